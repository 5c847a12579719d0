/** What kind of source a noun phrase names, from its words. */
import type { SourceKind } from "../../../model/attribution.ts";
import type { NameKind } from "../../../model/language.ts";

/** By kind, the nouns that head such a source; a phrase of several words must stand as a whole. Lower case, singular. */
const NOUNS: readonly (readonly [SourceKind, string])[] = [
  [
    "aid-group",
    "red cross|red crescent|icrc|ifrc|unicef|unhcr|wfp|msf|doctors without borders|medecins sans frontieres|médecins sans frontières|" +
      "world food programme|save the children|oxfam|care international|white helmets|aid group|aid agency|aid worker|aid organisation|" +
      "aid organization|relief agency|relief worker|relief group|charity|ngo|humanitarian|humanitarian worker|rescuer|rescue worker|" +
      "rescue service|rescue team|civil defence|civil defense|volunteer|refugee agency|norwegian refugee council|mercy corps|world vision|" +
      "islamic relief|caritas|ocha|fire service|fire brigade|fire department|firefighter|fire chief|fire crew|emergency services|coast guard|coastguard",
  ],
  [
    "court",
    "court|judge|prosecutor|prosecution|tribunal|jury|indictment|magistrate|charge sheet|affidavit|attorney general|district attorney|" +
      "lawyer|attorney|barrister|defence counsel|complaint|court document|court record|icc|criminal complaint|bench|attorney|solicitor|advocate",
  ],
  [
    "medical",
    "doctor|medic|hospital|nurse|paramedic|surgeon|physician|ambulance service|ambulance|coroner|morgue|mortuary|clinic|medical examiner|" +
      "medical source|medical official|hospital source|hospital official|health ministry|ministry of health|health official|health authority|" +
      "health worker|medical worker|forensic|pathologist|who|world health organization|medical staff|medical team|first responder",
  ],
  [
    "police",
    "police|policeman|policewoman|police officer|sheriff|constable|detective|inspector|superintendent|gendarmerie|gendarme|trooper|" +
      "highway patrol|fbi|interpol|europol|scotland yard|cop|investigator|law enforcement|policemen|criminal investigation|carabinieri|" +
      "rcmp|nypd|lapd|sheriff's office|sheriff's department|police department|police chief|police spokesman|police source|constabulary",
  ],
  [
    "military",
    "army|military|commander|general|colonel|lieutenant colonel|major|captain|lieutenant|sergeant|brigadier|soldier|officer|navy|air force|" +
      "coalition|pentagon|defence ministry|defense ministry|ministry of defence|ministry of defense|defense department|defence department|" +
      "department of defense|centcom|central command|troop|armed forces|force|nato|admiral|marine|idf|isaf|peshmerga|military source|" +
      "military spokesman|army source|joint command|general command|chief of staff|war office|guard|paratrooper|pilot|coast guard",
  ],
  [
    "monitor",
    "observatory|monitor|monitoring group|watchdog|activist|activist network|activist group|rights group|human rights group|rights organisation|" +
      "rights organization|human rights watch|hrw|amnesty international|amnesty|acled|netblocks|bellingcat|airwars|campaigner|advocacy group|" +
      "network for human rights|coordination committee|local coordination committees|media centre|media center|geological survey|usgs|" +
      "seismological centre|seismological center|seismologist|meteorological|election monitor|un monitor|observer mission|osce|iaea|" +
      "opposition activist|poll|survey|study|research|researcher|think tank|pollster|analysis|violations documentation center|iraq body count|maritime bureau|crisis group",
  ],
  [
    "media",
    "newspaper|news agency|state media|local media|media|press|tv|television|radio|channel|station|website|web site|reporter|correspondent|" +
      "journalist|broadcaster|daily|weekly|magazine|tabloid|outlet|site|footage|video|image|photo|photograph|picture|report|broadcast|editor|" +
      "columnist|cameraman|photographer|crew|reuters|afp|agence france-presse|ap|associated press|upi|bbc|cnn|al jazeera|al-jazeera|" +
      "al arabiya|al-arabiya|xinhua|tass|itar-tass|interfax|ria novosti|sputnik|rt|sana|irna|fars|tasnim|isna|press tv|anadolu|kyodo|yonhap|" +
      "kcna|dpa|efe|ansa|pti|press trust of india|ians|ani|press association|pa|nbc|abc|cbs|fox news|sky news|itv|npr|bloomberg|guardian|" +
      "new york times|washington post|wall street journal|times|post|telegraph|independent|le monde|der spiegel|haaretz|dawn|" +
      "amaq|aamaq|news service|blog|twitter|facebook|social media|telegram|live stream|account|bulletin|clip|ad|spot|narrator|documentary|article|story|headline|editorial|column|presenter|anchor|blogger",
  ],
  [
    "belligerent",
    "rebel|militant|insurgent|guerrilla|guerilla|fighter|faction|militia|militiaman|gunman|jihadist|jihadi|extremist|separatist|terrorist|hijacker|pirate|" +
      "kidnapper|hostage-taker|warlord|islamic state|isis|isil|daesh|is|al-qaeda|al-qaida|al qaeda|taliban|hamas|hezbollah|hizbollah|hizballah|" +
      "boko haram|al-shabaab|al-shabab|shabaab|houthi|pkk|ypg|sdf|farc|eln|eta|ira|ltte|tamil tigers|lra|m23|free syrian army|fsa|" +
      "nusra front|jabhat al-nusra|al-nusra front|jaish al-islam|jaysh al-islam|islamic jihad|lashkar-e-taiba|maoist|naxalite|cartel|" +
      "mujahideen|mujahedeen|resistance|armed group|brigade|front|rsf|rapid support forces|wagner|rebel group|opposition fighter",
  ],
  [
    "witness",
    "witness|eyewitness|resident|villager|bystander|neighbour|neighbor|survivor|passenger|shopkeeper|local|inhabitant|onlooker|" +
      "passer-by|passerby|townspeople|worshipper|motorist|tourist|student|pupil|victim|relative|family|mother|father|brother|sister|son|daughter|" +
      "uncle|aunt|cousin|wife|husband|widow|friend|woman|man|boy|girl|people|teenager|parent|evacuee|refugee|migrant|displaced|protester|demonstrator|" +
      "shop owner|farmer|fisherman|driver|sailor|seaman|crew member|crewman|employee|teacher|worker|hostage|captive|guest|customer|concertgoer|" +
      "elder|tribal elder|tribal leader|sheikh|imam|priest|vicar|pastor|bishop|local source|vessel|ship",
  ],
  [
    "official",
    "official|minister|ministry|spokesman|spokeswoman|spokesperson|governor|mayor|president|prime minister|premier|secretary|ambassador|envoy|" +
      "diplomat|government|authority|administration|council|parliament|lawmaker|legislator|mp|deputy|senator|congressman|congresswoman|" +
      "representative|chancellor|king|queen|emir|sultan|crown prince|office|department|embassy|consulate|commissioner|commission|agency|white house|kremlin|" +
      "downing street|state department|foreign office|united nations|un|u.n.|eu|european union|african union|arab league|security council|" +
      "secretary-general|cabinet|interior ministry|foreign ministry|politburo|party|leader|aide|adviser|advisor|director|chief|head|chairman|" +
      "speaker|candidate|nominee|campaign|security source|government source|intelligence|security official|bureau|city hall|state|statement|ministry source|regime|service|source|administrator",
  ],
];

/** Names of outlets and bodies whose abbreviation is also an English word are taken only as written here. */
const CASED: ReadonlySet<string> = new Set([
  "who",
  "is",
  "pa",
  "ap",
  "rt",
  "ira",
  "eta",
  "un",
  "eu",
  "mp",
  "times",
  "post",
  "ani",
  "ians",
  "guard",
  "marine",
  "front",
]);
const CAPITAL = /^\p{Lu}/u;

const KIND_OF: ReadonlyMap<string, SourceKind> = (() => {
  const kinds = new Map<string, SourceKind>();
  for (const [kind, nouns] of NOUNS)
    for (const noun of nouns.split("|")) if (!kinds.has(noun)) kinds.set(noun, kind);
  return kinds;
})();
const LONGEST_NOUN = 4;

const singular = (word: string): string =>
  word.endsWith("ies") && word.length > 5
    ? `${word.slice(0, -3)}y`
    : word.endsWith("men") && word.length > 4
      ? `${word.slice(0, -3)}man`
      : word.endsWith("sses")
        ? word.slice(0, -2)
        : word.endsWith("s") && !word.endsWith("ss") && word.length > 3
          ? word.slice(0, -1)
          : word;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu;

/** How strongly a kind claims a phrase that holds words of several ("police spokesman", "state TV", "an army doctor"). */
const STRENGTH: Readonly<Record<SourceKind, number>> = {
  "aid-group": 6,
  court: 6,
  medical: 6,
  police: 6,
  media: 5,
  monitor: 5,
  military: 4,
  belligerent: 3,
  witness: 2,
  official: 1,
  other: 0,
};

/** True where the word, or its singular, heads a source: "officials", "Monitor". */
export function isSourceNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (CASED.has(lower) && !CAPITAL.test(word)) return false;
  return KIND_OF.has(lower) || KIND_OF.has(singular(lower));
}

/**
 * The kind of the source that `phrase` names. Of several known nouns the most telling wins; of equals the last, which heads the
 * phrase; words after the first preposition count only where nothing stands before ("a source at the hospital": medical).
 */
export function sourceKind(phrase: string, _name: NameKind | null = null): SourceKind {
  const words = (phrase.slice(0, 400).match(WORD) ?? []).slice(0, 40);
  let best: SourceKind = "other";
  for (let i = 0; i < words.length; i++)
    for (let n = Math.min(LONGEST_NOUN, words.length - i); n >= 1; n--) {
      const part = words.slice(i, i + n);
      const lower = part
        .join(" ")
        .toLowerCase()
        .replaceAll("’", "'")
        .replace(/'s$|\.$/, "");
      const kind = KIND_OF.get(lower) ?? KIND_OF.get(singular(lower));
      if (kind === undefined) continue;
      if (n === 1 && CASED.has(lower) && !CAPITAL.test(part[0]!)) continue;
      if (STRENGTH[kind] >= STRENGTH[best]) best = kind;
      break;
    }
  return best;
}

/** How one person or body is written differently inside an English article. Keys are lower case, hyphens as spaces. */

const TITLES = new Set(
  (
    "mr mrs ms miss dr prof professor sir lord lady dame sheikh shaikh sheik ayatollah imam mullah grand hojatoleslam sayyid sayed sultan emir king queen prince princess pope cardinal archbishop " +
    "bishop reverend rev father general gen lieutenant lt major maj colonel col captain capt sergeant sgt brigadier brig admiral adm commander cmdr corporal cpl private pte marshal president " +
    "vice prime minister premier chancellor secretary senator sen representative rep congressman congresswoman governor gov mayor ambassador judge justice chief officer deputy former " +
    "foreign defence defense interior state us"
  ).split(" "),
);

/** "prime minister nouri al maliki" → "nouri al maliki"; a title alone is left as it is. */
export function stripTitle(key: string): string {
  const parts = key.split(" ");
  let from = 0;
  while (from < parts.length - 1 && TITLES.has(parts[from]!)) from++;
  return parts.slice(from).join(" ");
}

const SMALL = new Set(["of", "the", "and", "for", "in", "on", "to", "de", "del", "la", "al", "a", "an"]);

/** What a name of several words is shortened to: "islamic state of iraq and the levant" → isil, isoiatl, …; also with "Syria" for the Levant. */
export function initialsOf(key: string): string[] {
  const parts = key.split(" ");
  const strong = parts
    .filter((part) => !SMALL.has(part))
    .map((part) => part.charAt(0))
    .join("");
  const all = parts.map((part) => part.charAt(0)).join("");
  return strong.length > 1 ? [...new Set([strong, all])] : [];
}

/**
 * Bodies and states whose names share no letters to go by, or are written in many ways: transliterations, translations,
 * abbreviations that newspapers mix. From the field's group lists (ACLED actor list, the "also known as" of the UN
 * sanctions list).
 */
const BODIES = [
  "islamic state|islamic state of iraq and the levant|islamic state of iraq and syria|islamic state of iraq and al sham|islamic state of iraq and greater syria|islamic state in iraq and the levant|islamic state in iraq and syria|islamic state in iraq and al sham|islamic state in iraq|islamic state of iraq|isis|isil|daesh|daish",
  "al qaeda|al qaida|alqaeda|qaeda|qaida|al qaeda network",
  "hezbollah|hizbollah|hizballah|hizbullah|hezballah",
  "hamas|islamic resistance movement",
  "palestinian islamic jihad|islamic jihad",
  "taliban|taleban|afghan taliban",
  "kurdistan workers party|pkk",
  "peoples protection units|ypg",
  "syrian democratic forces|sdf",
  "free syrian army|fsa",
  "nusra front|al nusra front|jabhat al nusra|al nusra|jabhat al nusrah|jabhat fatah al sham",
  "houthis|huthis|ansar allah|ansarullah",
  "al shabaab|al shabab|shabaab|shabab",
  "boko haram|jamaatu ahlis sunna liddaawati wal jihad",
  "revolutionary guards|islamic revolutionary guard corps|revolutionary guard|iranian revolutionary guards|irgc",
  "rapid support forces|rsf",
  "sudan peoples liberation army|spla",
  "lords resistance army|lra",
  "liberation tigers of tamil eelam|tamil tigers|ltte",
  "lashkar e taiba|lashkar e toiba",
  "moro islamic liberation front|milf",
  "revolutionary armed forces of colombia|farc",
  "national liberation army|eln",
  "farabundo marti national liberation front|fmln",
  "united nations|un",
  "united nations high commissioner for refugees|unhcr|un refugee agency",
  "united nations childrens fund|unicef",
  "world health organization|world health organisation|who",
  "european union|eu",
  "african union|au",
  "nato|north atlantic treaty organization|north atlantic treaty organisation",
  "syrian observatory for human rights|sohr|syrian observatory",
  "international committee of the red cross|icrc",
  "doctors without borders|medecins sans frontieres|msf",
  "human rights watch|hrw",
  "agence france presse|afp",
  "associated press|the associated press",
  "syrian arab news agency|sana",
  "israel defense forces|israel defence forces|idf",
  "palestine liberation organization|palestine liberation organisation|plo",
];
const STATES = [
  "united states|us|usa|united states of america|america",
  "united kingdom|uk|britain|great britain",
  "north korea|dprk|democratic peoples republic of korea",
  "south korea|republic of korea",
  "democratic republic of congo|democratic republic of the congo|dr congo|drc",
  "united arab emirates|uae",
  "central african republic|car",
  "myanmar|burma",
];

/** A body or state that goes by several names. */
export interface KnownBody {
  /** Shared by all its names. */
  readonly id: number;
  readonly kind: "ORG" | "LOC";
}

const known = new Map<string, KnownBody>();
[...BODIES, ...STATES].forEach((line, id) => {
  for (const name of line.split("|")) known.set(name, { id, kind: id < BODIES.length ? "ORG" : "LOC" });
});

export const knownBody = (key: string): KnownBody | null => known.get(key) ?? null;

/** Words of the longest name above. */
export const MOST_BODY_WORDS = Math.max(...[...known.keys()].map((name) => name.split(" ").length));

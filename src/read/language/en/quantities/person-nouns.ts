/**
 * Nouns for people, so that a count of them is a count of people. Grouped as an event coder meets them; occupations that are
 * made with a suffix ("-man", "-ist", "-ologist") are known by it.
 */

const PLAIN = `
people person persons human humans individual individuals somebody someone
man woman child boy girl baby infant toddler newborn youth youngster teenager teen adolescent minor adult elder pensioner kid lad guy
gentleman lady male female orphan widow widower centenarian octogenarian twentysomething
civilian noncombatant resident inhabitant local villager citizen national native foreigner islander townsperson tribesperson neighbour neighbor
bystander onlooker passerby passer-by pedestrian commuter shopper passenger motorist driver cyclist biker rider traveller traveler tourist visitor
guest customer diner worshipper worshiper pilgrim mourner reveller reveler spectator fan concertgoer partygoer churchgoer holidaymaker vacationer
survivor victim casualty fatality dead wounded injured missing deceased hostage captive prisoner detainee inmate convict suspect abductee
evacuee refugee migrant immigrant emigrant asylum-seeker displaced returnee deportee exile expatriate expat
mother father parent son daughter brother sister sibling twin triplet wife husband spouse widow fiance fiancee grandmother grandfather
grandparent grandchild grandson granddaughter uncle aunt nephew niece cousin relative in-law stepfather stepmother stepson stepdaughter
soldier troop trooper serviceman servicewoman marine airman sailor seaman paratrooper commando ranger conscript recruit reservist cadet officer
lieutenant captain major colonel general brigadier commander admiral sergeant corporal private veteran guard guardsman sentry gunner sniper
peacekeeper legionnaire mercenary contractor combatant fighter gunman attacker assailant bomber militant insurgent rebel guerrilla guerilla
militiaman jihadist jihadi extremist terrorist separatist secessionist islamist supporter sympathiser sympathizer loyalist warlord
kidnapper abductor captor hijacker pirate bandit robber thief looter arsonist murderer killer shooter gangster mobster trafficker smuggler
dealer criminal offender fugitive perpetrator culprit accomplice defendant
policeman policewoman officer constable cop detective inspector sheriff deputy marshal trooper gendarme warden jailer bodyguard
protester protestor demonstrator marcher rioter activist campaigner striker dissident agitator hooligan vigilante crowd
official minister premier president governor mayor senator congressman congresswoman lawmaker legislator parliamentarian deputy mp mps
councillor councilor councilman politician candidate leader chief sheikh sheik elder king queen prince princess emir sultan ambassador diplomat
envoy consul spokesman spokeswoman spokesperson adviser advisor aide secretary minister bureaucrat administrator commissioner negotiator
mediator judge prosecutor lawyer attorney magistrate juror
doctor nurse medic paramedic surgeon physician midwife patient dentist pharmacist caregiver carer rescuer responder firefighter fireman lifeguard
volunteer aid-worker worker labourer laborer employee staffer employer boss manager executive director owner businessman businesswoman merchant
trader shopkeeper vendor seller farmer fisherman herder shepherd miner engineer technician mechanic electrician builder carpenter plumber
tailor cook chef waiter waitress cleaner maid servant gardener porter clerk cashier banker accountant broker teacher professor lecturer
principal headmaster headteacher student pupil schoolchild schoolboy schoolgirl undergraduate graduate scholar academic scientist researcher analyst expert
journalist reporter correspondent photographer cameraman editor blogger writer author poet novelist artist actor actress singer
musician dancer athlete footballer player coach referee goalkeeper jockey boxer
pilot co-pilot copilot crewman crewmember crew astronaut cosmonaut navigator steward stewardess attendant skipper helmsman conductor
priest imam cleric mullah ayatollah bishop archbishop pope cardinal monk nun pastor preacher rabbi missionary vicar nun reverend
member colleague comrade friend ally opponent rival partner guest host companion follower disciple adherent devotee
witness informant informer spy agent collaborator traitor defector deserter whistleblower observer monitor inspector
homeowner tenant landlord taxpayer voter constituent consumer client user subscriber
slave servant peasant nomad settler tribesman chieftain clansman townsman countryman hunter poacher beggar vagrant
other others
`;

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ["people", "people"],
  ["peoples", "people"],
  ["children", "child"],
  ["schoolchildren", "schoolchild"],
  ["grandchildren", "grandchild"],
  ["passersby", "passerby"],
  ["passers-by", "passer-by"],
  ["wives", "wife"],
  ["housewives", "wife"],
  ["midwives", "midwife"],
  ["thieves", "thief"],
  ["personnel", "troop"],
  ["police", "officer"],
  ["clergy", "priest"],
  ["kin", "relative"],
  ["folk", "people"],
  ["folks", "people"],
  ["youths", "youth"],
  ["lives", "people"],
  ["souls", "people"],
  ["bodies", "dead"],
  ["corpses", "dead"],
  ["casualties", "casualty"],
  ["fatalities", "fatality"],
  ["deaths", "fatality"],
  ["injuries", "casualty"],
  ["arrests", "prisoner"],
]);

const WORDS: ReadonlySet<string> = new Set(PLAIN.trim().split(/\s+/));
/** Peoples and creeds whose plural has no ending of its own kind; those in "-ians", "-eans", "-is", "-ites" are known by it. */
const DEMONYMS: ReadonlySet<string> = new Set(
  (
    "americans germans romans africans mexicans cubans moroccans libyans afghans turkmens turkmen britons scots kurds turks arabs jews " +
    "muslims moslems hindus sikhs buddhists catholics protestants copts alawites druze berbers tuaregs bedouins poles danes swedes finns " +
    "spaniards filipinos tajiks uzbeks kazakhs kyrgyz uighurs uyghurs serbs croats czechs slovaks slovenes bosniaks greeks cypriots latvians " +
    "balts thais tutsis hutus zulus maoris tamils sinhalese chinese japanese vietnamese lebanese portuguese sudanese nepalese burmese " +
    "congolese senegalese maltese taiwanese dutchmen frenchmen englishmen irishmen welshmen basques catalans chechens ingush tatars roma " +
    "karens rohingya hazaras pashtuns punjabis bengalis sindhis icelanders new zealanders dutch houthis peshmerga mujahideen fedayeen"
  ).split(" "),
);
const DEMONYM_ENDING = /^[A-Z][a-z]+(?:ians|eans|[^aeious]ites|[^aeious]is|[aeo]is)$/;
const SUFFIX =
  /(?:[^aeiou]men|woman|women|[^u]man|ologist|ographer|person|persons|goer|maker|keeper|holder|worker|player|fighter|seeker)s?$/;
/** End as such but are no people. */
const NOT_PEOPLE: ReadonlySet<string> = new Set(
  "human german roman ottoman talisman pacemaker bookmaker matchmaker specimen regimen abdomen omen semen yemen acumen bitumen shaman ramen women's nonhuman kilman cayman oman".split(
    " ",
  ),
);

/** A noun for a person or for people, singular or plural: "soldier", "policemen", "children", "lives". */
export function isPersonNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (WORDS.has(lower) || IRREGULAR_PLURALS.has(lower)) return true;
  if (
    lower.endsWith("s") &&
    (WORDS.has(lower.slice(0, -1)) || (lower.endsWith("es") && WORDS.has(lower.slice(0, -2))))
  )
    return true;
  if (lower.endsWith("men") && WORDS.has(`${lower.slice(0, -3)}man`)) return true;
  if (NOT_PEOPLE.has(lower) || NOT_PEOPLE.has(lower.replace(/s$/, ""))) return false;
  return SUFFIX.test(lower);
}

/** As `isPersonNoun`, with peoples and creeds, which need their capital: "Iraqis", "Britons". */
export const isPeoplePlural = (word: string): boolean =>
  isPersonNoun(word) ||
  (/^[A-Z]/.test(word) && (DEMONYMS.has(word.toLowerCase()) || DEMONYM_ENDING.test(word)));

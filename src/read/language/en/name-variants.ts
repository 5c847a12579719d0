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
 * Bodies whose names share no letters to go by: transliterations and translations that newspapers mix. From the field's
 * group lists (ACLED actor list, UN sanctions list "also known as").
 */
const ALSO_KNOWN = [
  "islamic state|islamic state of iraq and the levant|islamic state of iraq and syria|islamic state of iraq and al sham|islamic state in iraq and the levant|islamic state in iraq and syria|islamic state group|isis|isil|daesh|daish|is group|islamic state in iraq",
  "al qaeda|al qaida|alqaeda|qaeda|qaida|al qaeda network",
  "hezbollah|hizbollah|hizballah|hizbullah|hezballah",
  "hamas|islamic resistance movement",
  "taliban|taleban|afghan taliban",
  "kurdistan workers party|pkk",
  "peoples protection units|ypg",
  "syrian democratic forces|sdf",
  "free syrian army|fsa",
  "nusra front|al nusra front|jabhat al nusra|al nusra|jabhat al nusrah|jabhat fatah al sham",
  "houthis|huthis|ansar allah|ansarullah|houthi",
  "al shabaab|al shabab|shabaab|shabab",
  "boko haram|jamaatu ahlis sunna liddaawati wal jihad",
  "irgc|revolutionary guards|islamic revolutionary guard corps|revolutionary guard|iranian revolutionary guards",
  "united nations|un",
  "united states|us|usa|united states of america|america",
  "united kingdom|uk|britain|great britain",
  "european union|eu",
  "nato|north atlantic treaty organization|north atlantic treaty organisation",
  "north korea|dprk|democratic peoples republic of korea",
  "syrian observatory for human rights|sohr|syrian observatory",
  "international committee of the red cross|icrc",
  "farc|revolutionary armed forces of colombia",
  "eln|national liberation army",
  "fmln|farabundo marti national liberation front",
];
const knownAs = new Map(ALSO_KNOWN.flatMap((line, i) => line.split("|").map((name) => [name, i] as const)));

/** A number that all known names of one body share, or null. */
export const bodyOf = (key: string): number | null => knownAs.get(key) ?? null;

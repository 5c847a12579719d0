/** Words of day and hour: in text that lost its commas they part a speaker from what is said ("… on Wednesday officials said"). */
import type { Token } from "../../../model/language.ts";

const WORDS: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april " +
    "may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow " +
    "tonight morning afternoon evening night noon midnight dawn dusk weekend week month year overnight earlier later early late ago " +
    "hour minute day gmt utc am pm a.m. p.m. now then afterwards meanwhile recently again here there o'clock"
  ).split(" "),
);
const CAPITALISED_ONLY: ReadonlySet<string> = new Set(["march", "may", "sun", "sat", "mar", "wed", "mon"]);
const YEAR_OR_HOUR = /^(?:1[89]|20)\d\d$|^\d{1,2}[:.]\d\d$|^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$/;

export function isTimeWord(token: Token): boolean {
  const lower = token.text.toLowerCase();
  if (CAPITALISED_ONLY.has(lower)) return /^\p{Lu}/u.test(token.text) && token.upos !== "AUX";
  return WORDS.has(lower) || WORDS.has(token.lemma) || YEAR_OR_HOUR.test(lower);
}

/** Datelines: "BAGHDAD (Reuters) -", "RAMALLAH, West Bank — ", "Nov 5 (Reuters) - ", "BEIRUT At least …" where the dash was lost. */
import { AGENCY_PATTERN } from "./agencies.ts";
import { DAY_WITH_YEAR, MONTH } from "./calendar.ts";
import { CAPITAL, LETTER, SMALL } from "./letters.ts";

const CAPITALS = `[${CAPITAL}][${CAPITAL}’'./-]{2,}(?: [${CAPITAL}][${CAPITAL}’'./-]+){0,3}`;
const PLACE = `[${CAPITAL}][${LETTER}’'.-]*(?:[ -](?:al|el|de|la|of|the|and|upon|[${CAPITAL}][${LETTER}’'.-]*)){0,4}`;
const REGION = `(?:, ?(?!${MONTH}\\b)${PLACE}){0,2}`;
const DAY = `(?:,? ?(?:${MONTH}\\.? \\d{1,2}|\\d{1,2} ${MONTH}\\.?)(?:,? \\d{4})?)?`;
const SERVICE = `(?: ?\\([^()]{1,40}\\)| ?/ ?[${LETTER} ]{1,30}/)`;
// A hyphen without a space joins words ("WNDR-TV"); dashes do not.
const DASH = "(?: ?(?:[–—―]{1,3}|--) ?| - ?|- )";
const OPENING = `(?=[${CAPITAL}\\p{N}"“'‘])`;

const FORMS: readonly RegExp[] = [
  // BAGHDAD, Iraq, June 22 (AFP) — The …
  new RegExp(`^${CAPITALS}${REGION}${DAY},?${SERVICE}?${DASH}${OPENING}`, "u"),
  // DAMASCUS (Sputnik) The …, the dash lost
  new RegExp(`^${CAPITALS}${REGION}${DAY},?${SERVICE} ?${OPENING}`, "u"),
  // Baghdad (AFP) - The …
  new RegExp(`^${PLACE}${REGION}${DAY},?${SERVICE}${DASH}${OPENING}`, "u"),
  // Aleppo SANA-Terrorist …, Baghdad, AFP: The …
  new RegExp(`^${PLACE}${REGION}${DAY},? (?:${AGENCY_PATTERN}) ?[-–—:]{1,2} ?${OPENING}`, "u"),
  // Nov 5 (Reuters) - A fire …
  new RegExp(`^(?:${MONTH}\\.? \\d{1,2}|\\d{1,2} ${MONTH}\\.?)${SERVICE}${DASH}${OPENING}`, "iu"),
  // (Reuters) - The …
  new RegExp(`^\\((?:${AGENCY_PATTERN})\\)${DASH}${OPENING}`, "u"),
  // PTI reports:
  new RegExp(`^(?:${AGENCY_PATTERN}) reports?: ?`, "u"),
];

/** Karsa, ZANA- Five …: a service that no list knows, only at the very head of a text. */
const AT_HEAD = new RegExp(
  `^${PLACE}${REGION}${DAY},? ?[,/(]? ?[${CAPITAL}]{3,6}\\)? ?[-–—]{1,2} ?${OPENING}`,
  "u",
);

/** BAGHDAD: The …; further down capitals with a colon are labels ("BURGLARY: A man …"). */
const COLON_AT_HEAD = new RegExp(`^${CAPITALS}${REGION}${DAY},?(?:${SERVICE})? ?: ${OPENING}`, "u");
/** (CNN) The … */
const SERVICE_ALONE = new RegExp(`^\\([${CAPITAL}][${LETTER} .]{1,24}\\)(?: ?[-–—]{1,2})? ${OPENING}`, "u");

/** Capitals that are no town: bodies, groups and labels that headlines and first sentences begin with. */
const NO_TOWN =
  /^(?:ISIS|ISIL|DAESH|NATO|OPEC|ASEAN|UNICEF|UNHCR|UNESCO|UPDATE|BREAKING|WATCH|VIDEO|PHOTOS?|LIVE|EXCLUSIVE|READ|RELATED|ANALYSIS|OPINION|NEWS|WORLD|FILE|FACTBOX|EXPLAINER|TIMELINE|REUTERS|CORRECTION|CORRECTED|ADVERTISEMENT|WARNING|NOTE|WHAT|WHO|WHY|HOW|WHEN|WHERE)\b/;
const BARE = new RegExp(`^(${CAPITALS})(?= [${CAPITAL}][${SMALL}]*(?: |['’]))`, "u");
/** What a first sentence opens with after a dateline whose dash was lost. */
export const SENTENCE_OPENER =
  /^(?:A|An|The|At least|At|In|On|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Fifteen|Twenty|Thirty|Dozens|Hundreds|Thousands|Several|Some|Many|More than|Nearly|About|Around|Police|Officials?|Militants|Rebels|Gunmen|Troops|President|Prime|Government|Security|It|He|She|They|As|After|Following|Two-|Syrian|Iraqi|U\.S\.|US|UN|Heavy|Fresh|New|Former|Local|State|Up to|Fighting|Clashes)\b/u;

/** Dashes, brackets, colons, slashes, or capitals before a hyphen: one of them stands in each of the forms. */
const MARKED = / -|- |[–—―:(/]|--|\p{Lu}-/u;

/** Length of the dateline at the start of `text`, or 0. `atHead`: nothing but the page's head stands before. */
export function datelineLength(text: string, atHead: boolean): number {
  const head = text.slice(0, 160);
  // Most sentences have none of the signs that every form needs; the forms themselves are slow to ask.
  for (const form of MARKED.test(head) ? FORMS : []) {
    const match = form.exec(head);
    if (match && !NO_TOWN.test(match[0]) && !new RegExp(`^(?:${DAY_WITH_YEAR})`, "iu").test(match[0]))
      return match[0].trimEnd().length;
  }
  if (!atHead) return 0;
  const service = AT_HEAD.exec(head) ?? COLON_AT_HEAD.exec(head) ?? SERVICE_ALONE.exec(head);
  if (service && !NO_TOWN.test(service[0])) return service[0].trimEnd().length;
  const bare = BARE.exec(head);
  if (!bare || NO_TOWN.test(bare[1]!) || new RegExp(`^(?:${AGENCY_PATTERN})$`, "u").test(bare[1]!)) return 0;
  return SENTENCE_OPENER.test(head.slice(bare[0].length + 1)) ? bare[0].length : 0;
}

const STRONG = new RegExp(
  `(?<![${LETTER}])(?:${CAPITALS})${REGION} \\((?:${AGENCY_PATTERN})\\)(?: ?[-–—]{1,2})? ?${OPENING}`,
  "gu",
);

/** Where in `text` a dateline with a service in brackets begins, if in the first `within` characters: its start and end. */
export function strongDateline(text: string, within: number): { start: number; end: number } | null {
  STRONG.lastIndex = 0;
  const match = STRONG.exec(text.slice(0, within));
  return match ? { start: match.index, end: match.index + match[0].trimEnd().length } : null;
}

/** Two numbers that bound one amount: "20-30", "between 20 and 30", "from 20 to 30", "two or three", "10 to 15 million". */
import type { Piece } from "../pieces.ts";
import { numeralAt, type Numeral } from "./numerals.ts";

export interface Range {
  readonly first: number;
  readonly last: number;
  readonly min: number;
  readonly max: number;
  readonly kind: Numeral["kind"];
}

const DASH: ReadonlySet<string> = new Set(["-", "–", "—", "‐", "‑", "~", "to", "through"]);

/** The range that begins with piece `i`, or null. */
export function rangeAt(pieces: readonly Piece[], i: number): Range | null {
  const opening = pieces[i]!.text;
  const opened = opening === "between" || opening === "from";
  const from = opened ? skipThe(pieces, i + 1) : i;
  if (from >= pieces.length) return null;
  const piece = pieces[from]!;
  if (piece.kind === "sign" && piece.text !== "-") return null;
  const low = numeralAt(pieces, from);
  if (!low) return null;
  const join = pieces[low.last + 1]?.text ?? "";
  const joined =
    opening === "between" ? join === "and" : DASH.has(join) || (join === "or" && isNeighbour(pieces, low));
  if (!joined) return null;
  const high = numeralAt(pieces, skipThe(pieces, low.last + 2, opened));
  if (!high) return null;
  const min = shareScale(low, high);
  if (
    !(min < high.value) ||
    (low.kind === "fraction") !== (high.kind === "fraction") ||
    (low.kind === "ordinal") !== (high.kind === "ordinal")
  )
    return null;
  if (!opened && (isCodeOrDate(pieces, low, high) || (join === "to" && low.kind === "ordinal"))) return null;
  if (pieces[i - 1]?.text === "from" && tellsChange(pieces, i - 1)) return null;
  if (opening === "from" && (looksLikeYears(pieces, low, high) || tellsChange(pieces, i))) return null;
  return { first: i, last: high.last, min, max: high.value, kind: high.kind };
}

const CHANGE =
  /^(?:ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|gr(?:ow|ew|own|owing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|up|down|revised|raised|lowered|cut|reduced|soar(?:s|ed)?|surg(?:es|ed)|went|gone|go|changed|doubled|swelled|shrank)$/;
/** "rose from 20 to 35" is two amounts, one after the other. */
function tellsChange(pieces: readonly Piece[], from: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= 3; at--) if (CHANGE.test(pieces[at]!.text)) return true;
  return false;
}

const skipThe = (pieces: readonly Piece[], at: number, opened = true): number =>
  opened && pieces[at]?.text === "the" ? at + 1 : at;

/** "two or three", "20 or 30": numbers that a speaker guesses between. */
function isNeighbour(pieces: readonly Piece[], low: Numeral): boolean {
  const high = numeralAt(pieces, low.last + 2);
  return high !== null && high.value > low.value && high.value <= low.value * 2 && low.kind === "cardinal";
}

/** "10 to 15 million", "two to three dozen": the scale belongs to both. */
function shareScale(low: Numeral, high: Numeral): number {
  if (low.value >= 1000 || low.kind !== "cardinal" || high.last === high.first) return low.value;
  const scale = [1e12, 1e9, 1e6, 1e3, 100].find((power) => high.value >= power && high.value / power < 1000);
  if (scale === undefined)
    return high.value % 12 === 0 && low.value < high.value / 12 ? low.value * 12 : low.value;
  return low.value < high.value / scale ? low.value * scale : low.value;
}

/** "2014-06", "555-0199", "3-2-1", "the 2013-14 season". */
function isCodeOrDate(pieces: readonly Piece[], low: Numeral, high: Numeral): boolean {
  const [before, after] = [pieces[low.first - 1], pieces[high.last + 1]];
  if (pieces[low.first]!.glued && before && /^[-/.+#]$/.test(before.text)) return true;
  if (after?.glued && /^[-/]$/.test(after.text) && pieces[high.last + 2]?.kind === "number") return true;
  if (/^0\d/.test(pieces[high.first]!.text) || /^0\d/.test(pieces[low.first]!.text)) return true;
  return looksLikeYears(pieces, low, high);
}

const looksLikeYears = (pieces: readonly Piece[], low: Numeral, high: Numeral): boolean =>
  low.first === low.last &&
  high.first === high.last &&
  /^(?:1[5-9]|20)\d\d$/.test(pieces[low.first]!.text) &&
  /^(?:1[5-9]|20)\d\d$/.test(pieces[high.first]!.text);

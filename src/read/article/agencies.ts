/** Which news agencies an article credits, and which it quotes; strongest first. */
import { LETTER } from "./letters.ts";
import { AGENCY_NAMES, ONLY_IN_CREDITS } from "./agency-names.ts";
import type { RuledBlock } from "./marks.ts";

const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const CANONICAL: ReadonlyMap<string, string> = new Map(
  AGENCY_NAMES.flatMap(([name, ...others]) => [name, ...others].map((variant) => [variant!, name!] as const)),
);

/** Every variant, the longest first, so that "The Associated Press" is not read as "AP". */
const VARIANTS = [...CANONICAL.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Source of a pattern that matches any agency's name; wrap it in word boundaries. */
export const AGENCY_PATTERN = VARIANTS.map(escape).join("|");

const ANY = new RegExp(`(?<![${LETTER}\\p{N}])(${AGENCY_PATTERN})(?![${LETTER}\\p{N}])`, "gu");
const TOLD =
  "(?:told|tells|telling|spoke to|speaking to|in an interview with|interview with|statement to|quoted by|cited by|reported by|according to|confirmed to)";
const QUOTED = new RegExp(
  `(?<![${LETTER}])(?:${TOLD} (?:the |state |official |news |agency |semi-official |state-run |state news agency |news agency |official news agency )*(${AGENCY_PATTERN})|(${AGENCY_PATTERN})(?: news agency| reported| reports| said| says| quoted| cited| correspondent| reporter| journalist| photographer))(?![${LETTER}])`,
  "gu",
);

/** The agency whose name starts at the beginning of `text` and ends at a word's end, with the length of the name. */
export function agencyAt(text: string): { name: string; length: number } | null {
  const variant = VARIANTS.find(
    (name) => text.startsWith(name) && !/[\p{L}\p{N}]/u.test(text[name.length] ?? ""),
  );
  return variant === undefined ? null : { name: CANONICAL.get(variant)!, length: variant.length };
}

/** Agencies that a stretch of credit names. */
export function agenciesIn(text: string): string[] {
  return [...text.slice(0, 4000).matchAll(ANY)].map((match) => CANONICAL.get(match[1]!)!);
}

/**
 * Credits of the text itself (and of a page's `metadata`) first (bylines, datelines, credit lines, copyright), then agencies that the text quotes ("told the
 * Associated Press"), then those that gave its pictures. No agency twice.
 */
export function agenciesOf(
  text: string,
  blocks: readonly RuledBlock[],
  byline: string | null,
  metadata: readonly string[] = [],
): string[] {
  const credited: string[] = [...metadata, byline ?? ""].flatMap(agenciesIn);
  const quoted: string[] = [];
  const pictures: string[] = [];
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    if (block.role === "credit")
      (block.rule === "picture credit" ? pictures : credited).push(...agenciesIn(words));
    else if (block.role === "byline" || block.role === "dateline") credited.push(...agenciesIn(words));
    else if (block.rule === "copyright line") credited.push(...agenciesIn(words));
    else if (block.role === "caption") pictures.push(...agenciesIn(words.slice(-80)));
    else if (block.role === "body")
      for (const match of words.matchAll(QUOTED)) {
        const variant = (match[1] ?? match[2])!;
        if (!ONLY_IN_CREDITS.has(variant)) quoted.push(CANONICAL.get(variant)!);
      }
  }
  return [...new Set([...credited, ...quoted, ...pictures])];
}

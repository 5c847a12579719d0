/** What the names network sees of a word by itself: form, ends, beginnings, shape, inner letters, word lists. */
import { hashText, mix, shapeOf } from "../features.ts";
import { normalise, type InputSpace, type WordFlags } from "../network/inputs.ts";

/** The most rows that one word sums by itself. */
export const MOST_ROWS = 36;

/** Writes the rows of a word to `out` from `at`, the form's row first; returns how many. */
export function wordRows(
  space: InputSpace,
  surface: string,
  flags: WordFlags,
  out: Int32Array,
  at: number,
): number {
  const word = surface.length > 60 ? surface.slice(0, 60) : surface;
  const form = normalise(word);
  const base = 1 + space.formRows;
  const mask = space.parts - 1;
  let n = at;
  out[n++] = space.forms.get(hashText(form)) ?? 0;
  const part = (template: number, hash: number): void => {
    out[n++] = base + (mix(Math.imul(template, 0x9e3779b1), hash) & mask);
  };
  const length = form.length;
  for (let k = 1; k <= 4 && k < length; k++) part(k, hashText(form, length - k));
  for (let k = 2; k <= 4 && k < length; k++) part(4 + k, hashText(form, 0, k));
  part(9, hashText(shapeOf(word)));
  part(10, Math.min(length, 12));
  for (let i = 1; i + 3 < length && n < at + 22; i++) part(13, hashText(form, i, i + 3));
  for (const flag of flags(word, form)) if (n < at + MOST_ROWS) part(20, flag);
  return n - at;
}

/** Rows of the table after the words' own: a row for each tag, then those of the lexicon. */
export const tagRow = (space: InputSpace, tag: number): number => 1 + space.formRows + space.parts + tag;
export const lexiconRow = (space: InputSpace, tags: number, row: number): number => tagRow(space, tags) + row;

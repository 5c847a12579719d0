/**
 * What the network sees of a word: its form where the training text knew it, its beginnings and ends, inner letter
 * sequences, its shape, and word lists. Each is a row of the embedding table; a word is the sum of its rows.
 */
import { hashText, mix, shapeOf } from "../features.ts";

/** Rows are: [unknown form][known forms…][hashed parts…]. */
export interface InputSpace {
  /** Hash of a normalised form → its row, from 1. */
  readonly forms: ReadonlyMap<number, number>;
  /** How many rows known forms have. */
  readonly formRows: number;
  /** A power of two: rows for hashed parts. */
  readonly parts: number;
}

/** Lists of words, as flags of a form: each is an embedding of its own. */
export type WordFlags = (form: string, lower: string) => readonly number[];

export const normalise = (form: string): string => {
  const lower = form.toLowerCase();
  return /[\d’`´“”–—]/.test(lower)
    ? lower.replace(/\d/g, "0").replace(/[’`´]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, "-")
    : lower;
};

export const tableRows = (space: InputSpace): number => 1 + space.formRows + space.parts;

/** The most rows that one word sums. */
export const MOST_ROWS = 40;

/** Writes the rows of a word to `out` from `at`, the form's row first; returns how many. */
export function inputRows(
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
  for (let k = 1; k <= 4 && k < length; k++) part(4 + k, hashText(form, 0, k));
  part(9, hashText(shapeOf(word)));
  part(10, Math.min(length, 12));
  const most = Math.min(at + 28, at + MOST_ROWS - 8);
  for (let size = 3; size <= 5; size++)
    for (let i = 1; i + size < length && n < most; i++) part(10 + size, hashText(form, i, i + size));
  for (const flag of flags(word, form)) if (n < at + MOST_ROWS) part(20, flag);
  return n - at;
}

/**
 * Where English sentences end, given the tokens of one block. A linear model weighs the words on both sides of each
 * space; a paragraph's end and the words that no sentence ends after are certain.
 */
import { hashText, mix, shapeOf } from "../features.ts";
import { MAY_END, TITLES } from "./abbreviations.ts";
import type { TokenSpan } from "./tokenize.ts";

/** Weights of hashed features, a power of two many; a sum above zero says that a sentence ends. */
export type SentenceModel = Int16Array | Float32Array;

const CLOSING = /^(?:["”’'»)\]]+|''|’’)$/;
const ENDING = /^(?:\.+|[.?!]*[?!][.?!]*|…)$/;

/** Indices of the tokens that begin a sentence, in order, from 0. */
export function sentenceStarts(text: string, tokens: readonly TokenSpan[], model: SentenceModel): number[] {
  if (tokens.length === 0) return [];
  const starts = [0];
  const features = new Int32Array(MOST_FEATURES);
  for (let i = 1; i < tokens.length; i++) {
    const certain = certainly(text, tokens, i);
    if (certain === false) continue;
    if (
      certain === true ||
      scoreOf(model, features, boundaryFeatures(text, tokens, i, starts.at(-1)!, features)) > 0
    )
      starts.push(i);
  }
  return starts;
}

/** Whether a sentence surely begins, or surely does not begin, at token `i`; null where the model is to say. */
export function certainly(text: string, tokens: readonly TokenSpan[], i: number): boolean | null {
  const previous = tokens[i - 1]!;
  const token = tokens[i]!;
  if (token.start === previous.end) return false;
  const gap = text.slice(previous.end, token.start);
  if (gap.includes("\n")) return /\n\s*\n/.test(gap) || !continuesLine(text, previous, token);
  const word = text.slice(previous.start, previous.end);
  return word.endsWith(".") && TITLES.has(word.slice(0, -1)) ? false : null;
}

/** A line that breaks inside a sentence: no full stop before, a small letter after. */
function continuesLine(text: string, previous: TokenSpan, token: TokenSpan): boolean {
  const first = text.charAt(token.start);
  const last = text.charAt(previous.end - 1);
  return !/[.?!:;"”]/.test(last) && first !== first.toUpperCase();
}

export const MOST_FEATURES = 24;

/** What the model sees of the space before token `i`, in a sentence that began at token `from`. */
export function boundaryFeatures(
  text: string,
  tokens: readonly TokenSpan[],
  i: number,
  from: number,
  out: Int32Array,
): number {
  const word = (k: number): string =>
    k < 0 || k >= tokens.length
      ? ""
      : text.slice(tokens[k]!.start, Math.min(tokens[k]!.end, tokens[k]!.start + 40));
  const before = word(i - 1);
  const after = word(i);
  // Behind a closing quote or bracket stands what tells.
  let k = i - 1;
  while (k > from && CLOSING.test(word(k)) && tokens[k - 1]!.end === tokens[k]!.start) k--;
  const mark = k < i - 1 ? 1 : 0;
  const last = word(k);
  const lower = before.toLowerCase();
  const kind = ENDING.test(last)
    ? last.startsWith(".") && last.length > 1
      ? 1
      : 2
    : last.endsWith(".") && last.length > 1
      ? MAY_END.has(last.slice(0, -1))
        ? 3
        : /^\p{Lu}\.$/u.test(last)
          ? 4
          : 5
      : /^[:;,]$/.test(last)
        ? 6
        : /^[-–—]+$/.test(last)
          ? 7
          : 0;
  const shape = hashText(shapeOf(after));
  const length = Math.min(i - from, 12);
  const space = tokens[i]!.start - tokens[i - 1]!.end > 1 ? 1 : 0;
  let n = 0;
  const add = (template: number, a: number, b = 0): void => {
    out[n++] = mix(mix(Math.imul(template, 0x9e3779b1), a), b);
  };
  const lowerHash = hashText(lower);
  const afterHash = hashText(after.toLowerCase());
  const lastHash = hashText(last);
  const next = word(i + 1);
  const both = mix(kind, shape);
  add(1, kind, mark);
  add(2, kind, shape);
  add(3, mix(kind, mark), shape);
  add(4, lowerHash);
  add(5, lowerHash, shape);
  add(6, afterHash, kind);
  add(7, hashText(after), kind);
  add(8, hashText(shapeOf(word(i - 2))), kind);
  add(9, hashText(shapeOf(next)), both);
  add(10, hashText(shapeOf(before)), shape);
  add(11, length, kind);
  add(12, length, both);
  add(13, hashText(word(k - 1).toLowerCase()), kind);
  add(14, space, kind);
  add(15, space, both);
  add(16, hashText(next.toLowerCase()), both);
  add(17, Math.min(last.length, 6), both);
  add(18, lastHash, shape);
  add(19, hashText(shapeOf(word(from))), both);
  add(20, lastHash, afterHash);
  return n;
}

export function scoreOf(model: SentenceModel, features: Int32Array, count: number): number {
  const mask = model.length - 1;
  let sum = 0;
  for (let f = 0; f < count; f++) sum += model[features[f]! & mask]!;
  return sum;
}

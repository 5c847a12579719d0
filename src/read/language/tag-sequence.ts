/** Tags the words of a sentence from left to right, best class first: parts of speech and IOB2 names alike. */
import { mix } from "./features.ts";
import { bestClass, scoreFeatures, type LinearModel } from "./linear.ts";
import type { Words } from "./words.ts";

export const TAG_FEATURES = 32;

/** Features of word `i` given the tags before it; `extra` is a further attribute of each word (its part of speech). */
export function tagFeatures(
  words: Words,
  i: number,
  tag1: number,
  tag2: number,
  extra: Int32Array | null,
  out: Int32Array,
): number {
  const { form, suffix1, suffix2, suffix3, suffix4, prefix2, prefix3, shape, length } = words;
  const at = (column: Int32Array, j: number): number => (j < 0 ? 11 : j >= length ? 13 : column[j]!);
  let n = 0;
  const add = (template: number, a: number, b = 0): void => {
    out[n++] = mix(mix(template * 0x9e3779b1, a), b);
  };
  add(1, 0);
  add(2, form[i]!);
  add(3, suffix1[i]!);
  add(4, suffix2[i]!);
  add(5, suffix3[i]!);
  add(6, suffix4[i]!);
  add(7, prefix2[i]!);
  add(8, prefix3[i]!);
  add(9, shape[i]!, i === 0 ? 1 : 0);
  add(10, tag1);
  add(11, tag1, tag2);
  add(12, tag1, form[i]!);
  add(13, at(form, i - 1));
  add(14, at(form, i - 2));
  add(15, at(form, i + 1));
  add(16, at(form, i + 2));
  add(17, at(suffix3, i + 1));
  add(18, at(suffix3, i - 1));
  add(19, at(form, i - 1), form[i]!);
  add(20, form[i]!, at(form, i + 1));
  add(21, at(shape, i - 1), shape[i]!);
  add(22, shape[i]!, at(shape, i + 1));
  add(23, tag1, at(form, i + 1));
  add(24, at(suffix2, i + 1), tag1);
  add(25, suffix3[i]!, tag1);
  if (extra !== null) {
    add(26, extra[i]!);
    add(27, extra[i]!, at(extra, i + 1));
    add(28, extra[i]!, at(extra, i - 1));
    add(29, extra[i]!, tag1);
    add(30, shape[i]!, tag1);
    add(31, extra[i]!, suffix3[i]!);
  }
  return n;
}

const scratch = { features: new Int32Array(TAG_FEATURES), scores: new Float32Array(512) };

export function tagSequence(model: LinearModel, words: Words, extra: Int32Array | null): Int32Array {
  const tags = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const n = tagFeatures(
      words,
      i,
      i > 0 ? tags[i - 1]! : -1,
      i > 1 ? tags[i - 2]! : -1,
      extra,
      scratch.features,
    );
    scoreFeatures(model, scratch.features, n, scratch.scores);
    tags[i] = bestClass(scratch.scores, model.classes.length);
  }
  return tags;
}

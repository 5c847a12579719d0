/** Attributes of the words of one sentence, hashed once and then shared by the tagger, the parser and the names. */
import { hashText, shapeOf } from "./features.ts";

export interface Words {
  readonly length: number;
  /** Lower-cased form, digits as 0. */
  readonly form: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly shape: Int32Array;
}

export function wordsOf(forms: readonly string[]): Words {
  const length = forms.length;
  const column = (): Int32Array => new Int32Array(length);
  const words: Words = {
    length,
    form: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix2: column(),
    prefix3: column(),
    shape: column(),
  };
  for (let i = 0; i < length; i++) {
    const surface = forms[i]!;
    const form = surface
      .toLowerCase()
      .replace(/\d/g, "0")
      .replace(/[’`´]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/[–—]/g, "-");
    const n = form.length;
    words.form[i] = hashText(form);
    words.suffix1[i] = hashText(form, Math.max(0, n - 1));
    words.suffix2[i] = hashText(form, Math.max(0, n - 2));
    words.suffix3[i] = hashText(form, Math.max(0, n - 3));
    words.suffix4[i] = hashText(form, Math.max(0, n - 4));
    words.prefix2[i] = hashText(form, 0, Math.min(2, n));
    words.prefix3[i] = hashText(form, 0, Math.min(3, n));
    words.shape[i] = hashText(shapeOf(surface));
  }
  return words;
}

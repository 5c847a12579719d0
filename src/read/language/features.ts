/** Hashing of words and of feature tuples to 32-bit integers: models never store strings. */

/** FNV-1a over UTF-16 code units of `text` between `start` and `end`. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Mixes a further value into a hash (the finaliser of MurmurHash3, halved). */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 13)) | 0;
}

function signOf(word: string, i: number): string {
  const code = word.charCodeAt(i);
  if (code < 128)
    return code >= 97 && code <= 122
      ? "x"
      : code >= 65 && code <= 90
        ? "X"
        : code >= 48 && code <= 57
          ? "d"
          : word[i]!;
  const char = word[i]!;
  return char.toLowerCase() !== char ? "X" : char.toUpperCase() !== char ? "x" : char;
}

/** "Al-Zaman" → "Xx-Xx", "2,000" → "d,d": runs of a class become one sign. */
export function shapeOf(word: string): string {
  let shape = "";
  let last = "";
  for (let i = 0; i < word.length && shape.length < 10; i++) {
    const sign = signOf(word, i);
    if (sign !== last) shape += sign;
    last = sign;
  }
  return shape;
}

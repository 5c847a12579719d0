/** Titles as compared with each other: words in small letters, without marks. */

export const titleWords = (title: string): string[] =>
  title
    .slice(0, 400)
    .normalize("NFKD")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 60) ?? [];

/** Share of the shorter title's words that the other has too, 0..1. */
export function titleLikeness(a: string, b: string): number {
  const [first, second] = [new Set(titleWords(a)), new Set(titleWords(b))];
  const [shorter, longer] = first.size <= second.size ? [first, second] : [second, first];
  if (shorter.size === 0) return 0;
  let shared = 0;
  for (const word of shorter) if (longer.has(word)) shared++;
  return shared / shorter.size;
}

/** What a page prints twice: a caption under its enlarged picture, a gallery's title on every picture, the headline. */
import type { Line } from "./lines.ts";
import type { Mark } from "./marks.ts";

const endsSentence = (words: string): boolean => /[.!?…]["'”’)\]]*$/.test(words);

/** Fewest lines that must open alike before their common words are a gallery's title. */
const GALLERY = 3;
/** Fewest words in such a title. */
const TITLE_WORDS = 3;

export function repeatMarks(text: string, lines: readonly Line[], headline: Line | null): Mark[] {
  const marks: Mark[] = [];
  const wordsOf = (line: Line): string =>
    line.end - line.start <= 500 ? text.slice(line.start, line.end) : "";
  for (let index = 1; index < lines.length; index++) {
    const [before, here] = [lines[index - 1]!, lines[index]!];
    const words = wordsOf(here);
    if (words === "" || words !== wordsOf(before) || endsSentence(words) || words.split(/\s+/).length < 4)
      continue;
    if (before.start === headline?.start) continue;
    for (const line of [before, here])
      marks.push({ ...line, role: "caption", rule: "caption, printed twice" });
  }
  for (let index = 0; index + GALLERY <= lines.length;) {
    const length = commonOpening(wordsOf(lines[index]!), wordsOf(lines[index + 1]!));
    let last = index + 1;
    while (length > 0 && last + 1 < lines.length) {
      const next = commonOpening(wordsOf(lines[index]!).slice(0, length), wordsOf(lines[last + 1]!));
      if (next < length) break;
      last++;
    }
    if (
      length > 0 &&
      last - index + 1 >= GALLERY &&
      isGallery(lines.slice(index, last + 1).map(wordsOf), length)
    ) {
      for (const line of lines.slice(index, last + 1)) {
        marks.push({ ...line, role: "caption", rule: "caption of a gallery" });
        marks.push({
          start: line.start,
          end: line.start + length,
          role: "furniture",
          rule: "title repeated on every picture of a gallery",
        });
      }
      index = last + 1;
    } else index = Math.max(index + 1, last - 1);
  }
  return marks;
}

/** Lines that open alike for another reason ("Police said the …") are no gallery: that has its label, or counts its pictures. */
const isGallery = (lines: readonly string[], length: number): boolean =>
  /^(?:photos?|pictures|images|gallery|slideshow|in pictures|video)\b/i.test(lines[0]!.slice(0, length)) ||
  lines.filter((line) => /\b\d+ ?(?:of|\/) ?\d+\b/.test(line)).length * 2 > lines.length;

/** Characters of the words that two lines open with alike, where they are enough for a title; else 0. */
function commonOpening(one: string, other: string): number {
  const [first, second] = [one.split(" "), other.split(" ")];
  let count = 0;
  while (count < first.length && count < second.length && first[count] === second[count]) count++;
  return count >= TITLE_WORDS ? first.slice(0, count).join(" ").length : 0;
}

/** Small pieces of English: lists, numbers in words, capitals, quotations. */

/** "A", "A and B", "A, B and C"; more than `most` are counted: "A, B and 3 others". */
export function listed(items: readonly string[], most = 6): string {
  const shown =
    items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} others`] : items;
  if (shown.length <= 1) return shown[0] ?? "";
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

const WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Newspaper style: words to twelve, digits with thousands commas above. */
export const numberWord = (n: number): string => WORDS[n] ?? digits(n);

export const digits = (n: number): string => n.toLocaleString("en-GB");

export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${numberWord(n)} ${n === 1 ? one : many}`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** White space evened, cut at a word boundary past `most` characters. */
export function shortened(text: string, most: number): string {
  // Enough of a text of any length: evening a megabyte for a line would be waste.
  const even = text
    .slice(0, most * 4)
    .replace(/\s+/g, " ")
    .trim()
    .toWellFormed();
  if (even.length <= most && text.length <= most * 4) return even;
  const cut = even.lastIndexOf(" ", most);
  return `${even.slice(0, cut > most / 2 ? cut : most).toWellFormed()} …`;
}

/** A passage as a quotation; inner double quotation marks become single ones, as English sets them. */
export const quoted = (passage: string, most = 220): string =>
  `“${shortened(passage, most).replace(/[“”"]/g, "'")}”`;

/** With a full stop, unless a quotation at its end has one. */
export const stopped = (text: string): string => (/[.!?…]”$/.test(text) ? text : `${text}.`);

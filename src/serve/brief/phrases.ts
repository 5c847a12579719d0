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

/**
 * A passage as a quotation: white space evened, cut at a word boundary past `most` characters.
 * Inner double quotation marks become single ones, as English sets them.
 */
export function quoted(passage: string, most = 220): string {
  const even = passage.replace(/\s+/g, " ").trim().toWellFormed().replace(/[“”"]/g, "'");
  if (even.length <= most) return `“${even}”`;
  const cut = even.lastIndexOf(" ", most);
  return `“${even.slice(0, cut > most / 2 ? cut : most).toWellFormed()} …”`;
}

/** With a full stop, unless a quotation at its end has one. */
export const stopped = (text: string): string => (/[.!?…]”$/.test(text) ? text : `${text}.`);

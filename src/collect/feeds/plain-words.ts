/** Titles and names that may hold markup, as plain words. */
import { Parser } from "htmlparser2";

/** Tags taken away, entities undone, white space made single; null where nothing is left. */
export function plainWords(html: string | null | undefined): string | null {
  if (html === null || html === undefined) return null;
  let words = "";
  const parser = new Parser({ ontext: (text) => (words += text) }, { decodeEntities: true });
  parser.end(html);
  return cleanWords(words);
}

export function cleanWords(text: string | null | undefined): string | null {
  const words = text?.replace(/\s+/gu, " ").trim() ?? "";
  return words === "" ? null : words;
}

/** How many characters of text HTML holds, white space aside. */
export const textLength = (html: string): number => plainWords(html)?.length ?? 0;

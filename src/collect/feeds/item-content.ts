/** Whether an item carries its article's whole text, or only a taste of it. */
import { textLength } from "./plain-words.ts";

export type Found = string | undefined | null;

/** Characters of text from which an item's content is taken for the article; a summary has 100 to 400. */
const WHOLE_TEXT = 700;
/** An end that says that there is more. */
const MORE =
  /(?:\[(?:…|\.\.\.|&hellip;|&#8230;)\]|(?:read|continue)(?: reading| more)?\b[^.<]{0,40}|…|\.\.\.)\s*(?:<\/\w+>\s*)*$/i;

/** The longest of what an item carries, where that is long enough for an article and does not break off; else null. */
export function longerContent(found: readonly Found[]): string | null {
  const [longest] = found
    .filter((html) => html !== undefined && html !== null)
    .toSorted((a, b) => b.length - a.length);
  if (longest === undefined || longest.length < WHOLE_TEXT || MORE.test(longest.trimEnd())) return null;
  return textLength(longest) >= WHOLE_TEXT ? longest : null;
}

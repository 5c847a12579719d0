/** A text node's characters as a browser sets them. */

/** Characters that shape words on a screen and are no part of them: soft hyphen, zero-width space, word joiner, byte order mark. */
const SHAPERS = /[\u00AD\u200B\u2060\uFEFF]/g;
const SPACES = /[\t\n\f\r \u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;

/** Runs of white space become one space. */
export const plainText = (text: string): string => text.replace(SHAPERS, "").replace(SPACES, " ");

/** The same with its line breaks kept. */
export const preformattedText = (text: string): string => text.replace(SHAPERS, "").replace(/[^\S\n]+/g, " ");

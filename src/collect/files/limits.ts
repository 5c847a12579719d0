/** How much is read. What goes beyond is cut or refused, and said. */

/** Characters of one article's text; a long magazine piece has 60,000. */
export const MOST_CHARACTERS = 1_000_000;
/** Bytes of one file; more does not fit into one string of the platform. */
export const MOST_BYTES = 400 * 1024 * 1024;
/** Folders inside folders. */
export const DEEPEST_FOLDER = 64;

/** The text up to the limit, never through a surrogate pair; `cut` counts the characters left away. */
export function withinLimit(text: string, most = MOST_CHARACTERS): { text: string; cut: number } {
  if (text.length <= most) return { text, cut: 0 };
  const high = /[\uD800-\uDBFF]/.test(text[most - 1]!);
  const end = high ? most - 1 : most;
  return { text: text.slice(0, end), cut: text.length - end };
}

/** What JSON's parser says of a text that is none. */

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 120);

/** Where in the text the platform's JSON parser stumbled. */
export function placeOfSyntaxError(
  text: string,
  error: unknown,
): { line: number | null; offset: number | null } {
  const position = /position (\d+)/.exec(messageOf(error))?.[1];
  if (position === undefined) return { line: null, offset: null };
  const before = text.slice(0, Number(position));
  return { line: before.split("\n").length, offset: Buffer.byteLength(before) };
}

/** Plain texts whose paragraphs were broken into lines of some seventy characters, as databases print them. */

/** Lines are longer than this before they are broken. */
const BROKEN_FROM = 52;
const LONGEST = 100;
/** A line that begins a field, or is one, is never the rest of another. */
const OWN_LINE =
  /^(?:[A-Z][A-Za-z-]{2,20}:\s|(?:HD|BY|WC|PD|ET|SN|SC|LA|CY|LP|TD|SE|AN)(?:\s|$)|Document\s|\d+ of \d+\b|copyright\b|©|\(c\)\s|All Rights Reserved|[•*-]\s|Body$)/i;

/** Makes each paragraph one line again, if the text is broken into lines throughout; else leaves it as it is. */
export function unwrapLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/);
  const filled = lines.filter((line) => line.trim() !== "");
  if (!isBroken(lines, filled)) return text;
  const joined: string[] = [];
  let before = "";
  for (const line of lines) {
    const words = line.trim();
    if (words !== "" && before.length >= BROKEN_FROM && !OWN_LINE.test(words) && !/^\s{3,}\S/.test(line))
      joined.push(`${joined.pop()!} ${words}`);
    else joined.push(line.trimEnd());
    before = words;
  }
  return joined.join("\n");
}

/** Hardly a line is longer than a typewriter's, and many long ones follow each other without an empty line between. */
function isBroken(lines: readonly string[], filled: readonly string[]): boolean {
  if (filled.some((line) => line.trim().length > LONGEST * 2)) return false;
  const long = filled.filter((line) => line.trim().length > LONGEST).length;
  if (filled.length < 5 || long > filled.length * 0.02) return false;
  const follow = lines.filter(
    (line, index) =>
      line.trim() !== "" &&
      (lines[index - 1]?.trim().length ?? 0) >= BROKEN_FROM &&
      /[^.!?"”:]$/.test(lines[index - 1]!.trim()),
  ).length;
  return follow >= Math.max(2, filled.length * 0.1);
}

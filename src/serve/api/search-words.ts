/**
 * Words as people type them into a search box, matched in memory: "a phrase", or, -not. As PostgreSQL's websearch_to_tsquery
 * reads them, but for endings: here a word is matched as it is written.
 */

interface Term {
  readonly words: readonly string[];
  readonly not: boolean;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Alternatives, each of terms that must all hold. */
function parse(query: string): readonly (readonly Term[])[] {
  const alternatives: Term[][] = [[]];
  for (const [, not, phrase, word] of query.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    if (not === "" && word?.toLowerCase() === "or") {
      alternatives.push([]);
      continue;
    }
    const words = wordsOf(phrase ?? word ?? "");
    if (words.length > 0) alternatives.at(-1)!.push({ words, not: not === "-" });
  }
  return alternatives.filter((terms) => terms.length > 0);
}

const holds = (text: readonly string[], words: readonly string[]): boolean =>
  text.some((_, at) => words.every((word, i) => text[at + i] === word));

/** A query without any word matches nothing. */
export function wordMatcher(query: string): (text: string) => boolean {
  const alternatives = parse(query);
  return (text) => {
    const words = wordsOf(text);
    return alternatives.some((terms) => terms.every((term) => holds(words, term.words) !== term.not));
  };
}

/** Finds hidden names in any string, and puts something else in their place. Takes time by the text's length, not the names'. */
import { overlaps, type Span } from "../../../model/span.ts";
import type { PrivateNames } from "./private-names.ts";

export interface NameFinder {
  /** Places of hidden names, in order, none over another; names of bodies and places that hold one are left alone. */
  readonly find: (text: string) => readonly Span[];
  /** The same names as addresses and file names write them: "mary-lind", "mary_lind", "mary%20lind". */
  readonly slugs: (text: string) => readonly NamedSpan[];
}

export interface NamedSpan extends Span {
  /** Which of the hidden names. */
  readonly person: number;
}

interface Word extends Span {
  /** Lower case, without marks. */
  readonly key: string;
  readonly text: string;
}

interface Pattern {
  readonly words: readonly Word[];
  /** What stands between the words: "Nouri al-Maliki" has a space, then a hyphen. */
  readonly gaps: readonly string[];
  readonly person: number;
}

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const gapOf = (text: string): string => text.replace(/\s+/g, " ").replace("’", "'");

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: folded(match[0]),
    text: match[0],
  }));

const gapsOf = (text: string, words: readonly Word[]): readonly string[] =>
  words.slice(1).map((word, i) => text.slice(words[i]!.end, word.start));

type Fits = (pattern: Pattern, words: readonly Word[], gaps: readonly string[]) => boolean;

/** Names by their first word, the longest first. */
class NameIndex {
  readonly #byFirst: ReadonlyMap<string, readonly Pattern[]>;

  constructor(names: readonly string[]) {
    const patterns = names.map((name, person): Pattern => {
      const words = wordsOf(name);
      return { words, gaps: gapsOf(name, words).map(gapOf), person };
    });
    this.#byFirst = Map.groupBy(
      patterns.filter(({ words }) => words.length > 0).sort((a, b) => b.words.length - a.words.length),
      ({ words }) => words[0]!.key,
    );
  }

  find(text: string, fits: Fits): readonly NamedSpan[] {
    if (this.#byFirst.size === 0) return [];
    const words = wordsOf(text);
    const found: NamedSpan[] = [];
    for (let i = 0; i < words.length; i++) {
      const pattern = this.#byFirst.get(words[i]!.key)?.find((each) => {
        const run = words.slice(i, i + each.words.length);
        return (
          run.length === each.words.length &&
          run.every(({ key }, k) => key === each.words[k]!.key) &&
          fits(each, run, gapsOf(text, run))
        );
      });
      if (pattern === undefined) continue;
      const last = i + pattern.words.length - 1;
      found.push({ start: words[i]!.start, end: words[last]!.end, person: pattern.person });
      i = last;
    }
    return found;
  }
}

const asWritten: Fits = (pattern, _, gaps) => gaps.every((gap, i) => gapOf(gap) === pattern.gaps[i]);
/** One word alone may be an everyday word: its case decides. */
const sameCase: Fits = (pattern, words) =>
  words[0]!.text === pattern.words[0]!.text || words[0]!.text === pattern.words[0]!.text.toUpperCase();
const joined: Fits = (pattern, _, gaps) =>
  pattern.words.length > 1 && gaps.every((gap) => /^[-_.+ ]+$/.test(gap));

export function nameFinder(names: PrivateNames): NameFinder {
  const full = new NameIndex(names.full);
  const single = new NameIndex(names.single);
  const all = (text: string): readonly Span[] => [
    ...full.find(text, asWritten),
    ...single.find(text, sameCase),
  ];
  // A body named after a person stays whole; a person whom one article takes for a body does not.
  const hidden = new Set(names.full.map(folded));
  const kept = new NameIndex(names.kept.filter((name) => !hidden.has(folded(name)) && all(name).length > 0));
  return {
    find: (text) => {
      const found = all(text);
      if (found.length === 0) return [];
      const safe = kept.find(text, asWritten);
      return apart(found.filter((span) => !safe.some((each) => overlaps(each, span))));
    },
    // As many characters as before, so that places hold.
    slugs: (text) => full.find(text.replaceAll("%20", "   "), joined),
  };
}

/** In order; of two that overlap, the earlier and longer. */
export function apart<S extends Span>(spans: readonly S[]): readonly S[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: S[] = [];
  for (const span of ordered) if (kept.length === 0 || span.start >= kept.at(-1)!.end) kept.push(span);
  return kept;
}

export function replaced<S extends Span>(text: string, spans: readonly S[], by: (span: S) => string): string {
  let [out, at] = ["", 0];
  for (const span of spans) {
    out += text.slice(at, span.start) + by(span);
    at = span.end;
  }
  return out + text.slice(at);
}

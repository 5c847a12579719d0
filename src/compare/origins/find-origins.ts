/** Which articles of a story carry one text: verbatim or rewritten copies of one agency's or one outlet's copy. */
import type { Article } from "../../model/article.ts";
import type { Origin } from "../../model/story.ts";
import { alignedShare, containment, fingerprint, pairsSharingRuns, WordPairs } from "./shared-text.ts";
import type { Fingerprint } from "./shared-text.ts";

/**
 * Shares of the shorter text's word runs from which it is a copy; and from which it is a copy if besides at least a quarter
 * of its sentences are the other's, and so is its first, or both credit one agency. Below, what texts share is background
 * paragraphs, statements and the phrases of the day.
 */
const COPY = 0.2;
const PERHAPS = 0.08;
const ALIGNED = 0.25;
/** From here on most of the words are unchanged. */
const SAME_TEXT = 0.6;

interface Copy {
  readonly a: number;
  readonly b: number;
  readonly runs: number;
  readonly shared: number;
}

const creditOneAgency = (a: Article, b: Article): boolean =>
  a.agencies.some((agency) => b.agencies.includes(agency));

/** The first sentence of the body stands among the first three of the other, rewritten or not: one lead. */
function sameLead(a: Fingerprint, b: Fingerprint): boolean {
  const leads = (print: Fingerprint) =>
    print.sentences
      .filter((s) => s.words.length >= 8)
      .slice(0, 3)
      .map((s) => new Set(s.words));
  return leads(a).some((x) =>
    leads(b).some((y) => {
      let both = 0;
      for (const word of x) if (y.has(word)) both++;
      return (2 * both) / (x.size + y.size) >= 0.55;
    }),
  );
}

function copies(articles: readonly Article[]): Copy[] {
  const numbers = new WordPairs();
  const prints = articles.map((article) => fingerprint(article, numbers));
  const found: Copy[] = [];
  for (const [a, row] of pairsSharingRuns(prints))
    for (const [b, sharedRuns] of row) {
      const runs = containment(prints[a]!, prints[b]!, sharedRuns);
      if (runs < PERHAPS) continue;
      const aligned = alignedShare(prints[a]!, prints[b]!);
      const perhaps =
        aligned >= ALIGNED &&
        (creditOneAgency(articles[a]!, articles[b]!) || sameLead(prints[a]!, prints[b]!));
      if (runs >= COPY || perhaps) found.push({ a, b, runs, shared: Math.min(1, Math.max(runs, aligned)) });
    }
  return found;
}

/** The agency that most of the articles credit; of equals the first in the alphabet. */
function agencyOf(articles: readonly Article[]): string | null {
  const credits = new Map<string, number>();
  for (const agency of articles.flatMap((a) => a.agencies))
    credits.set(agency, (credits.get(agency) ?? 0) + 1);
  const [first] = [...credits].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

const hundredths = (x: number): number => Math.round(x * 100) / 100;

/** The origins of one story's articles, given sorted by id; in the order of their first articles. */
export function findOrigins(articles: readonly Article[]): Origin[] {
  const origin = articles.map((_, i) => i);
  const root = (i: number): number => (origin[i] === i ? i : (origin[i] = root(origin[i]!)));
  const links = copies(articles);
  for (const { a, b } of links) {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y);
    origin[high!] = low!;
  }
  const groups = new Map<number, number[]>();
  articles.forEach((_, i) => groups.set(root(i), [...(groups.get(root(i)) ?? []), i]));
  return [...groups].map(([first, members]) => {
    const within = links.filter((link) => root(link.a) === first);
    const relation =
      within.length === 0
        ? "independent"
        : within.every((link) => link.runs >= SAME_TEXT)
          ? "same text"
          : "rewritten";
    return {
      articles: members.map((i) => articles[i]!.id),
      relation,
      shared: within.length === 0 ? 0 : hundredths(Math.max(...within.map((link) => link.shared))),
      agency: agencyOf(members.map((i) => articles[i]!)),
    };
  });
}

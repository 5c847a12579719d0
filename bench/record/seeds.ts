/** What the record of the seeds must show: one origin seen, a page's wrong day doubted, furniture and comments silent. */
import type { Record } from "../../src/model/record.ts";
import { overlaps, type Span } from "../../src/model/span.ts";

/** Lines of page furniture in the seeds, by their first words; the comment runs from its line to the end of the text. */
const FURNITURE: readonly [seed: string, lines: readonly string[]][] = [
  [
    "000",
    ["Your support helps us", "From reproductive rights", "Join our commenting", "Join thought-provoking"],
  ],
  ["002", ["News World Militants", "Twitter Facebook"]],
  ["003", ["Sunday 17 December", "Promoted Links", "Today's news headlines", "Editors Choice"]],
];

const lineOf = (text: string, at: number): Span => {
  const end = text.indexOf("\n", at);
  return { start: text.lastIndexOf("\n", at) + 1, end: end < 0 ? text.length : end };
};

interface Gold {
  readonly neverEvents: readonly {
    readonly why: string;
    readonly spans: readonly { readonly article: string; readonly start: number; readonly end: number }[];
  }[];
}

export function seedFacts(record: Record, gold: Gold): readonly [fact: string, holds: boolean][] {
  const articleOf = (seed: string): Record["articles"][number] =>
    record.articles.find(({ id }) => id.startsWith(seed))!;
  const silent = (seed: string, spans: readonly Span[]): boolean =>
    spans.length > 0 &&
    record.stories
      .flatMap(({ events }) => events.flatMap(({ reports }) => reports))
      .every(
        ({ article, trigger }) =>
          article !== articleOf(seed).id || !spans.some((span) => overlaps(span, trigger)),
      );
  const origins = record.stories.flatMap((story) => story.origins);
  const comments = gold.neverEvents
    .filter(({ why }) => why.includes("comment"))
    .flatMap(({ spans }) => spans.filter(({ article }) => article.startsWith("001")))
    .map(({ start }) => ({
      start: lineOf(articleOf("001").text, start).start,
      end: articleOf("001").text.length,
    }));
  return [
    [
      "001 and 002 are one origin",
      origins.some(({ articles }) => ["001", "002"].every((seed) => articles.includes(articleOf(seed).id))),
    ],
    ["the day on 003's page is doubted", articleOf("003").published.doubt !== null],
    ["the comment under 001 gives no report", silent("001", comments)],
    ...FURNITURE.map(([seed, lines]): [string, boolean] => {
      const { text } = articleOf(seed);
      const found = lines.map((line) => text.indexOf(line)).filter((at) => at >= 0);
      return [
        `the furniture of ${seed} gives no report`,
        found.length === lines.length &&
          silent(
            seed,
            found.map((at) => lineOf(text, at)),
          ),
      ];
    }),
  ];
}

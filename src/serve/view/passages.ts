/** An article's text cut into pieces by its blocks and by the passages that gave reports: what the article view draws. */
import type { Article, BlockRole } from "../../model/article.ts";
import type { Event } from "../../model/event.ts";
import type { Report } from "../../model/report.ts";

export interface ToldReport {
  readonly report: Report;
  readonly event: Event;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The reports whose passage covers the piece, the shortest passage first. */
  readonly told: readonly ToldReport[];
  /** True inside the passage that was asked for. */
  readonly asked: boolean;
}

export interface BlockPieces {
  readonly role: BlockRole;
  readonly start: number;
  readonly pieces: readonly Piece[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The article's reports in document order. */
export const toldIn = (article: string, events: readonly Event[]): readonly ToldReport[] =>
  events
    .flatMap((event) =>
      event.reports.filter((report) => report.article === article).map((report) => ({ report, event })),
    )
    .sort((a, b) => a.report.start - b.report.start || a.report.end - b.report.end);

function cut(
  article: Article,
  block: Range,
  told: readonly ToldReport[],
  asked: Range | null,
): readonly Piece[] {
  const inside = told.filter(({ report }) => report.start < block.end && block.start < report.end);
  const edges = new Set([block.start, block.end]);
  for (const { start, end } of [...inside.map(({ report }) => report), ...(asked ? [asked] : [])])
    for (const edge of [start, end]) if (edge > block.start && edge < block.end) edges.add(edge);
  const order = [...edges].sort((a, b) => a - b);
  return order.slice(0, -1).map((start, i) => {
    const end = order[i + 1]!;
    const covers = (range: Range): boolean => range.start <= start && end <= range.end;
    return {
      start,
      end,
      text: article.text.slice(start, end),
      told: inside
        .filter(({ report }) => covers(report))
        .sort((a, b) => a.report.end - a.report.start - (b.report.end - b.report.start)),
      asked: asked !== null && covers(asked),
    };
  });
}

/** Block by block; text that no block claims (white space, or all of it where there are none) counts as body. */
export function articlePieces(
  article: Article,
  told: readonly ToldReport[],
  asked: Range | null,
): readonly BlockPieces[] {
  const blocks =
    article.blocks.length > 0
      ? article.blocks
      : [{ role: "body" as const, start: 0, end: article.text.length }];
  return blocks
    .filter((block) => block.end > block.start)
    .map((block) => ({ role: block.role, start: block.start, pieces: cut(article, block, told, asked) }));
}

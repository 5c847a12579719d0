/** A toll over time: what an article's readers knew after each publication. */
import { COUNT_FIELDS, type Count, type CountField } from "../model/count.ts";
import type { Citation } from "../model/difference.ts";
import type { Event } from "../model/event.ts";
import { publishedFrom } from "../model/published-from.ts";
import type { Record } from "../model/record.ts";

/** One report's figure, at the instant from which its article counts. */
export interface TollPoint extends Citation {
  readonly at: Date | null;
  readonly outlet: string | null;
  readonly count: Count;
  /** Set where it counts a part of the toll only. */
  readonly part: string | null;
}

export interface TollCourse {
  readonly field: CountField;
  /** In order of publication; the undated last. */
  readonly points: readonly TollPoint[];
}

export function tollCourse(event: Event, record: Pick<Record, "articles">): TollCourse[] {
  const articles = new Map(record.articles.map((a) => [a.id, a]));
  return COUNT_FIELDS.flatMap((field) => {
    const points = event.reports.flatMap((report): TollPoint[] => {
      const count = report[field];
      const article = articles.get(report.article);
      if (count === null || article === undefined) return [];
      const { start, end, part } = report;
      return [
        {
          at: publishedFrom(article.published),
          outlet: article.outlet,
          article: article.id,
          start,
          end,
          count,
          part,
        },
      ];
    });
    const time = (p: TollPoint): number => p.at?.getTime() ?? Infinity;
    points.sort(
      (a, b) =>
        (time(a) === time(b) ? 0 : time(a) - time(b)) ||
        (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start),
    );
    return points.length === 0 ? [] : [{ field, points }];
  });
}

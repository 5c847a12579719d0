/** The events × outlets matrix: how each article stands to each event. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/sureness.ts";
import type { Report } from "../../model/report.ts";
import type { Origin, Story } from "../../model/story.ts";

/** asserts, but not as most others do: differs. */
export type Stance = "asserts" | "differs" | "hedges" | "denies" | "silent";

export interface StanceCell {
  readonly article: string;
  readonly stance: Stance;
  /** The article's reports of the event, in document order. */
  readonly reports: readonly Report[];
  /** On which fields it differs, as the record names them. */
  readonly fields: readonly string[];
}

export interface StanceRow {
  readonly event: Event;
  readonly cells: readonly StanceCell[];
}

/** Differences that a reader takes for another claim; a rounding is none. */
const WEIGHTY: ReadonlySet<Difference["kind"]> = new Set(["contradiction", "update", "scope", "attribution"]);

/**
 * Articles that give a value other than the one given by most origins; where two values tie, all of them. A copy gives what
 * its original gives, even where the difference cites only one of them.
 */
function dissenters(difference: Difference, origins: ReadonlyMap<string, Origin>): ReadonlySet<string> {
  const sides = difference.values.map((value) => {
    const behind = value.reports.map(({ article }) => origins.get(article));
    const articles = value.reports.flatMap(({ article }, i) => behind[i]?.articles ?? [article]);
    return { articles: new Set(articles), origins: new Set(behind).size };
  });
  const most = Math.max(...sides.map((side) => side.origins));
  const leading = sides.filter((side) => side.origins === most);
  const majority = leading.length === 1 ? leading[0]!.articles : new Set<string>();
  return new Set(sides.flatMap((side) => [...side.articles]).filter((article) => !majority.has(article)));
}

function stanceOf(reports: readonly Report[], fields: readonly string[]): Stance {
  if (reports.length === 0) return "silent";
  const kinds = new Set(reports.map((report) => sureness(report.factuality)));
  // Both sides told, none taken.
  if (kinds.has("asserted") && kinds.has("denied")) return "hedges";
  if (kinds.has("asserted")) return fields.length > 0 ? "differs" : "asserts";
  return kinds.has("denied") ? "denies" : "hedges";
}

/** A row an event, a cell an article of the story, in the story's order. */
export function stances(story: Story, events: readonly Event[] = story.events): readonly StanceRow[] {
  const byEvent = Map.groupBy(
    story.differences.filter((difference) => WEIGHTY.has(difference.kind)),
    (difference) => difference.event,
  );
  const origins = new Map(
    story.origins.flatMap((origin) => origin.articles.map((article) => [article, origin] as const)),
  );
  return events.map((event) => {
    const dissent = (byEvent.get(event.id) ?? []).map((difference) => ({
      field: difference.field,
      articles: dissenters(difference, origins),
    }));
    const byArticle = Map.groupBy(event.reports, (report) => report.article);
    const cells = story.articles.map((article): StanceCell => {
      const reports = [...(byArticle.get(article) ?? [])].sort((a, b) => a.start - b.start);
      const fields = [
        ...new Set(dissent.filter((each) => each.articles.has(article)).map((each) => each.field)),
      ];
      return { article, stance: stanceOf(reports, fields), reports, fields };
    });
    return { event, cells };
  });
}

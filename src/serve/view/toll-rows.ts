/** Tolls as rows of a plot: the bounds, the best figure, and each figure given, with who gives it. */
import { COUNT_FIELDS, type CountField } from "../../model/count-fields.ts";
import type { Toll } from "../../model/count.ts";
import type { Event } from "../../model/event.ts";
import type { Report } from "../../model/report.ts";
import { bounds, countWords } from "../brief/tolls.ts";

export interface TollMark {
  /** Where the figure stands on the axis. */
  readonly at: number;
  readonly words: string;
  readonly reports: readonly Report[];
  /** True for "at least": the axis goes on to the right. */
  readonly open: boolean;
}

export interface TollRow {
  readonly event: Event;
  readonly field: CountField;
  readonly toll: Toll;
  readonly bounds: string;
  readonly marks: readonly TollMark[];
}

function marksOf(event: Event, field: CountField): readonly TollMark[] {
  const marks = new Map<string, { at: number; open: boolean; reports: Report[] }>();
  for (const report of event.reports) {
    const count = report[field];
    if (!count || report.part !== null) continue;
    const at = count.min ?? count.max;
    const words = countWords(count);
    if (at === null || words === null) continue;
    const known = marks.get(words);
    if (known) known.reports.push(report);
    else marks.set(words, { at, open: count.max === null, reports: [report] });
  }
  return [...marks].map(([words, mark]) => ({ words, ...mark })).sort((a, b) => a.at - b.at);
}

/** Rows of news events with any count, the gravest first. */
export function tollRows(events: readonly Event[]): readonly TollRow[] {
  const weight = (event: Event): number => event.killed?.best ?? event.killed?.low ?? 0;
  return events
    .filter((event) => !event.background)
    .toSorted((a, b) => weight(b) - weight(a))
    .flatMap((event) =>
      COUNT_FIELDS.flatMap((field) => {
        const toll = event[field];
        const bound = toll && bounds(toll);
        return toll && bound ? [{ event, field, toll, bounds: bound, marks: marksOf(event, field) }] : [];
      }),
    );
}

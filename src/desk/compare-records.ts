/** What changed between two states of a record: new and gone events, tolls and statuses that moved, new differences. */
import { COUNT_FIELDS, type CountField, type Toll } from "../model/count.ts";
import type { Difference } from "../model/difference.ts";
import type { Event } from "../model/event.ts";
import type { Record } from "../model/record.ts";

export interface FieldChange {
  readonly field: "status" | "type" | "date" | CountField;
  /** As a reader would write it: "11–17", "contested", "2031-03-10"; null: none. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface RecordChanges {
  /** Articles' ids. */
  readonly articles: readonly string[];
  readonly added: readonly Event[];
  readonly gone: readonly Event[];
  readonly changed: readonly { readonly event: Event; readonly changes: readonly FieldChange[] }[];
  readonly differences: readonly Difference[];
}

export function tollText(toll: Toll | null): string | null {
  if (toll === null) return null;
  const { low, best, high, words } = toll;
  if (low === null) return words;
  if (high === null) return `at least ${low}`;
  return low === high ? String(low) : `${low}–${high} (best ${best ?? low})`;
}

const typeText = ({ type }: Event): string => (typeof type === "string" ? type : type.join(", "));
const dateText = ({ date }: Event): string | null =>
  date === null ? null : date[0] === date[1] ? date[0] : `${date[0]}–${date[1]}`;

const reportKeys = (event: Event): string[] =>
  event.reports.map((r) => `${r.article} ${r.trigger.start} ${r.trigger.end}`);

function fieldChanges(before: Event, after: Event): FieldChange[] {
  const fields: [FieldChange["field"], string | null, string | null][] = [
    ["status", before.status, after.status],
    ["type", typeText(before), typeText(after)],
    ["date", dateText(before), dateText(after)],
    ...COUNT_FIELDS.map((f): [CountField, string | null, string | null] => [
      f,
      tollText(before[f]),
      tollText(after[f]),
    ]),
  ];
  return fields.flatMap(([field, was, is]) => (was === is ? [] : [{ field, before: was, after: is }]));
}

const events = (record: Record): Event[] => record.stories.flatMap((s) => s.events);

/** An event is the same one where most of its earlier reports still stand in it. */
export function compareRecords(before: Record, after: Record): RecordChanges {
  const holder = new Map(events(after).flatMap((e) => reportKeys(e).map((key) => [key, e] as const)));
  const followed = new Map<Event, Event>();
  const gone: Event[] = [];
  for (const event of events(before)) {
    const votes = new Map<Event, number>();
    for (const key of reportKeys(event)) {
      const now = holder.get(key);
      if (now !== undefined) votes.set(now, (votes.get(now) ?? 0) + 1);
    }
    const [best] = [...votes].sort(([a, m], [b, n]) => n - m || (a.id < b.id ? -1 : 1));
    if (best === undefined) gone.push(event);
    // Of two that became one, the first is followed.
    else if (!followed.has(best[0])) followed.set(best[0], event);
  }
  const known = new Set(before.articles.map((a) => `${a.id} ${a.sha256}`));
  const said = new Set(before.stories.flatMap((s) => s.differences).map(differenceKey));
  return {
    articles: after.articles.filter((a) => !known.has(`${a.id} ${a.sha256}`)).map((a) => a.id),
    added: events(after).filter((e) => !followed.has(e)),
    gone,
    changed: events(after).flatMap((event) => {
      const was = followed.get(event);
      const changes = was === undefined ? [] : fieldChanges(was, event);
      return changes.length === 0 ? [] : [{ event, changes }];
    }),
    differences: after.stories.flatMap((s) => s.differences).filter((d) => !said.has(differenceKey(d))),
  };
}

/** A difference by its passages: an event's id changes when an earlier report joins it. */
const differenceKey = (d: Difference): string =>
  JSON.stringify([
    d.field,
    d.kind,
    d.values.map((v) => [v.value, v.reports.map((r) => [r.article, r.start])]),
  ]);

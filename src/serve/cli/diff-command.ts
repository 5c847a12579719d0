/** `crosscheck diff` and `crosscheck tolls`: what changed, and how a toll went. */
import { compareRecords, tollText, type RecordChanges } from "../../desk/compare-records.ts";
import { tollCourse } from "../../desk/toll-course.ts";
import type { Count } from "../../model/count.ts";
import type { Event } from "../../model/event.ts";
import type { Record } from "../../model/record.ts";
import { eventTitle } from "../view/event-title.ts";
import { harmlessLines } from "../terminal-text.ts";
import { UserError } from "./exit-codes.ts";
import { loadRecord } from "./load-record.ts";
import { writeOutput } from "./output.ts";
import { withDesk, type ViewOptions } from "./store-place.ts";

export interface DiffOptions extends ViewOptions {
  readonly since?: Date;
  readonly knownSince?: Date;
  readonly format: "text" | "json";
}

const numbered = (n: number, one: string): string => `${n} ${one}${n === 1 ? "" : "s"}`;

function diffText(changes: RecordChanges): string {
  const { articles, added, gone, changed, differences } = changes;
  const lines = [
    `${numbered(articles.length, "new article")}, ${numbered(added.length, "new event")}, ${changed.length} changed, ${gone.length} gone, ${numbered(differences.length, "new difference")}`,
    ...added.map((e) => `+ ${eventTitle(e)} [${e.id}] ${e.status}`),
    ...changed.flatMap(({ event, changes: fields }) => [
      `~ ${eventTitle(event)} [${event.id}]`,
      ...fields.map((f) => `    ${f.field}: ${f.before ?? "none"} → ${f.after ?? "none"}`),
    ]),
    ...gone.map((e) => `- ${eventTitle(e)} [${e.id}]`),
    ...differences.map((d) => `! ${d.field}: ${d.values.map((v) => v.value).join(" / ")} (${d.kind})`),
  ];
  return `${lines.join("\n")}\n`;
}

export async function diffCommand({ since, knownSince, story, ...options }: DiffOptions): Promise<void> {
  if ((since === undefined) === (knownSince === undefined))
    throw new UserError(
      "give --since TIME for what was published since then, or --known-since TIME for what this desk took in and decided since then",
    );
  const changes = await withDesk(options, async (desk) => {
    const of = { story: story ?? null };
    const before = await desk.record({ ...of, asOf: since ?? null, asKnown: knownSince ?? null });
    return compareRecords(before, await desk.record(of));
  });
  await writeOutput(
    options.format === "json" ? `${JSON.stringify(changes, null, 1)}\n` : harmlessLines(diffText(changes)),
    undefined,
  );
}

function countText({ min, max, words }: Count): string {
  if (min === null && max === null) return words ?? "?";
  if (max === null) return `at least ${min}`;
  if (min === null) return `up to ${max}`;
  return min === max ? String(min) : `${min} to ${max}`;
}

function courseLines(event: Event, record: Record): string[] {
  return tollCourse(event, record).flatMap(({ field, points }) => [
    `${eventTitle(event)} [${event.id}]: ${field} ${tollText(event[field]) ?? "–"}`,
    ...points.map(
      (p) =>
        `  ${p.at === null ? "no day          " : p.at.toISOString().slice(0, 16)}  ${countText(p.count)}${p.part === null ? "" : ` (${p.part})`}  ${p.outlet ?? p.article} ${p.start}–${p.end}`,
    ),
  ]);
}

export async function tollsCommand(files: readonly string[], options: ViewOptions): Promise<void> {
  const { record, exit } = await loadRecord(files, { ...options, day: null });
  const lines = record.stories.flatMap((s) => s.events.flatMap((e) => courseLines(e, record)));
  await writeOutput(
    harmlessLines(lines.length === 0 ? "no event has a toll\n" : `${lines.join("\n")}\n`),
    undefined,
  );
  process.exitCode = exit;
}

/** `crosscheck decide`: confirm, reject, edit, split, merge, move, origin, note, undo; list, export, import. */
import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import type { Desk } from "../../desk/open-desk.ts";
import type { Decision, DecisionContent, EventTarget, ReportTarget } from "../../model/decision.ts";
import { anchorOf, eventTarget } from "../../model/decision-target.ts";
import { harmlessLines } from "../terminal-text.ts";
import { editValue } from "./edit-value.ts";
import { UserError } from "./exit-codes.ts";
import { writeOutput } from "./output.ts";
import { withDesk, type StoreOptions } from "./store-place.ts";

export interface DecideOptions extends StoreOptions {
  readonly by?: string;
  readonly reason?: string;
}

const common = ({ by, reason }: DecideOptions) => ({
  by: by ?? userInfo().username,
  at: new Date().toISOString(),
  reason: reason ?? null,
});

async function textOf(desk: Desk, article: string): Promise<string> {
  const stored = await desk.article(article);
  if (stored === null) throw new UserError(`the store has no article “${article}”`);
  return stored.article.text;
}

async function eventOf(desk: Desk, id: string): Promise<EventTarget> {
  const found = await desk.event(id);
  if (found === null)
    throw new UserError(
      `the store has no event “${id}”; crosscheck diff and crosscheck read show events' ids`,
    );
  const texts = new Map<string, string>();
  for (const { article } of found.event.reports)
    if (!texts.has(article)) texts.set(article, await textOf(desk, article));
  return eventTarget(found.event, (article) => texts.get(article)!);
}

/** ARTICLE:OFFSET, where the offset lies in the words that name the event; article ids may hold colons. */
async function reportOf(desk: Desk, at: string): Promise<ReportTarget> {
  const match = /^(.+):(\d+)$/.exec(at);
  if (match === null)
    throw new UserError(`“${at}” is no report; give ARTICLE:OFFSET of the words that name it`);
  const stored = await desk.article(match[1]!);
  const offset = Number(match[2]);
  const report = stored?.reports.find((r) => r.trigger.start <= offset && offset < r.trigger.end);
  if (stored === null || report === undefined)
    throw new UserError(
      stored === null
        ? `the store has no article “${match[1]!}”`
        : `no report of ${match[1]!} is named at ${offset}; there are some at ${stored.reports.map((r) => r.trigger.start).join(", ") || "no place"}`,
    );
  return { what: "report", report: anchorOf(report, stored.article.text) };
}

/** An event's id, a report as ARTICLE:OFFSET, or an article's id. */
async function targetOf(desk: Desk, ref: string) {
  if ((await desk.event(ref)) !== null) return eventOf(desk, ref);
  if ((await desk.article(ref)) !== null) return { what: "article" as const, article: ref };
  return reportOf(desk, ref);
}

async function eventOrReport(desk: Desk, ref: string): Promise<EventTarget | ReportTarget> {
  const target = await targetOf(desk, ref);
  if (target.what === "article") throw new UserError(`“${ref}” is an article; name an event or a report`);
  return target;
}

type Make = (desk: Desk) => Promise<DecisionContent>;

async function decide(options: StoreOptions, make: Make): Promise<void> {
  await withDesk(options, async (desk) => {
    const [decision] = await desk.decide([await make(desk)]);
    await writeOutput(decision === undefined ? "known before\n" : `${decision.id}\n`, undefined);
  });
}

export const confirmCommand = (ref: string, options: DecideOptions): Promise<void> =>
  decide(options, async (desk) => ({
    kind: "confirm",
    ...common(options),
    target: await eventOrReport(desk, ref),
  }));

export const rejectCommand = (ref: string, options: DecideOptions): Promise<void> =>
  decide(options, async (desk) => ({
    kind: "reject",
    ...common(options),
    target: await targetOf(desk, ref),
  }));

export const editCommand = (ref: string, field: string, value: string, options: DecideOptions) =>
  decide(options, async (desk) => {
    const target = await eventOrReport(desk, ref);
    return { kind: "edit", ...common(options), target, field, value: editValue(field, value, target.what) };
  });

export const splitCommand = (ref: string, reports: readonly string[], options: DecideOptions) =>
  decide(options, async (desk) => {
    const anchors = [];
    for (const report of reports) anchors.push((await reportOf(desk, report)).report);
    return { kind: "split", ...common(options), target: await eventOf(desk, ref), reports: anchors };
  });

export const mergeCommand = (one: string, other: string, options: DecideOptions): Promise<void> =>
  decide(options, async (desk) => ({
    kind: "merge",
    ...common(options),
    target: await eventOf(desk, one),
    with: await eventOf(desk, other),
  }));

export const moveCommand = (report: string, event: string, options: DecideOptions): Promise<void> =>
  decide(options, async (desk) => ({
    kind: "move",
    ...common(options),
    target: await reportOf(desk, report),
    to: await eventOf(desk, event),
  }));

export function originCommand(relation: string, articles: readonly string[], options: DecideOptions) {
  if (relation !== "same" && relation !== "independent")
    throw new UserError(`say same or independent of the articles, not “${relation}”`);
  return decide(options, async (desk) => {
    for (const article of articles) await textOf(desk, article);
    return { kind: "origin", ...common(options), articles, relation };
  });
}

export const noteCommand = (ref: string, text: string, options: DecideOptions): Promise<void> =>
  decide(options, async (desk) => ({
    kind: "note",
    ...common(options),
    target: await targetOf(desk, ref),
    text,
  }));

export const undoCommand = (id: string, options: DecideOptions): Promise<void> =>
  decide(options, async (desk) => {
    const fitting = (await desk.decisions({ undone: true })).filter((d) => d.id.startsWith(id));
    if (fitting.length !== 1)
      throw new UserError(
        `${fitting.length === 0 ? "no decision" : "more than one decision"} begins with “${id}”; crosscheck decide list shows them`,
      );
    return { kind: "undo", ...common(options), undoes: fitting[0]!.id };
  });

function describe(decision: Decision): string {
  const what =
    decision.kind === "undo"
      ? decision.undoes.slice(0, 12)
      : decision.kind === "origin"
        ? `${decision.relation}: ${decision.articles.join(", ")}`
        : decision.target.what === "article"
          ? decision.target.article
          : [decision.target.what === "event" ? decision.target.reports[0]! : decision.target.report]
              .map((a) => `${a.article}:${a.start} “${a.quote}”`)
              .join("");
  const set = decision.kind === "edit" ? ` ${decision.field} = ${JSON.stringify(decision.value)}` : "";
  const text = decision.kind === "note" ? `: ${decision.text}` : "";
  return `${decision.id.slice(0, 12)}  ${decision.at}  ${decision.by}  ${decision.kind} ${what}${set}${text}${decision.reason === null ? "" : ` (${decision.reason})`}`;
}

export interface ListOptions extends StoreOptions {
  readonly undone?: boolean;
  readonly format: "text" | "jsonl";
  readonly output?: string;
}

/** `decide export` is the same as JSONL, with what was undone. */
export const listCommand = ({ undone = false, format, output, ...options }: ListOptions): Promise<void> =>
  withDesk(options, async (desk) => {
    const lines = (await desk.decisions({ undone })).map(
      format === "jsonl" ? (d) => JSON.stringify(d) : (d) => harmlessLines(describe(d)),
    );
    await writeOutput(lines.length === 0 ? "" : `${lines.join("\n")}\n`, output);
  });

/** A decision a line, as `decide export` writes them; their ids are made again from what they say. */
export async function importCommand(file: string, options: StoreOptions): Promise<void> {
  let text: string;
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as Error).message}`);
  }
  const contents = text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    try {
      const { id: _id, ...content } = JSON.parse(line) as Record<string, unknown>;
      return [content as unknown as DecisionContent];
    } catch {
      throw new UserError(`${file}, line ${i + 1}: no JSON object; give a decision a line`);
    }
  });
  await withDesk(options, async (desk) => {
    const added = await desk.decide(contents);
    await writeOutput(
      `${added.length} new decisions, ${contents.length - added.length} known before\n`,
      undefined,
    );
  });
}

/** From a command's FILES to one record. */
import { collectFiles } from "../../collect/files/collect-files.ts";
import { errorText, exitStatus, type Collected, type CollectError } from "../../collect/files/collected.ts";
import type { FetchInput } from "../../collect/files/web-inputs.ts";
import { isWebAddress } from "../../collect/fetch/web-address.ts";
import type { Article, DayNamed, RawArticle } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import type { Record } from "../../model/record.ts";
import { EXIT, UserError, type ExitCode } from "./exit-codes.ts";
import { say } from "./messages.ts";
import { showProgress } from "./progress.ts";
import { withDesk, type ViewOptions } from "./store-place.ts";

export interface LoadOptions extends ViewOptions {
  /** ISO day for texts that give none, or null. */
  readonly day: string | null;
  /** Threads that read; undefined: as many as pay. */
  readonly jobs?: number;
}

export interface Loaded {
  readonly record: Record;
  readonly exit: ExitCode;
}

/** Collects, and says on standard error what could not be. @throws UserError where nothing could be read */
export async function collect(files: readonly string[], options: LoadOptions): Promise<Collected> {
  const progress = await showProgress("collecting", "bytes");
  const collecting = (fetch: FetchInput | null): Promise<Collected> =>
    collectFiles(files, {
      day: options.day,
      stdin: files.includes("-") ? process.stdin : null,
      fetch,
      onProgress: (done, total) => progress.to(done, total),
    });
  // What fetches is loaded only where there is something to fetch.
  const collected = await (
    files.some(isWebAddress)
      ? (await import("./fetch-and-keep.ts")).withFetching(collecting)
      : collecting(null)
  ).finally(() => progress.end());
  for (const error of collected.errors) say("error", errorText(error));
  for (const { kind, reason } of collected.notes) if (kind !== "skipped") say("warning", reason);
  if (exitStatus(collected) === 2) throw new UserError(nothingRead(collected));
  return collected;
}

const MOST_SKIPPED = 5;

/** Where no error says why, what was passed over does. */
function nothingRead({ errors, notes }: Collected): string {
  if (errors.length > 0) return "nothing could be read";
  const skipped = notes.slice(0, MOST_SKIPPED).map(({ reason }) => reason);
  if (notes.length > MOST_SKIPPED) skipped.push(`and ${notes.length - MOST_SKIPPED} more`);
  return `no article was found; ${[...skipped, "name files or folders with articles: texts, pages, documents, archives, JSON (docs/input.md)"].join("; ")}`;
}

/** What could not be read is part of the record too. */
const failure = (error: CollectError): Note => ({
  stage: "collect",
  kind: "failed",
  article: null,
  start: null,
  end: null,
  reason: errorText(error),
});

/** An article of a saved record as it was collected. */
export const rawAgain = (article: Article): RawArticle => ({
  id: article.id,
  text: article.text,
  outlet: article.outlet,
  headline: article.headline,
  byline: article.byline,
  url: article.url,
  published:
    article.published.basis === "given" || article.published.basis === "page" ? article.published.day : null,
  publishedBasis:
    article.published.basis === "given" || article.published.basis === "page"
      ? article.published.basis
      : null,
  from: "a saved record",
  ...(article.page === undefined
    ? {}
    : {
        page: {
          parts: article.blocks
            .filter(({ role }) => role !== "body")
            .map((block) => ({ ...block, rule: "as read from the page" })),
          days: pageDays(article),
          credits: article.agencies,
          copy: article.page,
        },
      }),
});

/** The days that an article of a saved record has, as its page named them. */
function pageDays({ published, updated }: Article): DayNamed[] {
  const days: DayNamed[] = [];
  const add = (day: string, time: string | null, claim: DayNamed["claim"]): void => {
    days.push({ words: time === null ? day : `${day}T${time}`, claim, where: "a saved record" });
  };
  if (published.basis === "page" && published.day !== null) add(published.day, published.time, "published");
  if (updated !== undefined) add(updated.day, updated.time, "updated");
  return days;
}

/**
 * One saved record is taken as it is. Several, or a record among articles, are read again together: how articles stand to
 * each other can't be pieced together from records made apart.
 */
export async function loadRecord(files: readonly string[], options: LoadOptions): Promise<Loaded> {
  if (files.length === 0) return loadStored(options);
  if ((options.story ?? options.asOf ?? options.asKnown) !== undefined)
    throw new UserError(
      "--story, --as-of and --as-known ask a store: leave the files out, or ingest them first",
    );
  const collected = await collect(files, options);
  const exit = exitStatus(collected);
  const failed = collected.errors.map(failure);
  const [saved] = collected.records;
  if (saved !== undefined && collected.records.length === 1 && collected.articles.length === 0)
    return { record: { ...saved, notes: [...saved.notes, ...failed] }, exit };
  const again = collected.records.flatMap((record) => record.articles.map(rawAgain));
  const ids = new Set(collected.articles.map((article) => article.id));
  const twice = again.find((article) => ids.has(article.id) || !ids.add(article.id));
  if (twice) throw new UserError(`two articles have the id “${twice.id}”; give one of them another id`);
  const { readArticles } = await import("../../reading-pool/read-articles.ts");
  const raw = [...collected.articles, ...again];
  const progress = await showProgress("reading", "articles");
  const reading = await readArticles(raw, {
    jobs: options.jobs,
    onDone: (done) => progress.to(done, raw.length),
  }).finally(() => progress.end());
  for (const { reason } of reading.failed) say("error", reason);
  if (reading.articles.length === 0) throw new UserError("no article could be read");
  const { loadTools, recordOf } = await import("../../pipeline.ts");
  const notes = [...collected.notes, ...failed, ...reading.failed];
  return {
    record: recordOf(reading.articles, notes, loadTools()),
    exit: reading.failed.length > 0 ? EXIT.partly : exit,
  };
}

/** The record of a store, as it stands or as it stood. */
async function loadStored({ story, asOf, asKnown, ...options }: LoadOptions): Promise<Loaded> {
  const record = await withDesk(options, (desk) =>
    desk.record({ story: story ?? null, asOf: asOf ?? null, asKnown: asKnown ?? null }),
  );
  if (record.articles.length === 0)
    throw new UserError(
      story === undefined
        ? "the store holds no article that counts; add some with: crosscheck ingest FILES"
        : `no story of the store has the id “${story}”, or an article of that id, that counts; crosscheck status shows what it holds`,
    );
  return { record, exit: 0 };
}

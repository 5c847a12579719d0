/** `crosscheck init`, `ingest`, `status`: the store. */
import { createStore } from "../../store/open-store.ts";
import { digits } from "../brief/phrases.ts";
import { exitStatus } from "../../collect/files/collected.ts";
import { UserError } from "./exit-codes.ts";
import { collect, rawAgain } from "./load-record.ts";
import { writeOutput } from "./output.ts";
import { storePlace, withDesk, withStore, type StoreOptions } from "./store-place.ts";

export async function initCommand(folder: string | undefined, options: StoreOptions): Promise<void> {
  if (folder !== undefined && options.database !== undefined)
    throw new UserError("a store is kept in a folder or in a database: give one of them");
  const place = storePlace(folder === undefined ? options : { store: folder });
  await withStore(async () => {
    const store = await createStore(place);
    await store.close();
    await writeOutput(`${store.where} is a store; add articles with: crosscheck ingest FILES\n`, undefined);
  });
}

export interface IngestOptions extends StoreOptions {
  readonly day: string | null;
  readonly format: "summary" | "jsonl";
}

const counted = (n: number, one: string, many: string): string => `${digits(n)} ${n === 1 ? one : many}`;

export async function ingestCommand(files: readonly string[], options: IngestOptions): Promise<void> {
  const collected = await collect(files, options);
  const raws = [
    ...collected.articles,
    ...collected.records.flatMap((record) => record.articles.map(rawAgain)),
  ];
  const tally = { new: 0, changed: 0, unchanged: 0 };
  await withDesk(options, async (desk) => {
    for await (const taken of desk.ingest(raws)) {
      tally[taken.outcome]++;
      // A line is an acknowledgement: the article is in the store for good.
      if (options.format === "jsonl") await writeOutput(`${JSON.stringify(taken)}\n`, undefined);
    }
  });
  if (options.format === "summary")
    await writeOutput(
      `${counted(tally.new, "new article", "new articles")}, ${digits(tally.changed)} changed, ${digits(tally.unchanged)} known before\n`,
      undefined,
    );
  process.exitCode = exitStatus(collected);
}

export interface StatusOptions extends StoreOptions {
  readonly format: "text" | "json";
}

export async function statusCommand(options: StatusOptions): Promise<void> {
  const status = await withDesk(options, (desk) => desk.status());
  if (options.format === "json") return writeOutput(`${JSON.stringify(status, null, 1)}\n`, undefined);
  const { articles, versions, stories, events, reports, decisions, firstDay, lastDay, takenAt } = status;
  const lines = [
    status.where,
    `${counted(articles, "article", "articles")}${versions > articles ? ` in ${digits(versions)} versions` : ""}` +
      (firstDay === null ? "" : `, published ${firstDay} to ${lastDay}`),
    `${counted(stories, "story", "stories")}, ${counted(events, "event", "events")}, ${counted(reports, "report", "reports")}`,
    counted(decisions, "decision", "decisions"),
    ...(takenAt === null ? [] : [`last article taken in ${takenAt.toISOString()}`]),
  ];
  return writeOutput(`${lines.join("\n")}\n`, undefined);
}

export const rereadCommand = (options: StoreOptions): Promise<void> =>
  withDesk(options, async (desk) => {
    let n = 0;
    for await (const _ of desk.reread()) n++;
    await writeOutput(`${counted(n, "article", "articles")} read again\n`, undefined);
  });

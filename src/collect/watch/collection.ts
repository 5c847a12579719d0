/** A collection of articles as a file of JSON lines, which every command reads. Articles are only ever added. */
import { appendDurably, mendLines, readJsonLines } from "../fetch/durable-files.ts";
import { articleLine, noteLine } from "../files/collected-lines.ts";
import type { Sink } from "./sink.ts";

/** @param file its folder must be there */
export async function openCollection(file: string): Promise<Sink> {
  await mendLines(file);
  const { values } = await readJsonLines(file);
  const has = new Set(values.map(keyOf));
  let writing: Promise<unknown> = Promise.resolve();
  const add = (line: object): Promise<void> => {
    const written = writing.then(async () => {
      const key = keyOf(line);
      if (has.has(key)) return;
      await appendDurably(file, [line]);
      has.add(key);
    });
    writing = written.catch(() => undefined);
    return written;
  };
  return {
    accept: (article, notes) => add(articleLine(article, notes)),
    note: (note) => add(noteLine(note)),
  };
}

/** An article is one by its id, a note by its words. */
const keyOf = (line: unknown): string =>
  line !== null && typeof line === "object" && "id" in line
    ? `article ${String(line.id)}`
    : JSON.stringify(line);

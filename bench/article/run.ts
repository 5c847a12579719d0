/**
 * Measures the article stage on the stories of ../shared (or CROSSCHECK_BENCH/..): how many of the gold reports' passages lie in blocks
 * that are read, and how many passages of furniture and comments, which must never become events, lie in blocks that are not.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { collectFiles } from "../../src/collect/files/collect-files.ts";
import type { Article } from "../../src/model/article.ts";
import { READ_ROLES } from "../../src/model/article.ts";
import { readArticleText } from "../../src/read/article/read-article-text.ts";
import { checkFloor, hashFiles } from "../floors.ts";

interface Passage {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}
interface Gold {
  readonly events: readonly { readonly reports: readonly Passage[] }[];
  readonly neverEvents?: readonly { readonly why: string; readonly spans: readonly Passage[] }[];
}

const UNREAD = /furniture|reader'?s'? comment|links? to other|pointer|appeal for support/i;

/** Characters of the passage, white space apart, that lie in read blocks. */
function readShare(article: Article, { start, end }: Passage): number {
  let [all, read] = [0, 0];
  for (let at = start; at < end; at++) {
    if (/\s/.test(article.text[at]!)) continue;
    all++;
    if (article.blocks.some((block) => block.start <= at && at < block.end && READ_ROLES.has(block.role)))
      read++;
  }
  return all === 0 ? 1 : read / all;
}

export async function run(): Promise<void> {
  const shared = join(process.env.CROSSCHECK_BENCH ?? "../shared/bench", "..");
  const goldFolder = join(shared, "gold");
  if (!existsSync(goldFolder)) {
    console.log(`article: skipped, there is no ${goldFolder}`);
    return;
  }
  let [reports, inside, furniture, outside] = [0, 0, 0, 0];
  const roles = new Map<string, number>();
  const goldFiles = readdirSync(goldFolder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  for (const name of goldFiles) {
    const gold = JSON.parse(readFileSync(join(goldFolder, name), "utf8")) as Gold;
    const stories = join(shared, "stories", `${basename(name, ".json")}.jsonl`);
    const { articles } = await collectFiles([existsSync(stories) ? stories : join(shared, "seeds")], {
      day: null,
    });
    const read = new Map(articles.map((raw) => [raw.id, readArticleText(raw).article]));
    for (const { role, start, end } of [...read.values()].flatMap(({ blocks }) => blocks))
      roles.set(role, (roles.get(role) ?? 0) + end - start);
    for (const passage of gold.events.flatMap((event) => event.reports)) {
      const article = read.get(passage.article)!;
      reports++;
      const share = readShare(article, passage);
      if (share === 1) inside++;
      else console.log(`lost  ${name} ${passage.article} ${share.toFixed(2)} ${quote(article, passage)}`);
    }
    for (const { why, spans } of gold.neverEvents ?? []) {
      if (!UNREAD.test(why)) continue;
      for (const passage of spans) {
        const article = read.get(passage.article)!;
        furniture++;
        const share = readShare(article, passage);
        if (share === 0) outside++;
        else console.log(`read  ${name} ${passage.article} ${share.toFixed(2)} ${quote(article, passage)}`);
      }
    }
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(
    `passages of reports inside read blocks        ${inside} of ${reports}  ${percent(inside, reports)}`,
  );
  console.log(
    `passages of furniture outside read blocks     ${outside} of ${furniture}  ${percent(outside, furniture)}`,
  );
  const data = hashFiles(...goldFiles.map((name) => join(goldFolder, name)));
  checkFloor("article.reports-read", inside / reports, data);
  checkFloor("article.furniture-unread", outside / furniture, data);
  const total = [...roles.values()].reduce((a, b) => a + b, 0);
  console.log(
    [...roles]
      .sort((a, b) => b[1] - a[1])
      .map(([role, length]) => `${role} ${percent(length, total)}`)
      .join(", "),
  );
}

const quote = (article: Article, { start, end }: Passage): string =>
  JSON.stringify(article.text.slice(start, end).slice(0, 160));

/**
 * Articles read by the program, whose reports careful readers brought together: ECB+ (event chains across documents; the
 * training topics) and, where it is there, the project's own gold.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rawArticle } from "../../src/model/article.ts";
import type { ReadArticle } from "../../src/model/read-article.ts";
import type { Report } from "../../src/model/report.ts";
import { readArticle } from "../../src/read/read-article.ts";
import type { ReadingTools } from "../../src/read/read-article.ts";
import { readGold, SHARED, storyArticles, storyNames } from "../../bench/record/gold.ts";

export interface LabelledStory {
  readonly name: string;
  readonly articles: readonly ReadArticle[];
  /** Events that a report tells, by the readers' names; empty where they marked nothing there. */
  eventsOf(report: Report): readonly string[];
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly event: string;
}

/** The usual dev topics (bench/README.md); 8, 14, 19, 20, 24, 30 besides hold articles of the project's gold. */
const HELD_OUT = new Set(["2", "5", "12", "18", "21", "23", "34", "35", "8", "14", "19", "20", "24", "30"]);

/** Text of an ECB+ document, its sentences a line each, and the spans of its event mentions with their chains. */
function parseEcb(xml: string): { text: string; marked: Marked[] } {
  let text = "";
  let sentence = "";
  const span = new Map<string, { start: number; end: number }>();
  for (const [, id, s, token] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)"[^>]*>([^<]*)<\/token>/g,
  )) {
    const word = token!
      .replace(/&amp;/g, "&")
      .replace(/&(?:quot|#34);/g, '"')
      .replace(/&(?:apos|#39);/g, "'");
    if (text !== "") text += s !== sentence ? "\n" : /^[.,;:!?)\]%]|^['’]s?$|^n['’]t$/.test(word) ? "" : " ";
    sentence = s!;
    span.set(id!, { start: text.length, end: text.length + word.length });
    text += word;
  }
  const chain = new Map<string, string>();
  for (const [, note, body] of xml.matchAll(
    /<CROSS_DOC_COREF [^>]*note="([^"]*)"[^>]*>(.*?)<\/CROSS_DOC_COREF>/gs,
  ))
    for (const [, m] of body!.matchAll(/<source m_id="(\d+)"/g)) chain.set(m!, note!);
  const marked: Marked[] = [];
  for (const [, kind, m, body] of xml.matchAll(/<((?:NEG_)?ACTION_[A-Z]+) m_id="(\d+)"[^>]*>(.*?)<\/\1>/gs)) {
    if (kind === undefined) continue;
    const tokens = [...body!.matchAll(/t_id="(\d+)"/g)].flatMap(([, t]) => span.get(t!) ?? []);
    if (tokens.length === 0) continue;
    marked.push({
      start: Math.min(...tokens.map((t) => t.start)),
      end: Math.max(...tokens.map((t) => t.end)),
      event: chain.get(m!) ?? `single-${m}-${marked.length}`,
    });
  }
  return { text, marked };
}

export function* ecbStories(tools: ReadingTools): Generator<LabelledStory> {
  const folder = join(SHARED, "bench/ecbplus/ECB+");
  if (!existsSync(folder)) return;
  for (const topic of readdirSync(folder).sort((a, b) => Number(a) - Number(b))) {
    if (HELD_OUT.has(topic)) continue;
    // A topic holds two developments of one kind (two trials, two quakes): a story each.
    for (const part of ["ecb", "ecbplus"]) {
      const marks = new Map<string, readonly Marked[]>();
      const articles = readdirSync(join(folder, topic))
        .filter(
          (file) => file.endsWith(`${part}.xml`) && /^\d+_\d+(ecb|ecbplus)\.xml$/.exec(file)?.[1] === part,
        )
        .sort()
        .map((file) => {
          const { text, marked } = parseEcb(readFileSync(join(folder, topic, file), "utf8"));
          const id = file.slice(0, -4);
          marks.set(
            id,
            marked.map((m) => ({ ...m, event: m.event.startsWith("single") ? `${id}-${m.event}` : m.event })),
          );
          return rawArticle({ id, text, from: file });
        })
        .flatMap((raw) => {
          try {
            return [readArticle(raw, tools)];
          } catch (error) {
            console.error(`skipped ${raw.id}: ${String(error)}`);
            return [];
          }
        });
      yield {
        name: `ecb+ ${topic} ${part}`,
        articles,
        eventsOf: ({ article, trigger }) =>
          (marks.get(article) ?? [])
            .filter((m) => m.start < trigger.end && trigger.start < m.end)
            .map((m) => m.event),
      };
    }
  }
}

interface Gold {
  readonly events: readonly {
    readonly id: string;
    readonly type: string | readonly string[];
    readonly reports: readonly { readonly article: string; readonly start: number; readonly end: number }[];
  }[];
}

export function* goldStories(tools: ReadingTools): Generator<LabelledStory> {
  if (!existsSync(join(SHARED, "gold"))) return;
  for (const name of storyNames()) {
    const gold = readGold(name) as Gold;
    yield {
      name,
      articles: storyArticles(name).map((raw) => readArticle(raw, tools)),
      // The shortest passages that hold the trigger: a sentence may tell one event, a clause in it another.
      eventsOf: (report) => {
        const holding = gold.events.flatMap((event) =>
          event.reports
            .filter(
              (r) =>
                r.article === report.article &&
                r.start <= report.trigger.start &&
                report.trigger.end <= r.end,
            )
            .map((r) => ({ event, length: r.end - r.start })),
        );
        const typed = holding.filter(({ event }) => [event.type].flat().some((t) => report.type.includes(t)));
        const of = typed.length > 0 ? typed : holding;
        const shortest = Math.min(...of.map((h) => h.length));
        return of.filter((h) => h.length === shortest).map((h) => h.event.id);
      },
    };
  }
}

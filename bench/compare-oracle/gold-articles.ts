/**
 * Read articles made from a gold file: what a good reader would hand to `compare`. A report gets only what its own passage
 * says, in gold's values; a seeded third loses its place, time, actor or exact type, as real reading does.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../../src/model/actor.ts";
import type { Block } from "../../src/model/article.ts";
import { COUNT_FIELDS } from "../../src/model/count.ts";
import type { Count, CountField } from "../../src/model/count.ts";
import type { Factuality } from "../../src/model/factuality.ts";
import type { Sentence } from "../../src/model/language.ts";
import { unresolvedPlace } from "../../src/model/place.ts";
import type { ReadArticle } from "../../src/model/read-article.ts";
import type { Report } from "../../src/model/report.ts";
import { bareArticle } from "../grouping/bare-article.ts";

type OneOrMore = string | readonly string[] | null | undefined;
interface GoldCount {
  readonly min?: number | null;
  readonly max?: number | null;
  readonly words?: string;
}
interface GoldReport extends Partial<Record<CountField, GoldCount>> {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly date?: readonly [string, string];
  readonly place?: OneOrMore;
  readonly attributedTo?: string;
  readonly part?: string;
  readonly factuality?: Factuality;
}
interface GoldEvent {
  readonly id: string;
  readonly type: OneOrMore;
  readonly actor1?: OneOrMore;
  readonly actor2?: OneOrMore;
  readonly place?: OneOrMore;
  readonly background?: boolean;
  readonly reports: readonly GoldReport[];
}
export interface Gold {
  readonly origins: readonly { readonly articles: readonly string[] }[];
  readonly events: readonly GoldEvent[];
}

const list = (x: OneOrMore): readonly string[] => (x == null ? [] : typeof x === "string" ? [x] : x);

/** Numbers from 0 to 1, always the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const EVENT_WORD =
  /\b(?:attack|kill|bomb|blast|explo|shoot|shot|strik|strike|raid|clash|fight|battle|seiz|captur|took|taken|arrest|detain|custody|charg|fire|burn|quake|crash|evacu|fle|displac|protest|riot|launch|agree|deal|truce|ceasefire|deploy|withdr|abduct|kidnap|releas|die|dead|death|toll|wound|injur|shell|hit|cut|sink|sunk|robb)\p{L}*/iu;

function triggerOf(text: string, start: number, end: number): { start: number; end: number } {
  const match = EVENT_WORD.exec(text.slice(start, end));
  if (match === null) return { start, end: Math.min(end, start + 8) };
  return { start: start + match.index, end: start + match.index + match[0].length };
}

const actorNamed = (name: string): Actor => ({ name, asWritten: [name], inter: null });

const countOf = (count: GoldCount | undefined): Count | null =>
  count === undefined ? null : { min: count.min ?? null, max: count.max ?? null, words: count.words ?? null };

/** Loses what a third of reports lose; `keep` at 1 loses nothing. */
function toReport(event: GoldEvent, gold: GoldReport, text: string, keep: () => boolean): Report {
  const passage = text.slice(gold.start, gold.end);
  const said = (names: OneOrMore) =>
    list(names).filter((name) =>
      name
        .split(/\s+/)
        .filter((word) => word.length > 3)
        .some((word) => passage.toLowerCase().includes(word.toLowerCase())),
    );
  const places = list(gold.place).length > 0 ? list(gold.place) : said(event.place);
  const types = list(event.type);
  return {
    article: gold.article,
    start: gold.start,
    end: gold.end,
    trigger: triggerOf(text, gold.start, gold.end),
    type: keep() ? types : [types[types.length - 1]!],
    actor1: keep() ? said(event.actor1).map(actorNamed) : [],
    actor2: keep() ? said(event.actor2).map(actorNamed) : [],
    place: keep() ? places.map((name) => unresolvedPlace(name)) : [],
    date:
      gold.date !== undefined && gold.date !== null && keep()
        ? {
            first: gold.date[0],
            last: gold.date[1],
            precision: gold.date[0] === gold.date[1] ? "day" : "days",
          }
        : null,
    relativeDate: null,
    ...(Object.fromEntries(COUNT_FIELDS.map((f) => [f, countOf(gold[f])])) as Record<
      CountField,
      Count | null
    >),
    killedSide: null,
    part: gold.part ?? null,
    things: [],
    attributedTo:
      gold.attributedTo === undefined
        ? null
        : { text: gold.attributedTo, start: gold.start, end: gold.end, kind: "other", via: null },
    factuality: gold.factuality ?? "CT+",
    background: event.background === true,
    refersTo: null,
    carried: [],
    anaphoric: /^(?:the|that|this|it)\b/i.test(passage) && list(gold.place).length === 0,
    why: ["gold"],
  };
}

function bareSentences(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, paragraph) => {
    const body = text.slice(block.start, block.end);
    for (const match of body.matchAll(/[^\n.!?]+(?:[.!?](?=\S)[^\n.!?]*)*[.!?]*/g)) {
      const start = block.start + match.index;
      const end = start + match[0].length;
      sentences.push({ index: sentences.length, start, end, role: block.role, paragraph, tokens: [] });
    }
  });
  return sentences;
}

interface Line {
  readonly id: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly published: string | null;
  readonly text: string;
}

function linesOf(shared: string, name: string): Line[] {
  const story = join(shared, "stories", `${name}.jsonl`);
  if (existsSync(story))
    return readFileSync(story, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Line);
  return readdirSync(join(shared, "seeds"))
    .filter((file) => file.endsWith(".txt"))
    .map((file) => ({
      id: file.slice(0, -4),
      outlet: null,
      headline: null,
      // The days that the seeds' sidecars give (issue "The main job").
      published: file.startsWith("003") ? null : file.startsWith("001") ? "2014-06-22" : "2014-06-23",
      text: readFileSync(join(shared, "seeds", file), "utf8"),
    }));
}

/** `loss`: the share of reports that lose a field, for each field by itself. */
export function goldArticles(shared: string, name: string, gold: Gold, loss: number): ReadArticle[] {
  const random = seeded([...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7));
  const keep = () => random() >= loss;
  return linesOf(shared, name).map((line) => {
    const bare = bareArticle(line.id, line.headline, line.published, line.text, line.outlet);
    const headed = line.headline !== null && line.text.startsWith(line.headline);
    const blocks: Block[] = headed
      ? [
          { role: "headline", start: 0, end: line.headline.length },
          { role: "body", start: line.headline.length, end: line.text.length },
        ]
      : [{ role: "body", start: 0, end: line.text.length }];
    return {
      ...bare,
      article: { ...bare.article, blocks },
      sentences: bareSentences(line.text, blocks),
      reports: gold.events.flatMap((event) =>
        event.reports
          .filter((report) => report.article === line.id)
          .map((report) => toReport(event, report, line.text, keep)),
      ),
    };
  });
}

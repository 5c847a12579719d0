/**
 * Read articles from the short form in which the cases under cases/compare are written: a text, and reports that quote it.
 * For tests: what stands in no passage is left empty.
 */
import type { Actor } from "../model/actor.ts";
import { plainArticle, type Block } from "../model/article.ts";
import { COUNT_FIELDS } from "../model/count.ts";
import type { Count, CountField } from "../model/count.ts";
import type { Factuality } from "../model/factuality.ts";
import type { Sentence } from "../model/language.ts";
import { unresolvedPlace, type Place, type PlaceKind } from "../model/place.ts";
import { unreadArticle, type ReadArticle } from "../model/read-article.ts";
import type { Report } from "../model/report.ts";
import type { RelativeTime } from "../model/time.ts";

type CaseCount = number | readonly [number | null, number | null] | string;
interface CasePlace {
  readonly name: string;
  readonly kind?: PlaceKind;
  readonly at?: readonly [number, number];
}
export interface CaseReport extends Partial<Record<CountField, CaseCount>> {
  /** The passage, found in the text where it first stands. */
  readonly quote: string;
  /** A part of the quote; the whole of it unless given. */
  readonly trigger?: string;
  readonly type: string | readonly string[];
  readonly actor1?: string;
  readonly actor2?: string;
  readonly place?: string | CasePlace;
  readonly date?: string | readonly [string, string];
  readonly relativeDate?: RelativeTime;
  readonly part?: string;
  readonly attributedTo?: string;
  readonly factuality?: Factuality;
  readonly background?: boolean;
  readonly anaphoric?: boolean;
}
export interface CaseArticle {
  readonly id: string;
  readonly day?: string;
  readonly doubt?: string;
  readonly agencies?: readonly string[];
  readonly headline?: string;
  readonly text: string;
  readonly reports?: readonly CaseReport[];
}

const actor = (name: string | undefined): Actor[] =>
  name === undefined ? [] : [{ name, asWritten: [name], inter: null }];

function place(given: string | CasePlace | undefined): Place[] {
  if (given === undefined) return [];
  const { name, kind = "town", at } = typeof given === "string" ? { name: given } : given;
  return [{ ...unresolvedPlace(name, kind), lat: at?.[0] ?? null, lon: at?.[1] ?? null }];
}

function count(given: CaseCount | undefined): Count | null {
  if (given === undefined) return null;
  if (typeof given === "string") return { min: null, max: null, words: given };
  if (typeof given === "number") return { min: given, max: given, words: null };
  return { min: given[0], max: given[1], words: null };
}

function find(text: string, quote: string, from: number): number {
  const start = text.indexOf(quote, from);
  if (start < 0) throw new Error(`case: “${quote}” does not stand in “${text.slice(from, from + 60)}…”`);
  return start;
}

function reportOf(article: string, text: string, given: CaseReport): Report {
  const start = find(text, given.quote, 0);
  const end = start + given.quote.length;
  const trigger = given.trigger ?? given.quote;
  const triggerStart = find(text, trigger, start);
  const [first, last] = typeof given.date === "string" ? [given.date, given.date] : (given.date ?? []);
  return {
    article,
    start,
    end,
    trigger: { start: triggerStart, end: triggerStart + trigger.length },
    type: typeof given.type === "string" ? [given.type] : given.type,
    actor1: actor(given.actor1),
    actor2: actor(given.actor2),
    place: place(given.place),
    date:
      first === undefined || last === undefined
        ? null
        : { first, last, precision: first === last ? "day" : "days" },
    relativeDate: given.relativeDate ?? null,
    ...(Object.fromEntries(COUNT_FIELDS.map((f) => [f, count(given[f])])) as Record<
      CountField,
      Count | null
    >),
    killedSide: null,
    part: given.part ?? null,
    things: [],
    attributedTo:
      given.attributedTo === undefined
        ? null
        : { text: given.attributedTo, start, end, kind: "other", via: null },
    factuality: given.factuality ?? "CT+",
    background: given.background ?? false,
    anaphoric: given.anaphoric ?? false,
    refersTo: null,
    carried: [],
    why: ["case"],
  };
}

/** A sentence a full stop, without tokens: comparing needs only where sentences stand. */
function sentencesOf(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, paragraph) => {
    for (const match of text.slice(block.start, block.end).matchAll(/[^\n.]+\.?/gu)) {
      const start = block.start + match.index;
      sentences.push({
        index: sentences.length,
        start,
        end: start + match[0].length,
        role: block.role,
        paragraph,
        tokens: [],
      });
    }
  });
  return sentences;
}

export function caseArticle(given: CaseArticle): ReadArticle {
  const { id, day = null, doubt = null, agencies = [], headline = null } = given;
  const text = headline === null ? given.text : `${headline}\n${given.text}`;
  const blocks: Block[] = [];
  if (headline !== null) blocks.push({ role: "headline", start: 0, end: headline.length });
  if (given.text !== "")
    blocks.push({ role: "body", start: text.length - given.text.length, end: text.length });
  const article = plainArticle({ id, headline, day, agencies, text, blocks });
  return {
    ...unreadArticle({ ...article, published: { ...article.published, doubt } }),
    sentences: sentencesOf(text, blocks),
    reports: (given.reports ?? []).map((report) => reportOf(id, text, report)),
  };
}

/** A report made ready for comparison with other reports of its story. */
import { parseIsoDay } from "../../model/calendar.ts";
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Count, CountField } from "../../model/count.ts";
import { sureness } from "../../model/factuality.ts";
import type { Sentence } from "../../model/language.ts";
import type { Place } from "../../model/place.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Report } from "../../model/report.ts";
import { trustedDay } from "./infer-days.ts";
import { partFigures } from "./part-figures.ts";
import { weigh } from "../stories/similarity.ts";
import type { Vector } from "../stories/similarity.ts";
import { foldedWords, foldWord } from "../stories/terms.ts";

/** Day numbers since 1970-01-01, both inclusive. `said`: the passage gives a time; else it was taken from the article's day. */
export interface Days {
  readonly first: number;
  readonly last: number;
  readonly said: boolean;
}

export interface Mention {
  readonly report: Report;
  /** Positions in the story's lists of articles and origins, and in the article's list of reports. */
  readonly article: number;
  readonly origin: number;
  readonly order: number;
  /** Index of the sentence that holds the trigger; -1 where the article has no sentences. */
  readonly sentence: number;
  /** Stands in the headline or in the first two sentences of the body: tells what the article is about. */
  readonly lead: boolean;
  readonly headline: boolean;
  /** Stem of the trigger's last word: "bombing", "bombed" and "bombs" are one. */
  readonly trigger: string;
  /** What an anaphoric mention refers back to; null for all others. */
  antecedent: Mention | null;
  /** Reading found the antecedent in the grammar; else it is the nearest that fits. */
  settled: boolean;
  /** News of a type that heads the story's articles: one telling, it may be, of the story's main event. */
  main: boolean;
  /** Introduced as one more: "another bomb", "a separate attack". */
  readonly another: boolean;
  /** Brought in as new by its article: "a blast", "an attack". */
  readonly indefinite: boolean;
  /** Of an aftershock, which is never the shock itself. */
  readonly aftershock: boolean;
  /** What the passage itself names; a place carried over from the text around it says too little. */
  readonly places: readonly Place[];
  readonly days: Days | null;
  /** Day number of the article's publication; null where it is not known. */
  readonly published: number | null;
  readonly actor1: ReadonlySet<string>;
  readonly actor2: ReadonlySet<string>;
  /** Totals only: a part of a toll says nothing about the whole. */
  readonly totals: ReadonlyMap<CountField, Count>;
  /** Figures that its sentence gives as parts of a larger one: "nine people, among them two children". */
  readonly partFigures: readonly number[];
  readonly words: Vector;
  /** Words of the whole sentence. */
  readonly context: Vector;
  /** Somebody denies it or calls it false; a mere negation ("no one was hurt") is no denial of an event. */
  readonly disputed: boolean;
  readonly sure: "asserted" | "hedged" | "denied";
}

const ANOTHER =
  /\b(?:an ?other|a (?:second|third|fourth|separate|similar|further)|separate(?:ly)?|elsewhere)\b[^.;,]{0,30}$/iu;
const DISPUTE =
  /\b(?:den(?:y|ies|ied|ying|ials?)|refut\w+|rebut\w+|dismiss\w*|reject\w*|contradict\w*|untrue|false(?:ly|hood)?|fabricat\w+|hoax|baseless|unfounded|no truth|disput\w+|rumou?rs?|debunk\w*|did not happen|never happened|was not (?:true|us))\b/iu;
const LONGEST_CONTEXT = 600;
const AFTERSHOCK = /\bafter-?shocks?\b/iu;
/** How far before the trigger "another" may stand. */
const BEFORE = 45;

/** A time of more days than this says little about when one event was. */
const LONGEST_OPEN = 10;

function daysOf(report: Report, articleDay: string | null): Days | null {
  if (report.date !== null) {
    const first = parseIsoDay(report.date.first);
    const last =
      report.date.last !== null
        ? parseIsoDay(report.date.last)
        : Math.max(first, articleDay === null ? first + LONGEST_OPEN : parseIsoDay(articleDay));
    return { first, last, said: !report.carried.includes("date") };
  }
  if (articleDay === null || report.background) return null;
  const day = parseIsoDay(articleDay);
  return { first: day - 1, last: day, said: false };
}

const actorKeys = (report: Report, role: "actor1" | "actor2"): ReadonlySet<string> =>
  new Set(
    report[role].map((actor) =>
      foldedWords(actor.name)
        .map((w) => w.word)
        .join(" "),
    ),
  );

function totalsOf(report: Report): ReadonlyMap<CountField, Count> {
  const totals = new Map<CountField, Count>();
  if (report.part !== null) return totals;
  for (const field of COUNT_FIELDS) {
    const count = report[field];
    if (count !== null && (count.min !== null || count.max !== null)) totals.set(field, count);
  }
  return totals;
}

/** The sentence that holds an offset, by binary search; -1 where none does. */
function sentenceAt(article: ReadArticle, offset: number): number {
  let low = 0;
  let high = article.sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = article.sentences[middle]!;
    if (offset < sentence.start) high = middle - 1;
    else if (offset >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The sentence of the trigger; the passage where the article has no sentences. */
function contextOf({ article, sentences }: ReadArticle, sentence: number, report: Report): string {
  const { start, end } = sentences[sentence] ?? report;
  return article.text.slice(start, Math.min(end, start + LONGEST_CONTEXT));
}

/** Crude, and enough to bring the forms of one trigger together. */
function stemOf(trigger: string): string {
  const last = foldWord(trigger.trim().split(/\s+/).at(-1) ?? "");
  const stem = last.replace(/(?:ings?|ers?|ed|e|es)$/u, "");
  const base = stem.length >= 3 ? stem : last;
  return /([^aeiouls])\1$/u.test(base) ? base.slice(0, -1) : base;
}

function passageWords(text: string, idf: (word: string) => number): Vector {
  const counts = new Map<string, number>();
  for (const { word } of foldedWords(text)) counts.set(word, 1);
  return weigh(counts, idf);
}

/** The trigger ends in a noun with "a" or "an". */
function isIndefinite(sentence: Sentence | undefined, { trigger }: Report): boolean {
  const tokens = sentence?.tokens ?? [];
  const head = tokens.findLast((t) => t.start >= trigger.start && t.end <= trigger.end);
  return (
    head?.upos === "NOUN" &&
    tokens.some((t) => t.head === head.index && (t.lemma === "a" || t.lemma === "an"))
  );
}

/** Mentions of one article's reports, in the order of its text. */
export function mentionsOf(
  article: ReadArticle,
  position: number,
  origin: number,
  idf: (word: string) => number,
): Mention[] {
  const { article: source, sentences } = article;
  const firstOfBody = sentences.findIndex((s) => s.role === "body");
  const published = trustedDay(source);
  const byStart = [...article.reports].sort(
    (a, b) => a.trigger.start - b.trigger.start || a.start - b.start || (a.type[0]! < b.type[0]! ? -1 : 1),
  );
  return byStart.map((report, order) => {
    const sentence = sentenceAt(article, report.trigger.start);
    const headline = sentences[sentence]?.role === "headline";
    return {
      report,
      article: position,
      origin,
      order,
      sentence,
      headline,
      lead: headline || (sentence >= 0 && sentence >= firstOfBody && sentence < firstOfBody + 2),
      trigger: stemOf(source.text.slice(report.trigger.start, report.trigger.end)),
      antecedent: null,
      settled: false,
      main: false,
      another: ANOTHER.test(
        source.text.slice(Math.max(0, report.trigger.start - BEFORE), report.trigger.start),
      ),
      indefinite: isIndefinite(sentences[sentence], report),
      aftershock: AFTERSHOCK.test(source.text.slice(report.start, report.end)),
      places: report.carried.includes("place") ? [] : report.place,
      days: daysOf(report, published),
      published: published === null ? null : parseIsoDay(published),
      actor1: actorKeys(report, "actor1"),
      actor2: actorKeys(report, "actor2"),
      totals: totalsOf(report),
      partFigures: partFigures(article, sentence),
      words: passageWords(source.text.slice(report.start, report.end), idf),
      context: passageWords(contextOf(article, sentence, report), idf),
      disputed:
        sureness(report.factuality) === "denied" &&
        DISPUTE.test(source.text.slice(Math.max(0, report.start - BEFORE), report.end + BEFORE)),
      sure: sureness(report.factuality),
    };
  });
}

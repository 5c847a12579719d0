/** What speaks for and against an event being recalled rather than told: named findings, each true or false. */
import type { Sentence, TimeExpression } from "../../../model/language.ts";
import type { ResolvedTime } from "../../../model/time.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import { PLAIN_SAYING } from "../attribution/cue-verbs.ts";
import type { BackgroundContext } from "./background-of.ts";
import { LONG_STRETCH, NEWS, ONE_OF_MANY, RECALLED, STRETCH, WAR_NOUNS, WHOLE_WAR } from "./recall-cues.ts";
import { tenseOf } from "./tense.ts";

/** The days that are still news: what happened the day before yesterday belongs to the development (gold/README.md). */
export const NEWS_DAYS = 2;
const DAY = 86_400_000;
const LONGEST_TEXT = 1500;
/** Sentences whose time fixes the day that the article tells of. */
const OPENING = 3;

export function evidenceOf(c: BackgroundContext): ReadonlySet<string> {
  const found = new Set<string>();
  const sentence = c.sentences[c.sentence]!;
  const tree = treeOf(sentence);
  const t = sentence.tokens[c.trigger]!;
  const text = c.text
    .slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_TEXT))
    .toLowerCase();
  const clause = clauseText(c, tree).toLowerCase();
  const add = (name: string, holds: boolean): void => {
    if (holds) found.add(name);
  };

  // where it stands
  const body = c.sentences.length;
  const share = body > 1 ? c.sentence / (body - 1) : 0;
  add("headline", sentence.role === "headline");
  add("lead", c.isLead);
  add("first half", !c.isLead && share < 0.5);
  add("last quarter", !c.isLead && share >= 0.75);

  // when it happened
  const reference = referenceDay(c);
  const time = nearestTime(c.times, c.sentence, c.trigger);
  const when = c.resolved ?? time?.resolved ?? null;
  found.add(`time: ${when ? ageClass(when, reference) : time ? relativeClass(time) : "none"}`);
  if (!when && !time) {
    const before = timeBefore(c, sentence);
    if (before)
      found.add(
        `time before: ${before.resolved ? ageClass(before.resolved, reference) : relativeClass(before)}`,
      );
    add("paragraph of a recalled event", recallsJustBefore(c, sentence));
    add("past perfect before", perfectJustBefore(c));
  }
  // an opening recalls only what it subordinates or dates; what it says outright is the news
  add("lead, after", c.isLead && clauseClass(tree, c.trigger) === "after");
  add("recent", /\b(?:recent(?:ly)?|newly|lately|ongoing|still|already|continu\w+)\b/.test(clause));

  // how it is told
  const tense = tenseOf(tree, c.trigger);
  const spoken = underSaying(tree, c.trigger);
  found.add(`tense: ${tense}${spoken && tense === "past perfect" ? " in speech" : ""}`);
  found.add(`clause: ${clauseClass(tree, c.trigger)}`);
  add("recalled", RECALLED.test(clause));
  add("recalled nearby", !RECALLED.test(clause) && RECALLED.test(text));
  add("one of many", ONE_OF_MANY.test(clause));
  add("stretch", STRETCH.test(clause));
  add("stretch of years", LONG_STRETCH.test(clause));
  add("stretch nearby", !STRETCH.test(clause) && STRETCH.test(text));
  add("whole war", WHOLE_WAR.test(text));
  add("war noun", WAR_NOUNS.has(t.lemma) && t.upos === "NOUN");
  add("news word", NEWS.test(clause));
  add(
    "year",
    /\b(?:19|20)\d\d\b/.test(clause) && (reference === null || !clause.includes(reference.slice(0, 4))),
  );
  add("told in the opening", !c.isLead && inOpening(c, t.lemma));
  return found;
}

/** The clause of the trigger, as text; the sentence where it is short. */
function clauseText(c: BackgroundContext, tree: Tree): string {
  const head = tree.clauseHead(c.trigger);
  const [first, last] = tree.extent(head);
  const { tokens } = tree.sentence;
  return c.text.slice(tokens[first]!.start, Math.min(tokens[last]!.end, tokens[first]!.start + LONGEST_TEXT));
}

/** The article's day, or the day that its opening tells of where that lies further back: a story told weeks later. */
function referenceDay(c: BackgroundContext): string | null {
  const opening = c.times.filter(
    (t) =>
      t.sentence < OPENING &&
      t.kind === "date" &&
      t.resolved?.precision === "day" &&
      t.resolved.last !== null,
  );
  const told =
    opening
      .map((t) => t.resolved!.first)
      .sort()
      .at(-1) ?? null;
  if (c.articleDay === null) return told;
  return told !== null && daysBetween(told, c.articleDay) > NEWS_DAYS ? told : c.articleDay;
}

const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / DAY;

function ageClass(time: ResolvedTime, reference: string | null): string {
  if (reference === null) return ["month", "year"].includes(time.precision) ? "months" : "undated";
  if (time.last === null)
    return daysBetween(time.first, reference) > NEWS_DAYS ? "since long" : "since lately";
  const age = daysBetween(time.last, reference);
  const start = daysBetween(time.first, reference);
  if (age < 0) return start > 20 ? "long span" : "today";
  if (age <= 1) return start > 10 ? "long span" : "today";
  if (age <= NEWS_DAYS) return "two days";
  if (age <= 7) return "days";
  return age <= 31 ? "weeks" : "months";
}

function relativeClass(time: TimeExpression): string {
  const r = time.relative;
  if (r === null) return time.kind === "duration" ? "duration" : "none";
  if (r.basis === "weekday") return r.weeks < 0 ? "days" : "today";
  if (r.basis !== "offset") return "undated";
  if (r.unit === "day" || r.unit === "weekend") return r.n >= -NEWS_DAYS ? "today" : "days";
  if (r.unit === "week") return r.n === 0 ? "two days" : "weeks";
  return r.n === 0 ? "long span" : "months";
}

/** The time expression of the sentence that stands nearest to the token. */
function nearestTime(
  times: readonly TimeExpression[],
  sentence: number,
  token: number,
): TimeExpression | null {
  let best: TimeExpression | null = null;
  for (const t of times)
    if (
      t.sentence === sentence &&
      t.kind !== "duration" &&
      t.relative !== null &&
      (!best || Math.abs(t.first - token) < Math.abs(best.first - token))
    )
      best = t;
  return best;
}

/** The last time told before the sentence in its paragraph, or in the sentence just before. */
function timeBefore(c: BackgroundContext, sentence: Sentence): TimeExpression | null {
  for (let s = c.sentence - 1; s >= Math.max(0, c.sentence - 3); s--) {
    if (s < c.sentence - 1 && c.sentences[s]!.paragraph !== sentence.paragraph) return null;
    const told = c.times.findLast((t) => t.sentence === s && t.relative !== null && t.kind !== "duration");
    if (told) return told;
  }
  return null;
}

function recallsJustBefore(c: BackgroundContext, sentence: Sentence): boolean {
  const before = c.sentences[c.sentence - 1];
  if (!before || c.sentence < 3) return false;
  const text = c.text.slice(before.start, Math.min(before.end, before.start + LONGEST_TEXT)).toLowerCase();
  return (RECALLED.test(text) || WHOLE_WAR.test(text)) && before.paragraph >= sentence.paragraph - 1;
}

/** The sentence before looks back, and this one has no time of its own. */
function perfectJustBefore(c: BackgroundContext): boolean {
  const before = c.sentences[c.sentence - 1];
  if (!before || c.sentence < 3) return false;
  const tree = treeOf(before);
  const root = before.tokens.findIndex((t) => t.head < 0);
  return root >= 0 && !PLAIN_SAYING.has(before.tokens[root]!.lemma) && tenseOf(tree, root) === "past perfect";
}

/** Under a verb of saying in the past, where the past perfect is only backshift. */
function underSaying(tree: Tree, i: number): boolean {
  for (const a of tree.ancestors(i)) if (PLAIN_SAYING.has(tree.token(a).lemma)) return true;
  return false;
}

/** The kind of place that the event has in its sentence. */
function clauseClass(tree: Tree, i: number): string {
  let at = i;
  for (let steps = 0; steps < 8; steps++) {
    const t = tree.token(at);
    if (t.head < 0) return "main";
    if (tree.is(at, "acl:relcl")) return "relative";
    if (tree.is(at, "advcl")) {
      const mark = tree.children(at, "mark", "case").map((m) => tree.token(m).lemma)[0];
      if (mark && ["after", "since", "following", "before", "until", "once"].includes(mark)) return "after";
      if (mark && ["as", "while", "when", "where"].includes(mark)) return "while";
      return tree.token(at).xpos === "VBG" ? "participle" : "other subordinate";
    }
    if (tree.is(at, "acl")) return "participle of a noun";
    if (tree.is(at, "amod", "compound")) return "modifier";
    if (tree.is(at, "nmod", "obl")) {
      const p = tree.preposition(at);
      if (
        p &&
        ["after", "since", "following", "before", "until", "during", "amid", "despite"].some((w) =>
          p.startsWith(w),
        )
      )
        return "after";
      if (tree.is(at, "nmod")) return "noun of a noun";
    }
    if (tree.is(at, "ccomp", "parataxis", "conj", "xcomp", "obj", "nsubj", "obl")) {
      at = t.head;
      continue;
    }
    return "main";
  }
  return "main";
}

/** The same word names an event in headline or opening: told again, not recalled. */
function inOpening(c: BackgroundContext, lemma: string): boolean {
  for (let s = 0; s < Math.min(OPENING, c.sentences.length); s++)
    if (c.sentences[s]!.tokens.some((t) => t.lemma === lemma && (t.upos === "VERB" || t.upos === "NOUN")))
      return true;
  return false;
}

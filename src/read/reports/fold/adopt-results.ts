/**
 * "At least 43 people were killed and dozens wounded" alone in a sentence: the toll of the event that the text is about there.
 * Such a result goes to the last host before it, near by; "the death toll" to the article's first.
 */
import { framesOf, type FoldedFrame } from "../frame.ts";
import type { CompiledCodebook } from "../codebook/compile.ts";
import { isOfClass } from "../match/nominals.ts";
import type { Reading } from "../reading.ts";
import { isOneMore } from "./refer-back.ts";

/** Groups whose events kill and wound. */
const HOST_GROUPS: ReadonlySet<string> = new Set(["violence", "hazard", "protest"]);
/** How many sentences back a host may stand. */
const REACH = 2;
/** Nouns that speak of the whole toll, and so of the event that the article is about. */
const WHOLE_TOLL = /^(toll|casualty|count|tally|number)$/;

export interface Adopted {
  readonly folded: FoldedFrame;
  /** The event that it belongs to, where another sentence tells it. */
  readonly host: FoldedFrame | null;
  readonly why: string | null;
}

/** @param all folded frames of the article in document order */
export function adoptResults(
  reading: Reading,
  book: CompiledCodebook,
  all: readonly FoldedFrame[],
): readonly Adopted[] {
  const hosts = all.filter((f) => !f.main.isResult && HOST_GROUPS.has(f.main.type.group));
  return all.map((folded) => {
    if (!folded.main.isResult || hasOwnAgent(reading, book, folded)) return { folded, host: null, why: null };
    const head = reading.token(folded.main.sentence, folded.main.trigger);
    const before = hosts.filter((h) => h.main.sentence < folded.main.sentence);
    const near = before.filter((h) => folded.main.sentence - h.main.sentence <= REACH).at(-1);
    // Further on, people who are dead without a place of their own are those of the event that the article is about.
    const placed = reading
      .placesIn(folded.main.sentence)
      .some((p) => !p.metonym && p.place.kind !== "country");
    const titled = isTitle(reading, folded)
      ? hosts.find(
          (h) => h.main.sentence > folded.main.sentence && h.main.sentence <= folded.main.sentence + REACH,
        )
      : undefined;
    const host = titled ?? near ?? (placed && !WHOLE_TOLL.test(head.lemma) ? undefined : hosts[0]);
    if (!host || tellsOtherToll(reading, folded, host)) return { folded, host: null, why: null };
    const word = reading.token(host.main.sentence, host.main.trigger).text;
    return {
      folded,
      host,
      why:
        host === titled
          ? `“${head.text}” stands in the title of “${word}”`
          : `“${head.text}” is the toll of “${word}”, ${folded.main.sentence - host.main.sentence} sentences before`,
    };
  });
}

/** Most tokens of a title inside a text. */
const TITLE_TOKENS = 12;

/** "Harbour market: 12 dead": the title of what the next sentence tells. */
function isTitle(reading: Reading, folded: FoldedFrame): boolean {
  const { tokens } = reading.sentence(folded.main.sentence);
  const colon = tokens.findIndex((t) => t.text === ":");
  return tokens.length <= TITLE_TOKENS && colon > 0 && /^(NUM|ADV|ADP)$/.test(tokens[colon + 1]?.upos ?? "");
}

/** Figures this many times apart are of two events, unless the text says that the toll rose. */
const APART = 2;
const UPDATE =
  /^(rise|risen|rose|climb|mount|increase|update|jump|soar|now|earlier|previous|initially|first|so|far)$/;

function tellsOtherToll(reading: Reading, folded: FoldedFrame, host: FoldedFrame): boolean {
  const [own, told] = [deadOf(folded), deadOf(host)];
  if (own === null || told === null) return false;
  if (Math.max(own, told) < APART * Math.min(own, told)) return false;
  return !reading
    .sentence(folded.main.sentence)
    .tokens.some((t) => UPDATE.test(t.lemma) || WHOLE_TOLL.test(t.lemma));
}

/** The figure of the dead that a folded frame gives as a whole. */
const deadOf = (f: FoldedFrame): number | null => {
  const dead = framesOf(f)
    .flatMap((frame) => frame.casualties)
    .find((c) => c.field === "killed" && c.part === null);
  return dead?.count.min ?? dead?.count.max ?? null;
};

/**
 * "Gunmen killed five" names who did it and "another attack killed five" what, and so is an event of its own; "it killed
 * five" and "the toll rose to five" point back.
 */
function hasOwnAgent(reading: Reading, book: CompiledCodebook, f: FoldedFrame): boolean {
  const things = ["event-noun", "natural-hazard"].flatMap((name) => book.classes.get(name) ?? []);
  return [f.main, ...f.results].some((r) => {
    if (Object.values(r.counts).includes("subject")) return false;
    return (r.slots.get("subject") ?? []).some((t) => {
      const token = reading.token(r.sentence, t);
      const happens = things.some((c) => isOfClass(reading, book, r.sentence, t, c));
      if (happens) return isOneMore(reading.tree(r.sentence), t);
      const hurt = r.casualties.some((c) => c.people === t);
      return (
        !hurt && !/^(it|this|that|which|these|those)$/i.test(token.text) && !WHOLE_TOLL.test(token.lemma)
      );
    });
  });
}

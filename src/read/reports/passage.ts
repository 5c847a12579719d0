/** The passage that a report points at: the clause of its trigger, without neighbouring clauses that tell other events. */
import { makeSpan, type Span } from "../../model/span.ts";
import { framesOf, type FoldedFrame } from "./frame.ts";
import type { Reading } from "./reading.ts";

/** Longer passages than this are cut to the part around the trigger: a citation is to be read at a glance. */
const LONGEST_PASSAGE = 500;

/** @param others the other folded frames of the sentence */
export function passageOf(reading: Reading, folded: FoldedFrame, others: readonly FoldedFrame[]): Span {
  const s = folded.main.sentence;
  const tree = reading.tree(s);
  const { tokens } = tree.sentence;
  const own = framesOf(folded).flatMap((f) => f.phrase);
  const inside = new Uint8Array(tokens.length);
  for (const f of framesOf(folded)) {
    const [first, last] = tree.extent(tree.clauseHead(f.trigger));
    inside.fill(1, first, last + 1);
  }
  for (const other of others) {
    const head = tree.clauseHead(other.main.trigger);
    if (own.some((t) => tree.dominates(head, t))) continue;
    const [first, last] = tree.extent(head);
    if (!own.some((t) => t >= first && t <= last)) inside.fill(0, first, last + 1);
  }
  const fits = (a: number, b: number): boolean => tokens[b]!.end - tokens[a]!.start <= LONGEST_PASSAGE;
  let from = folded.main.phrase[0]!;
  let to = folded.main.phrase.at(-1)!;
  // All the words that tell of the event, unless the sentence goes on and on: then those that fit beside the main one.
  for (const { phrase } of framesOf(folded)) {
    const [a, b] = [Math.min(from, phrase[0]!), Math.max(to, phrase.at(-1)!)];
    if (fits(a, b)) [from, to] = [a, b];
  }
  let first = from;
  let last = to;
  while (first > 0 && inside[first - 1] && fits(first - 1, last)) first--;
  while (last < tokens.length - 1 && inside[last + 1] && fits(first, last + 1)) last++;
  while (first < from && tokens[first]!.upos === "PUNCT" && !/["“‘]/.test(tokens[first]!.text)) first++;
  while (last > to && tokens[last]!.upos === "PUNCT") last--;
  return makeSpan(reading.text, tokens[first]!.start, tokens[last]!.end);
}

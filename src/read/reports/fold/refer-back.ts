/**
 * "The blast hit a convoy", "the attack took place at dawn": definite event nouns that name an event told before. They take
 * the type of the last event that the noun can mean; where none was told, they stay what the codebook makes of them.
 */
import type { Construction } from "../../../model/codebook.ts";
import type { Tree } from "../../language/tree.ts";
import type { FoldedFrame, Frame } from "../frame.ts";
import { nounSlots } from "../match/noun-slots.ts";
import type { Reading } from "../reading.ts";
import { REFERENCE_NOUNS } from "./reference-nouns.ts";

/** @param told events of the sentences before, in document order */
export function referBack(
  reading: Reading,
  s: number,
  frames: readonly Frame[],
  told: readonly FoldedFrame[],
): readonly Frame[] {
  const tree = reading.tree(s);
  const out: Frame[] = frames.map((f) => {
    const host = isDefinite(tree, f.trigger) ? hostOf(reading, s, f.trigger, told) : null;
    if (!host) return isOneMore(tree, f.trigger) ? likeTheLast(reading, s, f, told) : f;
    const why = [...f.why, `refers back to “${word(reading, host.main)}”`];
    if (host.main.type.type === f.type.type) return { ...f, antecedent: host, why };
    // "The attack" may be the suicide bombing told above, never something less exact; what "the explosion" was is told above.
    const settled = f.construction.kind === "weak" && host.main.type.group === "violence";
    return host.main.type.refines.includes(f.type.type) || settled
      ? { ...f, type: host.main.type, antecedent: host, why }
      : f;
  });
  const taken = new Set(frames.flatMap((f) => f.phrase));
  for (const token of tree.sentence.tokens) {
    const t = token.index;
    if (taken.has(t) || token.upos !== "NOUN" || !REFERENCE_NOUNS.has(token.lemma)) continue;
    if (!isDefinite(tree, t) || tree.is(t, "compound")) continue;
    const host = hostOf(reading, s, t, told);
    if (!host) continue;
    const construction: Construction = { id: "refers-back", noun: [token.lemma], kind: "event" };
    out.push({
      sentence: s,
      trigger: t,
      phrase: [t],
      type: host.main.type,
      construction,
      slots: nounSlots(tree, t, [t]),
      counts: {},
      casualties: [],
      antecedent: host,
      isResult: false,
      fit: 0,
      why: [`“${token.text}” refers back to “${word(reading, host.main)}”, ${host.main.type.type}`],
    });
  }
  return out.sort((a, b) => a.trigger - b.trigger);
}

/** "Two died in a similar attack on the port": another event of the kind told before. */
function likeTheLast(reading: Reading, s: number, f: Frame, told: readonly FoldedFrame[]): Frame {
  const last = hostOf(reading, s, f.trigger, told);
  if (!last?.main.type.refines.includes(f.type.type)) return f;
  return { ...f, type: last.main.type, why: [...f.why, `of the kind of “${word(reading, last.main)}”`] };
}

const word = (reading: Reading, f: Frame): string =>
  f.phrase.map((p) => reading.token(f.sentence, p).text).join(" ");

/** Sentences over which the last event told is meant; from further off, the first: what the article is about. */
const RECENT = 2;

function hostOf(reading: Reading, s: number, noun: number, told: readonly FoldedFrame[]): FoldedFrame | null {
  const tree = reading.tree(s);
  const types = REFERENCE_NOUNS.get(tree.token(noun).lemma);
  if (!types || hasOwnYear(reading, tree, s, noun)) return null;
  const meant = told.filter((f) => types.has(f.main.type.type));
  const last = meant.at(-1);
  if (!last) return null;
  return Math.abs(s - last.main.sentence) <= RECENT ? last : meant[0]!;
}

/** "The June 2016 shooting" is another than the one told above. */
function hasOwnYear(reading: Reading, tree: Tree, s: number, noun: number): boolean {
  const [first] = tree.extent(noun);
  return reading
    .timesIn(s)
    .some((t) => first <= t.first && t.last < noun && t.relative?.basis === "absolute");
}

/** "his second visit", "another attack": one more, not the one told above. */
const ONE_MORE =
  /^(second|third|fourth|fifth|next|another|other|new|further|similar|separate|additional|more|fresh)$/;

export const isOneMore = (tree: Tree, noun: number): boolean =>
  wordsBefore(tree, noun).some((w) => ONE_MORE.test(w));

const wordsBefore = (tree: Tree, noun: number): readonly string[] =>
  tree.children(noun, "det", "amod", "nummod").map((c) => tree.token(c).text.toLowerCase());

/** "the blast", "this attack", "Saturday's bombing", "their assault". */
export function isDefinite(tree: Tree, noun: number): boolean {
  if (isOneMore(tree, noun)) return false;
  return (
    wordsBefore(tree, noun).some((w) => /^(the|this|that|these|those|both)$/.test(w)) ||
    tree.child(noun, "nmod:poss") !== null
  );
}

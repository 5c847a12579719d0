/** The noun phrase, infinitive or prepositional object that a cue governs, where it governs no clause. */
import type { Sentence } from "../../../model/language.ts";
import { treeOf } from "../../language/tree.ts";
import { lastWord, ownCoordinate } from "./clause-after.ts";
import type { TokenRange } from "./noun-run.ts";
import { isTimeWord } from "./time-words.ts";

/** The noun phrase or infinitive that a cue governs: "reported air strikes on the valley", "denied hitting", "vowed to retake". */
export function complementAfter(
  sentence: Sentence,
  cue: number,
  frames: string,
): { readonly range: TokenRange; readonly kind: string } | null {
  const tree = treeOf(sentence);
  const { tokens } = sentence;
  const pick = (relations: readonly string[]): number | null =>
    tree.children(cue, ...relations).find((c) => c > cue) ?? null;
  const end = (c: number): number => {
    const cut = ownCoordinate(sentence, cue, cue);
    let right = Math.max(tree.extent(c)[1], adjuncts(c));
    // "showed bodies lying in the road": what the object does
    if (["VBG", "VBN"].includes(tokens[right + 1]?.xpos ?? "")) {
      const stop = tokens.findIndex((t, k) => k > right && /^[,;:]$/.test(t.text));
      right = stop < 0 ? tokens.length - 1 : stop - 1;
    }
    return lastWord(tokens, cut === null ? right : Math.min(right, cut - 1));
  };
  // times and places of the event stand beside its noun as often as under it
  const adjuncts = (c: number): number =>
    Math.max(
      c,
      ...tree
        .children(cue, "obl", "advcl", "nmod")
        .filter((x) => x > c)
        .map((x) => tree.extent(x)[1]),
    );
  // "claimed 12 lives" says nothing.
  const taken = pick(["obj"]);
  if (tokens[cue]!.lemma === "claim" && taken !== null && /^li(fe|ves)$/i.test(tokens[taken]!.text))
    return null;
  if (frames.includes("i")) {
    const object = tree.child(cue, "obj");
    const c = pick(["xcomp", "advcl"]) ?? (object === null ? null : tree.child(object, "acl"));
    if (c !== null && (tokens[c]!.xpos === "VBG" || tree.child(c, "mark") !== null)) {
      const first = Math.max(cue + 1, tree.extent(c)[0]);
      const last = end(c);
      if (last >= first) return { range: { first, last }, kind: "infinitive" };
    }
  }
  if (frames.includes("n")) {
    const c = pick(["obj", "nsubj:pass"]);
    if (c !== null && tokens[c]!.upos !== "PRON") {
      const first = Math.max(cue + 1, tree.extent(c)[0]);
      const last = end(c);
      if (last >= first) return { range: { first, last }, kind: "noun phrase" };
    }
  }
  if (frames.includes("n")) {
    // the tree shows no object: what follows at once, to the end of the clause
    const next = tokens[cue + 1];
    if (next && ["NUM", "DET", "ADJ", "NOUN", "PROPN"].includes(next.upos) && !isTimeWord(next)) {
      const stop = tokens.findIndex((t, k) => k > cue && /^[,;:]$/.test(t.text));
      const last = lastWord(tokens, stop < 0 ? tokens.length - 1 : stop - 1);
      if (last > cue) return { range: { first: cue + 1, last }, kind: "noun phrase" };
    }
  }
  if (frames.includes("p")) {
    const c = tree
      .children(cue, "obl", "advcl")
      .find(
        (x) =>
          x > cue &&
          ["of", "about", "against", "for"].includes(
            tree.preposition(x) ?? tokens[tree.child(x, "mark") ?? x]!.lemma,
          ),
      );
    if (c !== undefined) {
      const first = Math.max(cue + 1, tree.extent(c)[0]);
      const last = end(c);
      if (last >= first) return { range: { first, last }, kind: "prepositional object" };
    }
  }
  return null;
}

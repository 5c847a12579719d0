/** Cues in the passive: “was claimed by X”, “is believed to have”, “it was reported that”, “X was quoted by Y as saying”. */
import type { Sentence } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";
import { lastWord } from "./clause-after.ts";
import type { SpeakerFound } from "./draft.ts";
import type { Cue } from "./find-cues.ts";
import type { TokenRange } from "./noun-run.ts";
import { phraseOf } from "./source-phrase.ts";

/** Passives whose subject hears, or is cited at another cue: they name no source of their own. */
const HEARER_IS_SUBJECT: ReadonlySet<string> = new Set(
  "quote cite tell inform show find read ask notify".split(" "),
);

/** Passives: the agent, or for "was quoted as saying" handled at "saying"; "is said to" has no source. */
export function passiveSource(sentence: Sentence, tree: Tree, cue: Cue): SpeakerFound | null {
  const i = cue.index;
  if (HEARER_IS_SUBJECT.has(cue.lemma)) return null;
  const agent = tree.children(i, "obl:agent", "obl").find((c) => c > i && tree.preposition(c) === "by");
  const source = agent === undefined ? null : withoutPreposition(sentence, tree, agent);
  return {
    source,
    from: cue.last + 1,
    inverted: false,
    construction: source ? "passive with agent" : "passive without agent",
  };
}

/** Of "by the army": the army. */
export function withoutPreposition(sentence: Sentence, tree: Tree, head: number): TokenRange | null {
  const range = phraseOf(sentence, head);
  if (!range) return null;
  let first = range.first;
  while (first < head && tree.token(first).upos === "ADP") first++;
  return { first, last: range.last };
}

/** "is believed to have killed", "were reported killed", "The attack was claimed by X", "It was announced that P". */
export function passiveContent(
  sentence: Sentence,
  tree: Tree,
  cue: Cue,
): { range: TokenRange; kind: string } | null {
  const { tokens } = sentence;
  const i = cue.index;
  const end = lastWord(tokens);
  const that = tokens.findIndex((t, k) => k > i && k < i + 12 && t.lemma === "that" && t.upos === "SCONJ");
  if (that > 0) return { range: { first: that + 1, last: end }, kind: "impersonal" };
  const c = tree.children(i, "xcomp", "ccomp").find((x) => x > i);
  if (c !== undefined) {
    const first = Math.max(i + 1, tree.extent(c)[0]);
    return {
      range: { first, last: Math.max(first, lastWord(tokens, tree.extent(c)[1])) },
      kind: "raised subject",
    };
  }
  if (!cue.verb.frames.includes("n")) return null;
  // the subject, or the noun that a participle modifies
  const subject =
    tree.child(i, "nsubj") ??
    (tree.is(i, "acl") && tree.child(i, "obj") === null ? tree.token(i).head : null);
  const range = subject !== null && subject < i ? phraseOf(sentence, subject) : null;
  return range ? { range, kind: "subject of the passive" } : null;
}

/** Who speaks at a cue in the active voice, wherever the sentence names them. */
import type { Sentence, Token } from "../../../model/language.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import type { Draft, SpeakerFound } from "./draft.ts";
import { type Cue, isPassive } from "./find-cues.ts";
import { invertedSpeaker } from "./inverted-speaker.ts";
import { beforeVerbGroup, isQuote, phraseEndingAt, phraseStartingAt, type TokenRange } from "./noun-run.ts";
import { withoutPreposition } from "./passive-cues.ts";
import { sourceKind } from "./source-kind.ts";
import { looksLikeSource, phraseOf, speakerBefore } from "./source-phrase.ts";
import { isTimeWord } from "./time-words.ts";

const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "that"]);

export function activeSource(
  sentence: Sentence,
  tree: Tree,
  cue: Cue,
  drafts: readonly Draft[],
): SpeakerFound | null {
  const { tokens } = sentence;
  const i = cue.index;
  const t = tokens[i]!;
  const after = cue.last + 1;
  if (t.xpos === "VBG" && tree.child(i, "aux", "nsubj") === null)
    return participleSource(sentence, tree, cue, drafts);
  const inverted = invertedSpeaker(sentence, i);
  if (inverted)
    return { source: inverted, from: inverted.last + 1, inverted: true, construction: "inverted" };
  const own = tree.children(i, "nsubj", "csubj").filter((c) => c < i);
  // "and said", "went on to say": the subject stands with another verb. Where a phrase stands beside the cue, the tree erred.
  const end = beforeVerbGroup(tokens, i);
  const linked =
    end < 0 || tokens[end]!.upos === "CCONJ" || tokens[end]!.text === "," || tokens[i - 1]?.xpos === "TO";
  if (own.length === 0 && linked && tree.is(i, "conj", "xcomp")) {
    const governor = tree.is(i, "conj") ? tree.firstConjunct(i) : t.head;
    const chained = drafts.find((d) => d.cue.first === governor);
    const subject = tree.child(governor, "nsubj");
    let shared = chained?.source ?? (subject === null ? null : phraseOf(sentence, subject));
    if (!tree.is(i, "conj")) shared ??= speakerBefore(sentence, governor);
    if (shared) return { source: shared, from: after, inverted: false, construction: "" };
  }
  const source = speakerBefore(sentence, i);
  if (!source) return null;
  const head = tokens[source.last]!;
  if (source.first === source.last && RELATIVE.has(head.lemma))
    return antecedentOf(sentence, tree, i, source.first, after);
  if (head.upos === "PRON" && ["what", "there", "this", "that"].includes(head.lemma)) return null;
  return { source, from: after, inverted: false, construction: "" };
}

/** "adding that", "a statement saying", "quoted X as saying": a participle takes its speaker from beside it or from its clause. */
function participleSource(
  sentence: Sentence,
  tree: Tree,
  cue: Cue,
  drafts: readonly Draft[],
): SpeakerFound | null {
  const { tokens } = sentence;
  const i = cue.index;
  const after = cue.last + 1;
  const previous = tokens[i - 1];
  const beside =
    previous && previous.text !== "," && !isQuote(previous) ? phraseEndingAt(tokens, i - 1) : null;
  if (beside && looksLikeSource(sentence, beside) && !isTimeWord(tokens[beside.last]!))
    return { source: beside, from: after, inverted: false, construction: "participle of a noun" };
  if (previous?.lemma === "as") {
    // "was quoted as saying": whom the outer verb's object or subject names
    const outer = tokens.slice(0, i).findLastIndex((x) => ["quote", "cite", "report"].includes(x.lemma));
    if (outer >= 0) return quotedSource(sentence, tree, outer, i, after);
  }
  const chained = drafts.findLast((d) => d.source !== null && d.asserts);
  if (chained)
    return {
      source: chained.source,
      via: chained.via,
      from: after,
      inverted: false,
      construction: "participle, same speaker",
    };
  const main = tree.ancestors(i).find((a) => tree.child(a, "nsubj") !== null);
  const subject = main === undefined ? null : tree.child(main, "nsubj");
  const range = subject === null ? null : phraseOf(sentence, subject);
  return range
    ? { source: range, from: after, inverted: false, construction: "participle, subject of its clause" }
    : null;
}

/** "the mayor, who said": the noun that the relative pronoun at `pronoun` stands for. */
function antecedentOf(
  sentence: Sentence,
  tree: Tree,
  i: number,
  pronoun: number,
  from: number,
): SpeakerFound | null {
  const { tokens } = sentence;
  const noun = tree.is(i, "acl:relcl") ? tokens[i]!.head : pronoun - 1;
  const end = tokens[pronoun - 1]?.text === "," ? pronoun - 2 : pronoun - 1;
  const antecedent =
    (noun >= 0 && noun < pronoun ? phraseOf(sentence, noun) : null) ?? phraseEndingAt(tokens, end);
  if (!antecedent || antecedent.first > end) return null;
  const source = { first: antecedent.first, last: Math.min(antecedent.last, end) };
  return { source, from, inverted: false, construction: "relative clause" };
}

/** "quoted X as saying", "X was quoted (by Y) as saying". */
function quotedSource(
  sentence: Sentence,
  tree: Tree,
  outer: number,
  saying: number,
  from: number,
): SpeakerFound | null {
  const { tokens } = sentence;
  if (isPassive(tree, outer)) {
    const source = speakerBefore(sentence, outer);
    const agent = tree
      .children(outer, "obl:agent", "obl")
      .find((c) => c > outer && tree.preposition(c) === "by");
    const via = agent === undefined ? null : withoutPreposition(sentence, tree, agent);
    return source ? { source, via, from, inverted: false, construction: "quoted as saying" } : null;
  }
  const source = phraseStartingAt(sentence, outer + 1);
  const via =
    tokens[outer]!.xpos === "VBG" ? subjectAround(sentence, tree, outer) : speakerBefore(sentence, outer);
  return source && source.last < saying
    ? { source, via, from, inverted: false, construction: "quoted as saying" }
    : null;
}

function subjectAround(sentence: Sentence, tree: Tree, i: number): TokenRange | null {
  const end = sentence.tokens[i - 1]?.text === "," ? i - 2 : i - 1;
  const beside = end >= 0 ? phraseEndingAt(sentence.tokens, end) : null;
  if (beside && looksLikeSource(sentence, beside)) return beside;
  const main = tree.ancestors(i).find((a) => tree.child(a, "nsubj") !== null);
  const subject = main === undefined ? null : tree.child(main, "nsubj");
  return subject === null ? null : phraseOf(sentence, subject);
}

const wordsOf = (tokens: readonly Token[], { first, last }: TokenRange): string =>
  tokens
    .slice(first, last + 1)
    .map((t) => t.text)
    .join(" ");
/** Whoever writes: telling them adds no link to the chain. */
const THE_PRESS = /^(?:reporters|journalists|the media|media|the press)$/i;

/** Whom X told, where that is an outlet: then the article has it through that outlet. */
export function mediaAddressee(sentence: Sentence, i: number): TokenRange | null {
  const c = treeOf(sentence)
    .children(i, "obj", "iobj")
    .find((x) => x > i && x <= i + 8);
  const own = c === undefined ? null : phraseOf(sentence, c);
  const range =
    own?.first === i + 1 ? longer(own, phraseStartingAt(sentence, i + 1)) : phraseStartingAt(sentence, i + 1);
  if (!range || range.first !== i + 1) return null;
  const text = wordsOf(sentence.tokens, range);
  return !THE_PRESS.test(text) && sourceKind(text) === "media" ? range : null;
}
const longer = (a: TokenRange, b: TokenRange | null): TokenRange => (b && b.last > a.last ? b : a);

/** Those whose seeing an article cites: witnesses, reporters, monitors, and what shows: footage, images; or a pronoun for one. */
export function canSee({ tokens }: Sentence, source: TokenRange): boolean {
  if (source.first === source.last && ["he", "she", "they", "i", "we"].includes(tokens[source.first]!.lemma))
    return true;
  return SEEING_KINDS.has(sourceKind(wordsOf(tokens, source)));
}
const SEEING_KINDS: ReadonlySet<string> = new Set(["witness", "media", "monitor", "aid-group", "medical"]);

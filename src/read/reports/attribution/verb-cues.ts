/** Attributions made by verbs: “X said that P”, “P, X said”, “P, said X”, “X told Y that P”, “X denied hitting Z”, “adding that P”. */
import type { Sentence, Token } from "../../../model/language.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import { clauseAfter } from "./clause-after.ts";
import { clauseBefore, isAside, isDetached, isSetOff } from "./clause-before.ts";
import { complementAfter } from "./complement.ts";
import { PLAIN_SAYING } from "./cue-verbs.ts";
import { type Draft, type SpeakerFound, spanOf } from "./draft.ts";
import { type Cue, cuesOf, isNegated, isPassive } from "./find-cues.ts";
import { isQuote, type TokenRange } from "./noun-run.ts";
import { passiveContent, passiveSource } from "./passive-cues.ts";
import { looksLikeSource } from "./source-phrase.ts";
import { activeSource, canSee, mediaAddressee } from "./speaker-of-cue.ts";
import { isTimeWord } from "./time-words.ts";

/** A sentence that holds nothing but speaker and cue is no longer than this, in tokens. */
const LONGEST_BARE = 25;

/** What a cue governs, and by which construction it was found. */
interface Governed {
  readonly ranges: readonly TokenRange[];
  readonly construction: string;
}

/** Drafts of one sentence, in the order of their cues. */
export function draftsOfVerbs(sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const cue of cuesOf(sentence)) {
    const draft = draftOf(sentence, cue, drafts);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function draftOf(sentence: Sentence, cue: Cue, drafts: readonly Draft[]): Draft | null {
  const { tokens } = sentence;
  const tree = treeOf(sentence);
  const { index: i, verb } = cue;
  const passive = isPassive(tree, i);
  const found = passive ? passiveSource(sentence, tree, cue) : activeSource(sentence, tree, cue, drafts);
  if (!found || !mayBeCited(sentence, cue, found.source)) return null;
  const { source } = found;
  const { ranges, construction } = passive
    ? inPassive(sentence, tree, cue, found)
    : inActive(sentence, tree, cue, found, drafts);
  const plausible = source === null || looksLikeSource(sentence, source);
  if (ranges.length === 0) {
    // "he added:" alone: kept without content, for a quotation beside it
    const bare = closesSentence(tokens, cue, passive) && source !== null && plausible;
    if (!bare || tokens.length > LONGEST_BARE) return null;
  } else if (!plausible && !isClear(cue, ranges, tokens)) return null;
  const negated = isNegated(tree, i);
  return {
    sentence: sentence.index,
    source,
    via: found.via ?? (source && !passive && takesAddressee(cue) ? mediaAddressee(sentence, i) : null),
    cue: { first: i, last: cue.last },
    content: ranges.flatMap((r) => spanOf(sentence, r.first, r.last) ?? []),
    attitude: negated ? "doubts" : verb.attitude,
    commitment: negated ? "none" : verb.commitment,
    asserts: verb.asserts,
    construction: `“${tokens[i]!.text}”: ${construction}`,
  };
}

/** Not "no one claimed", not "to deny them the road", and only those who can see are cited for what they saw. */
function mayBeCited(sentence: Sentence, cue: Cue, source: TokenRange | null): boolean {
  const { tokens } = sentence;
  if (source && NOBODY.has(tokens[source.first]!.lemma)) return false;
  if (cue.lemma === "deny" && tokens[cue.index]!.xpos === "VB" && tokens[cue.index - 1]?.xpos === "TO")
    return false;
  return cue.verb.attitude !== "sees" || (source !== null && canSee(sentence, source));
}
const NOBODY: ReadonlySet<string> = new Set(["no", "nobody", "none", "nothing", "neither"]);

const takesAddressee = (cue: Cue): boolean => cue.verb.frames.includes("a") || cue.lemma === "ask";

/** "P, X said": a finite verb of saying can stand last. */
const closesSentence = (tokens: readonly Token[], cue: Cue, passive: boolean): boolean =>
  cue.verb.frames.includes("l") &&
  !passive &&
  tokens[cue.index]!.xpos !== "VBG" &&
  tokens[cue.index]!.xpos !== "VB";

function inPassive(sentence: Sentence, tree: Tree, cue: Cue, found: SpeakerFound): Governed {
  const said = passiveContent(sentence, tree, cue);
  return { ranges: said ? [said.range] : [], construction: found.construction || (said?.kind ?? "") };
}

/** The clause behind, the clause before, both around an aside; else the object, infinitive or phrase that the verb governs. */
function inActive(
  sentence: Sentence,
  tree: Tree,
  cue: Cue,
  found: SpeakerFound,
  drafts: readonly Draft[],
): Governed {
  const { tokens } = sentence;
  const { index: i } = cue;
  const { frames } = cue.verb;
  const quotesOnly = frames.includes("q") && !frames.includes("c");
  const after = /[cql]/.test(frames) ? clauseAfter(sentence, i, found.from, takesAddressee(cue)) : null;
  const right =
    after && (!quotesOnly || isQuote(tokens[after.first])) && (!found.inverted || goesOn(tokens, found.from))
      ? after
      : null;
  const left = before(sentence, tree, cue, found, drafts, right !== null);
  if (left && (!quotesOnly || isQuote(tokens[left.last])))
    return {
      ranges: right ? [left, right] : [left],
      construction: found.inverted ? "inverted, after its clause" : "after its clause",
    };
  if (right) return { ranges: [right], construction: found.construction || "clause after the cue" };
  if (found.inverted) return { ranges: [], construction: found.construction };
  const governed =
    complementAfter(sentence, cue.last, frames) ??
    (cue.last === i ? null : complementAfter(sentence, i, frames));
  return {
    ranges: governed ? [governed.range] : [],
    construction: found.construction || (governed?.kind ?? ""),
  };
}

/** The clause before the speaker, where the cue can close it. `goesOn`: a clause follows too. */
function before(
  sentence: Sentence,
  tree: Tree,
  cue: Cue,
  found: SpeakerFound,
  drafts: readonly Draft[],
  goesOn: boolean,
): TokenRange | null {
  const { tokens } = sentence;
  const { source, inverted } = found;
  if (!source) return null;
  const earlier = drafts.filter((d) => d.asserts).map((d) => d.cue.first);
  if (found.construction === "quoted as saying")
    return goesOn ? null : clauseBefore(sentence, source.first, earlier);
  if (!closesSentence(tokens, cue, false)) return null;
  const start = inverted ? cue.index : Math.min(source.first, cue.index);
  if (goesOn && !inverted && !isAside(tokens, start, found.from)) return null;
  const floor = enclosingClause(sentence, drafts, cue.index);
  const setOff = isSetOff(tokens, start);
  if (!inverted && !setOff && (floor > 0 || !isDetached(tokens, start) || governsNoun(tree, cue)))
    return null;
  return clauseBefore(sentence, start, earlier, floor);
}

/** After "P, said X" a clause follows only behind a comma or quotation marks. */
const goesOn = (tokens: readonly Token[], from: number): boolean =>
  isQuote(tokens[from]) ||
  tokens[from]?.text === ":" ||
  (tokens[from]?.text === "," && (isQuote(tokens[from + 1]) || tokens[from + 1]?.lemma === "but"));

/** A speaker that no word list knows is believed with a plain verb of saying, or a clause that opens with "that" or a quotation. */
function isClear(cue: Cue, contents: readonly TokenRange[], tokens: readonly Token[]): boolean {
  if (PLAIN_SAYING.has(cue.lemma)) return true;
  return contents.some(
    (r) => isQuote(tokens[r.first]) || tokens[r.first - 1]?.lemma === "that" || r.last < cue.index,
  );
}

/** "proclaimed a caliphate": the verb has its own object, and what stands before the speaker without a comma is another clause. */
const governsNoun = (tree: Tree, { index, verb }: Cue): boolean =>
  verb.frames.includes("n") &&
  tree.children(index, "obj").some((c) => c > index && !isTimeWord(tree.token(c)));

/** First token of the innermost clause of an earlier cue in which token `i` stands; 0 where there is none. */
function enclosingClause(sentence: Sentence, drafts: readonly Draft[], i: number): number {
  const t = sentence.tokens[i]!;
  for (let k = drafts.length - 1; k >= 0; k--) {
    const d = drafts[k]!;
    const over = d.cue.first < i ? d.content.find((c) => c.start <= t.start && t.end <= c.end) : undefined;
    const first = over ? sentence.tokens.findIndex((x) => x.start >= over.start) : -1;
    if (first > d.cue.first) return first;
  }
  return 0;
}

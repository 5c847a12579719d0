/** Attributions made by verbs: “X said that P”, “P, X said”, “P, said X”, “X told Y that P”, “X denied hitting Z”, “adding that P”. */
import type { Sentence, Token } from "../../../model/language.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import { clauseAfter, clauseBefore, complementAfter, lastWord } from "./content-clause.ts";
import { CUE_PHRASES, CUE_VERBS, type CueVerb, PLAIN_SAYING } from "./cue-verbs.ts";
import { type Draft, spanOf } from "./draft.ts";
import { sourceKind } from "./source-kind.ts";
import {
  beforeVerbGroup,
  isFinite,
  isQuote,
  looksLikeSource,
  phraseEndingAt,
  phraseOf,
  phraseStartingAt,
  speakerBefore,
  type TokenRange,
} from "./source-phrase.ts";
import { isTimeWord } from "./time-words.ts";

const BE: ReadonlySet<string> = new Set(["be", "get"]);
const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "that"]);
/** Words of a verb that also name things are cues only with a clause of their own: "the show", "a state", "finds". */
const MISTAGGED: ReadonlySet<string> = new Set(["said", "says", "told", "added", "adds", "wrote"]);

/** A sentence that holds nothing but speaker and cue is no longer than this, in tokens. */
const LONGEST_BARE = 25;

interface Cue {
  readonly index: number;
  readonly last: number;
  readonly verb: CueVerb;
  readonly lemma: string;
}

function cueAt(tokens: readonly Token[], i: number): Cue | null {
  const t = tokens[i]!;
  if (t.upos !== "VERB" && !(MISTAGGED.has(t.text.toLowerCase()) && t.upos !== "PUNCT")) return null;
  const lemma =
    MISTAGGED.has(t.text.toLowerCase()) && !CUE_VERBS.has(t.lemma) ? plain(t.text.toLowerCase()) : t.lemma;
  for (const { word, cue } of CUE_PHRASES.get(lemma) ?? []) {
    const reach = lemma === "put" ? 8 : 3;
    for (let k = i + 1; k <= i + reach && k < tokens.length; k++) {
      if (tokens[k]!.text.toLowerCase() === word) {
        if (
          lemma === "put" &&
          !tokens
            .slice(i + 1, k)
            .some((x) =>
              /^(?:toll|number|figure|total|count|magnitude|epicentre|epicenter|casualty|dead|cost|death)s?$/i.test(
                x.text,
              ),
            )
        )
          break;
        if (lemma === "go" && !["to", "say", "add"].includes(tokens[k + 1]?.lemma ?? "")) break;
        return { index: i, last: lemma === "put" ? i : k, verb: cue, lemma: `${lemma} ${word}` };
      }
      if (tokens[k]!.upos === "PUNCT") break;
    }
  }
  const verb = CUE_VERBS.get(lemma);
  return verb ? { index: i, last: i, verb, lemma } : null;
}

const plain = (form: string): string =>
  ({ said: "say", says: "say", told: "tell", added: "add", adds: "add", wrote: "write" })[form] ?? form;

const isPassive = (tree: Tree, i: number): boolean =>
  (tree.token(i).xpos === "VBN" &&
    tree.sentence.tokens[i + 1]?.lemma === "by" &&
    tree.child(i, "aux") === null) ||
  tree.child(i, "aux:pass", "nsubj:pass") !== null ||
  (tree.token(i).xpos === "VBN" &&
    [i - 1, i - 2, i - 3].some((k) => k >= 0 && BE.has(tree.token(k).lemma) && between(tree, k, i)));

/** Only adverbs and auxiliaries between. */
function between(tree: Tree, a: number, b: number): boolean {
  for (let k = a + 1; k < b; k++) if (!["ADV", "AUX", "PART"].includes(tree.token(k).upos)) return false;
  return true;
}

const isNegated = (tree: Tree, i: number): boolean =>
  tree.children(i, "advmod").some((c) => /^(?:not|n['’]?t|never)$/.test(tree.token(c).lemma)) ||
  /^(?:not|n['’]?t|never)$/i.test(tree.sentence.tokens[i - 1]?.text ?? "");

/** Drafts of one sentence, in the order of their cues. */
export function draftsOfVerbs(sentence: Sentence): readonly Draft[] {
  const { tokens } = sentence;
  const tree = treeOf(sentence);
  const cues: Cue[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const cue = cueAt(tokens, i);
    if (cue) cues.push(cue);
  }
  const drafts: Draft[] = [];
  const earlier: number[] = [];
  for (const cue of cues) {
    const draft = draftOf(sentence, tree, cue, earlier, drafts);
    if (draft) {
      drafts.push(draft);
      if (draft.asserts) earlier.push(cue.index);
    }
  }
  return drafts;
}

interface Found {
  readonly source: TokenRange | null;
  readonly via?: TokenRange | null;
  /** First token of what may be the clause behind the cue. */
  readonly from: number;
  readonly inverted: boolean;
  readonly construction: string;
}

function draftOf(
  sentence: Sentence,
  tree: Tree,
  cue: Cue,
  earlier: readonly number[],
  drafts: readonly Draft[],
): Draft | null {
  const { tokens } = sentence;
  const { index: i, verb } = cue;
  const frames = verb.frames;
  const passive = isPassive(tree, i);
  const found = passive ? passiveSource(sentence, tree, cue) : activeSource(sentence, tree, cue, drafts);
  if (!found) return null;
  const { source } = found;
  if (source && isNobody(tokens, source)) return null;
  // "to deny them the road": to keep from, not to gainsay
  if (cue.lemma === "deny" && tokens[i]!.xpos === "VB" && tokens[i - 1]?.xpos === "TO") return null;
  if (
    verb.attitude === "sees" &&
    (source === null || !(perceives(sentence, source) || speaks(tokens, source)))
  )
    return null;
  const plausible = source === null || looksLikeSource(sentence, source);
  const contents: TokenRange[] = [];
  let construction = found.construction;
  let via = found.via ?? null;

  const clausal = /[cql]/.test(frames);
  const addressee = frames.includes("a") || cue.lemma === "ask";
  const right = clausal && !passive ? clauseAfter(sentence, i, found.from, addressee) : null;
  const quotes = !frames.includes("q") || frames.includes("c");
  if (
    right &&
    (quotes || isQuote(tokens[right.first])) &&
    (!found.inverted || rightGoesOn(tokens, found.from))
  ) {
    contents.push(right);
    construction ||= "clause after the cue";
  }
  const speakerStart = source && !found.inverted ? Math.min(source.first, i) : i;
  const closes = frames.includes("l") && !passive && tokens[i]!.xpos !== "VBG" && tokens[i]!.xpos !== "VB";
  if (
    closes &&
    source &&
    (contents.length === 0 || found.inverted || isAside(tokens, speakerStart, found.from))
  ) {
    const floor = enclosingClause(sentence, drafts, i);
    const left = clauseBefore(sentence, speakerStart, earlier, floor);
    const apart = floor > 0 ? isSetOff(tokens, speakerStart) : detached(sentence, speakerStart, tree, i);
    if (
      left &&
      (found.inverted || apart) &&
      (quotes || isQuote(tokens[left.last])) &&
      (isSetOff(tokens, speakerStart) || found.inverted || !governsNoun(tree, i, frames))
    ) {
      contents.unshift(left);
      construction = found.inverted ? "inverted, after its clause" : "after its clause";
    }
  }
  if (contents.length === 0 && source && found.construction === "quoted as saying") {
    const left = clauseBefore(sentence, source.first, earlier);
    if (left) contents.push(left);
  }
  if (contents.length === 0 && !found.inverted) {
    if (passive) {
      const said = passiveContent(sentence, tree, cue);
      if (said) {
        contents.push(said.range);
        construction ||= said.kind;
      }
    } else {
      const complement =
        complementAfter(sentence, cue.last, frames) ??
        (cue.last !== i ? complementAfter(sentence, i, frames) : null);
      if (complement && (verb.attitude !== "sees" || (source !== null && perceives(sentence, source)))) {
        contents.push(complement.range);
        construction ||= complement.kind;
      }
    }
  }
  // "he added:" alone: kept without content, for a quotation beside it
  const bare =
    contents.length === 0 && closes && source !== null && plausible && tokens.length <= LONGEST_BARE;
  if (!bare && (contents.length === 0 || (!plausible && !clear(cue, contents, tokens)))) return null;
  if (addressee && source && !passive) via ??= mediaAddressee(sentence, tree, i);
  const content = contents.flatMap((r) => spanOf(sentence, r.first, r.last) ?? []);
  const negated = isNegated(tree, i);
  return {
    sentence: sentence.index,
    source,
    via,
    cue: { first: i, last: cue.last },
    content,
    attitude: negated ? "doubts" : verb.attitude,
    commitment: negated ? "none" : verb.commitment,
    asserts: verb.asserts,
    construction: `“${tokens[i]!.text}”: ${construction}`,
  };
}

/** A speaker that no word list knows is believed with a plain verb of saying, or a clause that opens with "that" or a quotation. */
function clear(cue: Cue, contents: readonly TokenRange[], tokens: readonly Token[]): boolean {
  if (PLAIN_SAYING.has(cue.lemma)) return true;
  return contents.some(
    (r) => isQuote(tokens[r.first]) || tokens[r.first - 1]?.lemma === "that" || r.last < cue.index,
  );
}

/** "proclaimed a caliphate": the verb has its own object, and what stands before the speaker without a comma is another clause. */
const governsNoun = (tree: Tree, i: number, frames: string): boolean =>
  frames.includes("n") && tree.children(i, "obj").some((c) => c > i && !isTimeWord(tree.token(c)));

/** First token of the clause of an earlier cue in which token `i` stands; 0 where there is none. */
function enclosingClause(sentence: Sentence, drafts: readonly Draft[], i: number): number {
  const t = sentence.tokens[i]!;
  let first = 0;
  for (const d of drafts)
    for (const c of d.content)
      if (d.cue.first < i && c.start <= t.start && t.end <= c.end) {
        const at = sentence.tokens.findIndex((x) => x.start >= c.start);
        if (at > d.cue.first) first = Math.max(first, at);
      }
  return first;
}

/** A comma, a quotation mark or the end of a sentence stands before. */
const isSetOff = (tokens: readonly Token[], start: number): boolean => {
  const before = tokens[start - 1];
  return before !== undefined && (before.text === "," || isQuote(before) || /^[.!?…]+$/.test(before.text));
};

/** "No one claimed the attack". */
const isNobody = (tokens: readonly Token[], { first, last }: TokenRange): boolean =>
  ["no", "nobody", "none", "nothing", "neither"].includes(tokens[first]!.lemma) ||
  (tokens[first]!.lemma === "no" && last > first);

/** A pronoun or a person's name: one who can see. */
const speaks = (tokens: readonly Token[], { first, last }: TokenRange): boolean =>
  first === last && ["he", "she", "they", "i", "we"].includes(tokens[first]!.lemma);

/** After "P, said X" a clause follows only behind a comma or quotation marks. */
const rightGoesOn = (tokens: readonly Token[], from: number): boolean =>
  isQuote(tokens[from]) ||
  tokens[from]?.text === ":" ||
  (tokens[from]?.text === "," && (isQuote(tokens[from + 1]) || tokens[from + 1]?.lemma === "but"));

/** "P, X said, P": commas or marks on both sides of speaker and cue. */
const isAside = (tokens: readonly Token[], start: number, from: number): boolean => {
  const before = tokens[start - 1];
  const after = tokens[from];
  return (
    before !== undefined &&
    after !== undefined &&
    (before.text === "," || isQuote(before)) &&
    after.text === ","
  );
};

/** The words before the speaker are not its own modifiers: a comma, a quotation mark, or a clause that ends there. */
function detached(sentence: Sentence, start: number, tree: Tree, cue: number): boolean {
  const before = sentence.tokens[start - 1];
  if (!before) return false;
  if (before.text === "," || isQuote(before) || /^[.!?…]+$/.test(before.text) || /^[-–—]+$/.test(before.text))
    return true;
  if (
    ["ADP", "CCONJ", "SCONJ", "DET", "PART"].includes(before.upos) ||
    before.text === ":" ||
    before.text === ";"
  )
    return false;
  if (
    RELATIVE.has(before.lemma) ||
    ["where", "when", "while", "because", "if", "after", "before", "as"].includes(before.lemma)
  )
    return false;
  // commas lost: the cue heads the sentence, or hangs beside it
  return (
    tree.is(cue, "root", "parataxis", "ccomp") ||
    sentence.tokens[cue]!.head < 0 ||
    isTimeWord(before) ||
    before.upos !== "PUNCT"
  );
}

function activeSource(sentence: Sentence, tree: Tree, cue: Cue, drafts: readonly Draft[]): Found | null {
  const { tokens } = sentence;
  const i = cue.index;
  const t = tokens[i]!;
  const after = cue.last + 1;
  const previous = tokens[i - 1];
  if (t.xpos === "VBG" && tree.child(i, "aux", "nsubj") === null) {
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
  const inverted = invertedSpeaker(sentence, tree, i);
  if (inverted)
    return { source: inverted, from: inverted.last + 1, inverted: true, construction: "inverted" };
  const own = tree.children(i, "nsubj", "csubj").filter((c) => c < i);
  let source: TokenRange | null = null;
  // "and said", "went on to say": the subject stands with another verb. Where a phrase stands beside the cue, the tree erred.
  const end = beforeVerbGroup(tokens, i);
  const linked =
    end < 0 || tokens[end]!.upos === "CCONJ" || tokens[end]!.text === "," || tokens[i - 1]?.xpos === "TO";
  if (own.length === 0 && linked && tree.is(i, "conj", "xcomp")) {
    const governor = tree.is(i, "conj") ? tree.firstConjunct(i) : t.head;
    const chained = drafts.find((d) => d.cue.first === governor);
    const subject = tree.child(governor, "nsubj");
    source = chained?.source ?? (subject === null ? null : phraseOf(sentence, subject));
    if (!tree.is(i, "conj")) source ??= speakerBefore(sentence, governor);
    if (source) return { source, from: after, inverted: false, construction: "" };
  }
  source = speakerBefore(sentence, i);
  if (!source) return null;
  const head = tokens[source.last]!;
  if (source.first === source.last && RELATIVE.has(head.lemma)) {
    const noun = tree.is(i, "acl:relcl") ? t.head : source.first - 1;
    const end = tokens[source.first - 1]?.text === "," ? source.first - 2 : source.first - 1;
    const antecedent =
      (noun >= 0 && noun < source.first ? phraseOf(sentence, noun) : null) ?? phraseEndingAt(tokens, end);
    if (!antecedent || antecedent.first > end) return null;
    return {
      source: { first: antecedent.first, last: Math.min(antecedent.last, end) },
      from: after,
      inverted: false,
      construction: "relative clause",
    };
  }
  if (head.upos === "PRON" && ["what", "there", "this", "that"].includes(head.lemma)) return null;
  return { source, from: after, inverted: false, construction: "" };
}

/** "…, said the spokesman": the phrase behind the cue, where no speaker stands before it. */
function invertedSpeaker(sentence: Sentence, tree: Tree, i: number): TokenRange | null {
  const { tokens } = sentence;
  const t = tokens[i]!;
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (!previous || !next || !["VBD", "VBZ", "VBN", "VBP"].includes(t.xpos) || t.lemma === "tell") return null;
  if (next.upos === "ADP") return null;
  if (!CUE_VERBS.get(t.lemma)?.frames.includes("l") && !MISTAGGED.has(t.text.toLowerCase())) return null;
  if (
    [
      "say",
      "add",
      "write",
      "report",
      "explain",
      "note",
      "warn",
      "claim",
      "ask",
      "announce",
      "insist",
      "recall",
      "tweet",
      "comment",
      "remark",
      "declare",
      "continue",
      "reply",
      "conclude",
      "argue",
    ].every((w) => w !== t.lemma) &&
    !MISTAGGED.has(t.text.toLowerCase())
  )
    return null;
  let start = i + 1;
  while (tokens[start] && (isTimeWord(tokens[start]!) || tokens[start]!.upos === "ADV")) start++;
  if (
    !tokens[start] ||
    tokens[start]!.upos === "ADP" ||
    tokens[start]!.lemma === "that" ||
    isQuote(tokens[start])
  )
    return null;
  const behind = phraseStartingAt(sentence, start);
  if (!behind || !looksLikeSource(sentence, behind)) return null;
  const pronoun = behind.first === behind.last && tokens[behind.first]!.upos === "PRON";
  if (pronoun && !["he", "she", "they", "we", "i", "it"].includes(tokens[behind.first]!.lemma)) return null;
  const marked =
    previous.text === "," || isQuote(previous) || (isQuote(tokens[i - 2]) && previous.upos === "PUNCT");
  const follow = tokens[behind.last + 1];
  // a finite verb behind the phrase makes it the subject of a clause, not the speaker
  for (let k = behind.last + 1; k < Math.min(tokens.length, behind.last + 8); k++) {
    const x = tokens[k]!;
    if (
      [",", ".", ";", ":"].includes(x.text) ||
      isQuote(x) ||
      ["who", "which", "as", "after", "when", "while", "that"].includes(x.lemma)
    )
      break;
    if (isFinite(x) || x.upos === "AUX") return null;
  }
  if (marked) {
    if (previous.text === "," && tree.children(i, "nsubj").some((c) => c < i) && !pronoun && !follow)
      return null;
    const subject = tree.children(i, "nsubj").find((c) => c < i);
    // "The chief, himself wounded, said officials …": a subject of its own before the comma
    if (
      subject !== undefined &&
      previous.text === "," &&
      tree.child(i, "ccomp") !== null &&
      tree.child(i, "ccomp")! > i
    )
      return null;
    return behind;
  }
  // commas lost: the speaker closes the clause, and what stands before is none
  if (
    follow &&
    !/^[.,;:!?]$/.test(follow.text) &&
    !["who", "which", "as", "after", "when", "while", "during"].includes(follow.lemma) &&
    !isTimeWord(follow)
  )
    return null;
  const before = phraseEndingAt(tokens, i - 1);
  if (before && looksLikeSource(sentence, before)) return null;
  if (
    ["to", "and", "or", "not", "also"].includes(previous.lemma) ||
    previous.upos === "AUX" ||
    previous.upos === "PRON"
  )
    return null;
  return tree.children(i, "nsubj").some((c) => c < i && tree.token(c).upos === "PRON") ? null : behind;
}

/** Passives: the agent, or for "was quoted as saying" handled at "saying"; "is said to" has no source. */
function passiveSource(sentence: Sentence, tree: Tree, cue: Cue): Found | null {
  const i = cue.index;
  if (
    [
      "quote",
      "cite",
      "tell",
      "inform",
      "show",
      "see",
      "hear",
      "find",
      "know",
      "read",
      "ask",
      "notify",
    ].includes(cue.lemma)
  ) {
    if (!["know", "see", "hear"].includes(cue.lemma)) return null;
  }
  const agent = tree.children(i, "obl:agent", "obl").find((c) => c > i && tree.preposition(c) === "by");
  const source = agent === undefined ? null : withoutPreposition(sentence, tree, agent);
  return {
    source,
    from: cue.last + 1,
    inverted: false,
    construction: source ? "passive with agent" : "passive without agent",
  };
}

function withoutPreposition(sentence: Sentence, tree: Tree, head: number): TokenRange | null {
  const range = phraseOf(sentence, head);
  if (!range) return null;
  let first = range.first;
  while (first < head && tree.token(first).upos === "ADP") first++;
  return { first, last: range.last };
}

/** "is believed to have killed", "were reported killed", "The attack was claimed by X", "It was announced that P". */
function passiveContent(
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
  const subject = tree.child(i, "nsubj");
  const range = subject !== null && subject < i ? phraseOf(sentence, subject) : null;
  return range ? { range, kind: "subject of the passive" } : null;
}

/** "quoted X as saying", "X was quoted (by Y) as saying". */
function quotedSource(
  sentence: Sentence,
  tree: Tree,
  outer: number,
  saying: number,
  from: number,
): Found | null {
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

/** Whom X told, where that is an outlet: then the article has it through that outlet. */
function mediaAddressee(sentence: Sentence, tree: Tree, i: number): TokenRange | null {
  const c = tree.children(i, "obj", "iobj").find((x) => x > i && x <= i + 8);
  const range = c === undefined ? phraseStartingAt(sentence, i + 1) : phraseOf(sentence, c);
  if (!range || range.first !== i + 1) return null;
  const text = sentence.tokens
    .slice(range.first, range.last + 1)
    .map((t) => t.text)
    .join(" ");
  return !/^(?:reporters|journalists|the media|media|the press)$/i.test(text) && sourceKind(text) === "media"
    ? range
    : null;
}

/** Those whose seeing an article cites: witnesses, reporters, monitors, and what shows: footage, images. */
function perceives(sentence: Sentence, source: TokenRange): boolean {
  const text = sentence.tokens
    .slice(source.first, source.last + 1)
    .map((t) => t.text)
    .join(" ");
  return ["witness", "media", "monitor", "aid-group", "medical"].includes(sourceKind(text));
}

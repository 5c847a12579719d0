/**
 * What reading English finds in a text: sentences, tokens, a dependency tree, names, quantities and times.
 * Tags and relations are Universal Dependencies v2 (https://universaldependencies.org), `xpos` is Penn Treebank.
 * All offsets are UTF-16 code units into the article's text.
 */
import type { BlockRole } from "./article.ts";
import type { RelativeTime, ResolvedTime } from "./time.ts";

export interface Token {
  /** Position in its sentence. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case; the surface form where the lemma is not known. */
  readonly lemma: string;
  /** UD: NOUN, PROPN, VERB, AUX, ADJ, ADV, ADP, DET, PRON, NUM, PART, CCONJ, SCONJ, PUNCT, SYM, INTJ, X. */
  readonly upos: string;
  /** Penn Treebank: VBD, VBN, NNS … */
  readonly xpos: string;
  /** Index of the head in the same sentence; -1 for the root. */
  readonly head: number;
  /** UD relation with its subtype: nsubj, nsubj:pass, obl:agent … */
  readonly deprel: string;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The role of the block that it stands in. */
  readonly role: BlockRole;
  /** Counts paragraphs (blank-line or line separated runs) of the article, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** PER, LOC, ORG as in CoNLL-2003; NORP (nationalities, religious, ethnic and political groups) as in OntoNotes. */
export type NameKind = "PER" | "LOC" | "ORG" | "NORP";

export interface Name {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentence: number;
  /** Indices of its first and last token in the sentence. */
  readonly first: number;
  readonly last: number;
  /** Index into `ReadLanguage.entities`. */
  readonly entity: number;
}

/** One person, place or body that an article names, under all the variants used there (Nouri al-Maliki / Maliki). */
export interface Entity {
  readonly kind: NameKind;
  /** Its fullest variant. */
  readonly name: string;
  /** Distinct variants as written, the fullest first. */
  readonly variants: readonly string[];
  /** Indices into `ReadLanguage.names`. */
  readonly names: readonly number[];
}

/** What a quantity counts or measures. */
export type QuantityUnit =
  | "people"
  | "things"
  | "percent"
  | "money"
  | "distance"
  | "area"
  | "weight"
  | "volume"
  | "age"
  | "duration"
  | "rate"
  | "ordinal"
  | "temperature"
  | "magnitude"
  | "none";

/**
 * A number with bounds. "48": min 48, max 48; "at least 7": min 7, max null; "up to 300": min null, max 300;
 * "between 20 and 30": 20, 30; "dozens": both null, `words` "dozens". "about 50" and "some 50" count as 50 (approximate).
 * "nearly 70": min null, max 70. "more than 2,000" and "over 2,000": min 2000, max null.
 */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly min: number | null;
  readonly max: number | null;
  /** Set where the text gives no figure: "dozens", "several", "a few", "hundreds". */
  readonly words: string | null;
  readonly approximate: boolean;
  readonly unit: QuantityUnit;
  /** Token index of the noun counted ("21 local leaders": leaders), or null ("killed 21", "six of them"). */
  readonly counted: number | null;
  /** "another five", "12 others", "five more": besides those counted before. */
  readonly additional: boolean;
  /** "six of them", "including three children", "among them a medic": a part of a larger number. */
  readonly part: boolean;
}

export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** As TimeML's TIMEX3 types. */
  readonly kind: "date" | "time" | "duration" | "set";
  /** What it says before the article's day is known; null for durations and sets that fix no day. */
  readonly relative: RelativeTime | null;
  /** Against the article's day; null where that is unknown or the expression fixes no day. */
  readonly resolved: ResolvedTime | null;
  /** TIMEX3 value: "2014-06-14", "2014-06-14TNI", "P3D", "PAST_REF"; null where it hangs on an unknown day. */
  readonly value: string | null;
}

export interface ReadLanguage {
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
}

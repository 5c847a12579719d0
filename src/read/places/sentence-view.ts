/** A sentence as the finding of place names looks at it: its words, the tagger's names on them, and what stands where. */
import type { Name, Sentence } from "../../model/language.ts";
import type { PlaceKind } from "../../model/place.ts";
import { kindOfWord } from "./kind-words.ts";
import type { ArticleLookup } from "./lookup.ts";
import { INSIDE_NAMES, THE } from "./text-cues.ts";
import { wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

/** Words in a name at most: "Democratic People's Republic of Korea". */
export const LONGEST = 6;
const ARTICLE = /^(al|el|ar|as|ash|at|ad|an|az|ez|er|es|ed|en|deir|umm|abu)$/i;
/** Share of capitalised words from which a sentence is a title, where capitals say nothing. */
const TITLE_SHARE = 0.6;
const TITLE_WORDS = 4;
/** Names of a list that `kindPhraseBefore` looks back over: "the towns of Osk, Rell and Karsa". */
const LONGEST_LIST = 8;

export class SentenceView {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** Most words begin with a capital: a headline. */
  readonly title: boolean;
  readonly #nameAt = new Map<number, Name>();
  readonly #text: string;

  constructor(sentence: Sentence, names: readonly Name[], text: string, lookup: ArticleLookup) {
    this.sentence = sentence;
    this.words = wordsOf(sentence).flatMap((word) => partPossessive(word, lookup));
    this.#text = text;
    for (const name of names)
      for (let token = name.first; token <= name.last; token++) this.#nameAt.set(token, name);
    const letters = this.words.filter((word) => /^\p{L}/u.test(word.text));
    this.title =
      letters.length >= TITLE_WORDS &&
      letters.filter((word) => word.capital).length >= TITLE_SHARE * letters.length;
  }

  /** The tagger's name on word i. */
  nameAt(i: number): Name | undefined {
    const word = this.words[i];
    return word === undefined ? undefined : this.#nameAt.get(word.token);
  }

  lower(i: number): string {
    return this.words[i]?.text.toLowerCase() ?? "";
  }

  capital(i: number): boolean {
    return this.words[i]?.capital === true;
  }

  /** Word i follows the one before after white space, not a hyphen, bracket or quote. */
  spaced(i: number): boolean {
    return this.words[i]?.join === "space";
  }

  slice(i: number, j: number): string {
    return this.#text.slice(this.words[i]?.start ?? 0, this.words[j]?.end ?? 0);
  }

  /** Up to `length` characters before word i. */
  textBefore(i: number, length: number): string {
    const start = this.words[i]?.start ?? 0;
    return this.#text.slice(Math.max(this.sentence.start, start - length), start);
  }

  /** Where the word stands that governs a name at i: over "the", "a". */
  before(i: number): number {
    return THE.has(this.lower(i - 1)) ? i - 2 : i - 1;
  }

  /** A name may begin at word i: a capital, or an article with a hyphen ("al-Walid"). */
  mayBegin(i: number): boolean {
    const word = this.words[i];
    if (word === undefined) return false;
    if (word.join === "hyphen" && ARTICLE.test(this.words[i - 1]?.text ?? "")) return false;
    if (word.capital) return true;
    return ARTICLE.test(word.text) && this.words[i + 1]?.join === "hyphen" && this.capital(i + 1);
  }

  /** How many words from i on could belong to one name. */
  reach(i: number): number {
    let j = i + 1;
    for (; j < this.words.length && j - i < LONGEST; j++) {
      const word = this.words[j];
      if (word === undefined || (word.join === "none" && !/^['’]/.test(word.text))) break;
      if (!word.capital && !INSIDE_NAMES.has(word.text) && word.join !== "none") break;
    }
    return j - i;
  }

  /** A name from i may end with word j: no name ends in "of" or in 's. */
  mayEnd(i: number, j: number): boolean {
    const word = this.words[j];
    if (word === undefined) return false;
    if (i === j) return true;
    return (
      (word.capital || word.join === "none" || (word.join === "hyphen" && word.text.length > 2)) &&
      /\p{L}{2}|^\p{Lu}/u.test(word.text) &&
      !/^['’]s$/.test(word.text)
    );
  }

  /** "town" for "the town of X" and for X and Y in "the towns of X and Y"; null where none. */
  kindPhraseBefore(i: number): { readonly word: string; readonly kind: PlaceKind } | null {
    let at = i - 1;
    for (let names = 0; names < LONGEST_LIST && /^(,|and|the)$/.test(this.lower(at)); names++) {
      if (this.lower(at) === "the") {
        at--;
        continue;
      }
      at--;
      if (this.lower(at) === ",") at--;
      while (this.capital(at) || this.words[at + 1]?.join === "hyphen") at--;
    }
    if (this.lower(at) !== "of") return null;
    const word = this.lower(at - 1);
    const kind = kindOfWord(word);
    return kind === null ? null : { word, kind };
  }
}

/** Shorter words in -s are words of their own. */
const SHORTEST_POSSESSIVE = 5;

/** "Syrias", "Aleppos": the possessive of a well-known place in a text that lost its apostrophes. */
function partPossessive(word: Word, lookup: ArticleLookup): readonly Word[] {
  if (
    !word.capital ||
    !word.text.endsWith("s") ||
    word.text.length < SHORTEST_POSSESSIVE ||
    lookup.find(word.text) !== null
  )
    return [word];
  const text = word.text.slice(0, -1);
  const found = lookup.find(text);
  if (found?.prominent !== true || !found.candidates.some(({ match }) => match === "exact")) return [word];
  const end = word.end - 1;
  return [
    { ...word, text, end },
    { ...word, text: "s", start: end, join: "none", capital: false, initial: false },
  ];
}

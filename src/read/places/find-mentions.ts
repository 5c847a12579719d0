/**
 * Which runs of words in an article are names of places. The name tagger says PER, LOC or ORG; it was taught on blogs,
 * so the gazetteer, the words around the name and the rest of the article have a say as well.
 */
import type { Name, Sentence } from "../../model/language.ts";
import type { PlaceKind } from "../../model/place.ts";
import { FACILITIES, kindOfWord } from "./kind-words.ts";
import type { ArticleLookup, Lookup } from "./lookup.ts";
import {
  AT_PLACE, BESIDE, BESIDE_OF, DIRECTIONS, GIVEN_NAMES, MAYBE_AT_PLACE, NEVER_PLACES, ORGANISATION_WORDS, PART_OF, PERSON_TITLES,
} from "./text-cues.ts"; // prettier-ignore
import { wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** The name to look up: without the kind word of a facility. */
  readonly name: string;
  readonly lookup: Lookup | null;
  /** Adjective or noun for a people: "Iraqi". */
  readonly demonym: boolean;
  /** Inside the name of a body, a paper, a team: "Aleppo Media Center". */
  readonly inBody: boolean;
  /** The kind that the text asks for, or null. */
  readonly asked: PlaceKind | null;
  /** "near X", "10 miles east of X". */
  readonly beside: boolean;
  /** "northern X". */
  readonly part: boolean;
  /** What made it a name of a place, for `why`. */
  readonly because: string;
}

/** Words in a name at most: "Democratic People's Republic of Korea". */
const LONGEST = 6;
/** Lower-case words that stand inside names. */
const INSIDE: ReadonlySet<string> = new Set(
  "of de del della di da do dos du la le les al el ar as ash at ad an az ez er es et en ed ul upon on sur the and au aux y bin ibn abu umm".split(
    " ",
  ),
);
const ARTICLE = /^(al|el|ar|as|ash|at|ad|an|az|ez|er|es|ed|en|deir|umm|abu)$/i;
/** Share of capitalised words from which a sentence is a title, where capitals say nothing. */
const TITLE_SHARE = 0.6;
const TITLE_WORDS = 4;

export function findMentions(
  sentences: readonly Sentence[],
  names: readonly Name[],
  text: string,
  lookup: ArticleLookup,
): NameMention[] {
  const namesOf = new Map<number, Name[]>();
  for (const name of names) namesOf.set(name.sentence, [...(namesOf.get(name.sentence) ?? []), name]);
  return sentences.flatMap((sentence) =>
    new SentenceReader(
      sentence,
      namesOf.get(sentence.index) ?? [],
      names.length > 0,
      text,
      lookup,
    ).mentions(),
  );
}

class SentenceReader {
  readonly #sentence: Sentence;
  readonly #words: readonly Word[];
  readonly #nameAt: (Name | undefined)[] = [];
  readonly #tagged: boolean;
  readonly #title: boolean;
  readonly #text: string;
  readonly #lookup: ArticleLookup;

  constructor(
    sentence: Sentence,
    names: readonly Name[],
    tagged: boolean,
    text: string,
    lookup: ArticleLookup,
  ) {
    this.#sentence = sentence;
    this.#words = wordsOf(sentence);
    this.#tagged = tagged;
    this.#text = text;
    this.#lookup = lookup;
    for (const name of names)
      for (let token = name.first; token <= name.last; token++) this.#nameAt[token] = name;
    const letters = this.#words.filter((word) => /^\p{L}/u.test(word.text));
    this.#title =
      letters.length >= TITLE_WORDS &&
      letters.filter((word) => word.capital).length >= TITLE_SHARE * letters.length;
  }

  mentions(): NameMention[] {
    const found: NameMention[] = [];
    for (let i = 0; i < this.#words.length;) {
      const mention = this.#at(i);
      if (mention !== null) found.push(mention.mention);
      i = mention === null ? i + 1 : mention.next;
    }
    return found;
  }

  /** The mention that begins at word i, if one does, and the word to go on from. */
  #at(i: number): { mention: NameMention; next: number } | null {
    const word = this.#words[i];
    if (word === undefined || !this.#mayBegin(i)) return null;
    for (let length = Math.min(LONGEST, this.#reach(i)); length >= 1; length--) {
      const j = i + length - 1;
      if (!this.#mayEnd(i, j)) continue;
      const name = this.#slice(i, j);
      const found = this.#lookup.find(name);
      if (found === null) continue;
      if (length === 1 && NEVER_PLACES.has(word.text.toLowerCase()) && found.country === null) return null;
      const judged = this.#judge(i, j, found);
      if (judged !== null) return { mention: this.#make(i, j, found, judged), next: j + 1 };
      // A rejected longer name may still hold a shorter one ("New York Times": New York is inside a body).
    }
    return this.#unknown(i);
  }

  /** A name that no gazetteer knows, where tagger or text vouch for it: "the village of Zurnabad". */
  #unknown(i: number): { mention: NameMention; next: number } | null {
    const tag = this.#nameAt[this.#words[i]?.token ?? -1];
    const isFirst = tag !== undefined && tag.first === this.#words[i]?.token;
    let j = i;
    if (tag !== undefined) {
      if (tag.kind !== "LOC" || !isFirst) {
        if (!(isFirst && this.#kindPhraseBefore(i) !== null)) return null;
      }
      while ((this.#words[j + 1]?.token ?? Infinity) <= tag.last) j++;
      let from = i;
      while (from < j && (PART_OF.has(this.#lower(from)) || this.#lower(from) === "the")) from++;
      while (j > from && kindOfWord(this.#lower(j)) !== null && this.#words[j]?.capital === false) j--;
      const name = this.#slice(from, j);
      const single = this.#words[from]?.text ?? "";
      if (
        from === j &&
        (NEVER_PLACES.has(single.toLowerCase()) ||
          kindOfWord(single) !== null ||
          PART_OF.has(single.toLowerCase()))
      )
        return null;
      return { mention: this.#make(from, j, this.#lookup.find(name), "tagged as a place"), next: j + 1 };
    }
    if (this.#words[i]?.initial === true || NEVER_PLACES.has(this.#lower(i))) return null;
    while (
      j - i < LONGEST &&
      this.#words[j + 1]?.capital === true &&
      this.#words[j + 1]?.join !== "none" &&
      this.#nameAt[this.#words[j + 1]?.token ?? -1] === undefined
    )
      j++;
    const before = this.#kindPhraseBefore(i);
    if (before !== null)
      return { mention: this.#make(i, j, null, `“${before} of” stands before it`), next: j + 1 };
    const after = kindOfWord(this.#lower(j + 1));
    if (
      !this.#title &&
      after !== null &&
      this.#words[j + 1]?.join === "space" &&
      this.#words[j + 1]?.capital === false &&
      (AT_PLACE.has(this.#before(i)) || FACILITIES.has(after) === false) &&
      PLACE_AFTER.has(after)
    )
      return {
        mention: this.#make(i, j, null, `“${this.#words[j + 1]?.text ?? ""}” stands after it`),
        next: j + 1,
      };
    return null;
  }

  #mayBegin(i: number): boolean {
    const word = this.#words[i];
    if (word === undefined) return false;
    const previous = this.#words[i - 1];
    if (word.join === "hyphen" && previous !== undefined && ARTICLE.test(previous.text)) return false;
    if (word.capital) return true;
    const next = this.#words[i + 1];
    return ARTICLE.test(word.text) && next?.join === "hyphen" && next.capital;
  }

  /** How many words from i on could belong to one name. */
  #reach(i: number): number {
    let j = i + 1;
    while (j < this.#words.length && j - i < LONGEST) {
      const word = this.#words[j];
      if (word === undefined || (word.join === "none" && !/^['’.]/.test(word.text))) break;
      if (!word.capital && !INSIDE.has(word.text) && word.join !== "none") break;
      j++;
    }
    return j - i;
  }

  #mayEnd(i: number, j: number): boolean {
    const word = this.#words[j];
    if (word === undefined) return false;
    if (i === j) return true;
    return (
      (word.capital || word.join === "none" || (word.join === "hyphen" && word.text.length > 2)) &&
      !/^['’]s$/.test(word.text)
    );
  }

  /** Why words i..j are a place's name, or null where they are not. */
  #judge(i: number, j: number, found: Lookup): string | null {
    const first = this.#words[i];
    const last = this.#words[j];
    if (first === undefined || last === undefined) return null;
    const tag = this.#nameAt[first.token];
    const whole = tag !== undefined && tag.first === first.token && tag.last === last.token;
    const cue = this.#cue(i, j);
    const person = this.#personBefore(i);
    if (found.demonym !== null && found.country === null && (tag?.kind !== "PER" || whole))
      return "name of a people";
    if (tag !== undefined) {
      if (tag.kind === "LOC" || tag.kind === "NORP") {
        const inside = tag.first <= first.token && last.token <= tag.last;
        if (!inside || this.#onlyKindWordsBesides(tag, i, j) || found.country !== null)
          return "tagged as a place";
        return tag.first === first.token ? null : found.prominent ? "tagged as part of a place" : null;
      }
      if (tag.kind === "PER") {
        if (!whole || person) return null;
        if (found.country !== null || (found.prominent && cue === "strong"))
          return cue === "strong"
            ? "a preposition of place stands before it"
            : found.country !== null
              ? "name of a country"
              : null;
        return null;
      }
      if (whole && (found.country !== null || found.prominent || cue === "strong"))
        return "known place, tagged as a body";
      if (!whole && (found.country !== null || found.prominent)) return "inside the name of a body";
      return null;
    }
    if (person && found.country === null) return null;
    const crowded = !this.#title && (this.#strangerBefore(i) || this.#strangerAfter(j));
    if (found.country !== null) return "name of a country";
    if (crowded)
      return found.prominent && ORGANISATION_WORDS.has(this.#lower(j + 1))
        ? "inside the name of a body"
        : null;
    if (found.prominent && (cue !== null || !this.#title) && !this.#ordinaryWord(i, j))
      return "well-known place";
    if (cue === "strong" && !first.initial && !this.#ordinaryWord(i, j))
      return "known place, and the words around it say so";
    return null;
  }

  /** A lone word that the tagger of parts of speech takes for an ordinary one. */
  #ordinaryWord(i: number, j: number): boolean {
    const word = this.#words[i];
    if (i !== j || word === undefined) return false;
    return (
      word.upos !== "" &&
      word.upos !== "PROPN" &&
      word.upos !== "X" &&
      (word.initial || this.#title || word.upos !== "NOUN")
    );
  }

  #onlyKindWordsBesides(tag: Name, i: number, j: number): boolean {
    return this.#words.every(
      (word, at) =>
        word.token < tag.first || word.token > tag.last || (at >= i && at <= j) || PART_OF.has(word.text.toLowerCase()) ||
        INSIDE.has(word.text) || kindOfWord(word.text) !== null || word.text === "'s" || word.text === "’s" || !/\p{L}/u.test(word.text),
    ); // prettier-ignore
  }

  /** "strong": only a place can stand here; "weak": a place may. */
  #cue(i: number, j: number): "strong" | "weak" | null {
    const before = this.#before(i);
    if (AT_PLACE.has(before)) return "strong";
    if (this.#kindPhraseBefore(i) !== null || (before === "of" && BESIDE_OF.has(this.#lower(i - 2))))
      return "strong";
    if (PART_OF.has(before)) return "strong";
    const next = this.#words[j + 1];
    if (next !== undefined && next.join === "space" && kindOfWord(next.text) !== null) return "strong";
    if (next?.text === "," && this.#words[j + 2]?.capital === true) {
      const after = this.#longestAt(j + 2);
      if (
        after !== null &&
        (after.country !== null || after.candidates.some(({ entry }) => entry.kind === "admin1"))
      )
        return "strong";
    }
    if (this.#sentence.role === "dateline") return "strong";
    return MAYBE_AT_PLACE.has(before) ? "weak" : null;
  }

  #longestAt(i: number): Lookup | null {
    for (let length = Math.min(3, this.#reach(i)); length >= 1; length--) {
      const found = this.#mayEnd(i, i + length - 1)
        ? this.#lookup.find(this.#slice(i, i + length - 1))
        : null;
      if (found !== null) return found;
    }
    return null;
  }

  /** "town" for "the towns of X and Y", "border crossing of X"; null where none. */
  #kindPhraseBefore(i: number): string | null {
    let at = i - 1;
    // "the towns of Rawa and Ana", "of Qaim, Rawah, Anah and Rutba": over the names before it in the list.
    for (
      let names = 0;
      names < 8 && (this.#lower(at) === "," || this.#lower(at) === "and" || this.#lower(at) === "the");
      names++
    ) {
      at--;
      if (this.#lower(at) === ",") at--;
      if (this.#lower(at + 1) === "the") continue;
      while (
        this.#words[at]?.capital === true ||
        (this.#words[at] !== undefined && this.#words[at + 1]?.join === "hyphen")
      )
        at--;
    }
    if (this.#lower(at) !== "of") return null;
    const kind = this.#lower(at - 1);
    return kindOfWord(kind) === null ? null : kind;
  }

  #personBefore(i: number): boolean {
    const previous = this.#words[i - 1];
    if (previous === undefined || (previous.join === "none" && previous.text !== ".")) return false;
    const lower = previous.text.toLowerCase().replace(/\.$/, "");
    if (previous.text === ".")
      return PERSON_TITLES.has(this.#lower(i - 2)) && this.#words[i - 2]?.capital === true;
    return (
      previous.capital &&
      (PERSON_TITLES.has(lower) || GIVEN_NAMES.has(lower)) &&
      this.#words[i]?.join === "space"
    );
  }

  /** A capitalised word right before that is no known place, direction, kind or people: the name is part of a longer one. */
  #strangerBefore(i: number): boolean {
    const previous = this.#words[i - 1];
    if (previous === undefined || !previous.capital || this.#words[i]?.join !== "space") return false;
    if (
      previous.initial &&
      (previous.upos === ""
        ? INSIDE.has(previous.text.toLowerCase()) || AT_PLACE.has(previous.text.toLowerCase())
        : previous.upos !== "PROPN")
    )
      return false;
    const lower = previous.text.toLowerCase();
    if (PART_OF.has(lower) || kindOfWord(lower) !== null || NEVER_PLACES.has(lower)) return false;
    const found = this.#lookup.find(previous.text);
    return !(found !== null && (found.prominent || found.demonym !== null));
  }

  #strangerAfter(j: number): boolean {
    const next = this.#words[j + 1];
    if (next === undefined || !next.capital || next.join !== "space") return false;
    const lower = next.text.toLowerCase();
    return !(kindOfWord(lower) !== null || NEVER_PLACES.has(lower) || PERSON_TITLES.has(lower));
  }

  #make(i: number, j: number, lookup: Lookup | null, because: string): NameMention {
    const first = this.#words[i];
    let last = this.#words[j];
    if (first === undefined || last === undefined)
      throw new RangeError(`no words ${i}..${j} in sentence ${this.#sentence.index}`);
    const name = this.#slice(i, j);
    const next = this.#words[j + 1];
    const second = this.#words[j + 2];
    let asked: PlaceKind | null = null;
    const after = next?.join === "space" ? kindOfWord(next.text) : null;
    if (after !== null) {
      asked = after;
      // "the Qaim border crossing", "al-Asad air base": the thing is named after the place.
      if (FACILITIES.has(after) || next?.capital === true) last = next ?? last;
    } else if (
      second !== undefined &&
      next?.join === "space" &&
      /^(border|air|refugee|military|naval|army|international|power|police|train|bus)$/i.test(next.text)
    ) {
      const kind = second.join === "space" ? kindOfWord(second.text) : null;
      if (kind !== null) {
        asked = /^air$/i.test(next.text) && kind === "base" ? "air base" : kind;
        last = second;
      }
    }
    asked ??= kindOfWord(this.#kindPhraseBefore(i) ?? "") ?? this.#kindBefore(i);
    const before = this.#before(i);
    return {
      start: first.start,
      end: last.end,
      sentence: this.#sentence.index,
      first: first.token,
      last: last.token,
      name,
      lookup,
      demonym: lookup !== null && lookup.demonym !== null && lookup.country === null,
      inBody: because === "inside the name of a body",
      asked,
      beside:
        BESIDE.has(before) ||
        (before === "of" && BESIDE_OF.has(this.#lower(i - 2))) ||
        (before === "to" && /^(close|next|near)$/.test(this.#lower(i - 2))),
      part:
        PART_OF.has(before) ||
        (before === "of" && DIRECTIONS.has(this.#lower(i - 2)) && this.#lower(i - 3) === "the"),
      because,
    };
  }

  /** "the city Ramadi", "Anbar capital Ramadi", "Mount Sinjar". */
  #kindBefore(i: number): PlaceKind | null {
    const previous = this.#words[i - 1];
    return previous !== undefined && this.#words[i]?.join === "space" ? kindOfWord(previous.text) : null;
  }

  #before(i: number): string {
    const before = this.#lower(i - 1);
    return before === "the" || before === "a" ? this.#lower(i - 2) : before;
  }

  #lower(i: number): string {
    return this.#words[i]?.text.toLowerCase() ?? "";
  }

  #slice(i: number, j: number): string {
    return this.#text.slice(this.#words[i]?.start ?? 0, this.#words[j]?.end ?? 0);
  }
}

/** Kinds whose word after an unknown name is enough: "Zurnabad province". */
const PLACE_AFTER: ReadonlySet<PlaceKind> = new Set([
  "admin1", "admin2", "district", "neighbourhood", "border crossing", "dam", "airport", "camp", "island", "river", "village", "town",
]); // prettier-ignore

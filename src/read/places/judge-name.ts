/** Whether a capitalised run that some place bears as its name is meant as a place here, and why. */
import type { Name } from "../../model/language.ts";
import type { Candidate } from "./gazetteer/gazetteer.ts";
import { kindOfWord } from "./kind-words.ts";
import { LARGE_KINDS, namesPeople } from "./lookup.ts";
import type { ArticleLookup, Lookup } from "./lookup.ts";
import { bodyAround, personBefore, placeCue, strangerAfter, strangerBefore } from "./place-evidence.ts";
import type { Verdict } from "./name-mention.ts";
import type { SentenceView } from "./sentence-view.ts";
import { foldedKey } from "./spelling.ts";
import {
  GIVEN_NAMES,
  INSIDE_NAMES,
  NEVER_PLACES,
  NAME_GIVERS,
  ORGANISATION_WORDS,
  PART_OF,
  SHIP_KINDS,
  SHIP_PREFIXES,
  SPEAKING,
} from "./text-cues.ts";

/** What the rest of the article says about names. */
export interface ArticleEvidence {
  /** Last words of the names of persons with two words or more. */
  readonly surnames: ReadonlySet<string>;
  /** Words that stand in the article without a capital. */
  readonly ordinary: ReadonlySet<string>;
  /** Folded names that are certainly places elsewhere in the article. */
  readonly places: ReadonlySet<string>;
}

/** Against a tagger that says person, a place must be somewhat known. */
const TOWN = 20_000;

const accept = (because: string, certain = false): Verdict => ({ because, inBody: false, certain });
const IN_BODY: Verdict = { because: "inside the name of a body", inBody: true, certain: false };

export function judgeName(
  view: SentenceView,
  i: number,
  j: number,
  found: Lookup,
  article: ArticleEvidence,
  lookup: ArticleLookup,
): Verdict | null {
  // Where the tagger cut the name in two ("al", "Walid"), it has not seen it.
  const tag = view.nameAt(i) === view.nameAt(j) ? view.nameAt(i) : undefined;
  const whole = tag !== undefined && view.nameAt(i - 1) !== tag && view.nameAt(j + 1) !== tag;
  if (namesPeople(found)) {
    if (SPEAKING.has(view.lower(i - 1)) || (tag?.kind === "PER" && !whole)) return null;
    return accept("name of a people");
  }
  if ((i === j && isGeneric(view, i, found)) || namesSomethingElse(view, i)) return null;
  const cue = placeCue(view, i, j, lookup);
  const name = view.slice(i, j);
  const big = found.country !== null || found.candidates.some(isLarge);
  const person = personBefore(view, i);
  if (!big && cue !== "strong" && (person || (i === j && article.surnames.has(view.lower(i))))) return null;
  if (i === j && !big && isOrdinary(view, i, article) && !(tag?.kind === "LOC" && cue === "strong"))
    return null;
  if (i === j && isForeignAcronym(view, i, found)) return null;
  const division = i < j && view.capital(j) && kindOfWord(view.lower(j)) !== null;
  const known = division || found.prominent || article.places.has(foldedKey(name));
  const body = bodyAround(view, i, j);
  if (body === "other" && found.country === null && !view.title)
    return known && view.lower(i - 1) === "of"
      ? IN_BODY
      : tag?.kind === "LOC" && whole
        ? accept("tagged as a place")
        : null;
  if (body !== null) return known || found.country !== null || cue === "strong" ? IN_BODY : null;

  if (tag?.kind === "LOC" || tag?.kind === "NORP") {
    if (onlyKindWordsBesides(view, tag, i, j) || found.country !== null)
      return accept("tagged as a place", true);
    // "Damascus Syria": a comma was lost between two places.
    if (view.nameAt(i - 1) !== tag)
      return known && isPlaceAfter(view, j, tag, lookup) ? accept("tagged as a place", true) : null;
    return known ? accept("tagged as part of a place") : null;
  }
  if (tag?.kind === "PER") {
    if (!whole || person) return null;
    const given = GIVEN_NAMES.has(name.toLowerCase());
    const town = found.candidates.some(
      ({ entry }) => entry.population >= TOWN || entry.source === "crosscheck",
    );
    if (cue === "strong" && (known || (town && !given)) && !article.surnames.has(name.toLowerCase()))
      return accept("a word of place stands before it", !given);
    return !given && (big || article.places.has(foldedKey(name))) ? accept("well-known place") : null;
  }
  if (tag?.kind === "ORG") {
    if ((whole || onlyKindWordsBesides(view, tag, i, j)) && (known || cue === "strong"))
      return accept("known place, tagged as a body");
    return !whole && known && view.nameAt(i - 1) !== tag ? IN_BODY : null;
  }
  if (found.country !== null) return accept("name of a country", true);
  if (person) return null;
  if (!view.title && (strangerBefore(view, i, lookup) || (strangerAfter(view, j) && cue !== "strong")))
    return null;
  if (known && (cue !== null || !view.title || big || article.places.has(foldedKey(name))))
    return accept("well-known place", found.prominent);
  if (cue === "strong" && (view.words[i]?.initial !== true || view.words[i]?.upos === "PROPN"))
    return accept("known place, and the words around it say so", true);
  if (cue === "strong" && name === name.toUpperCase()) return accept("dateline", true);
  return null;
}

/** A ship, an operation, a storm that bears the place's name. */
export const namesSomethingElse = (view: SentenceView, i: number): boolean => {
  const before = view.lower(i - 1);
  if (SHIP_PREFIXES.has(before)) return true;
  if (!view.spaced(i)) return false;
  return SHIP_KINDS.has(before) || (NAME_GIVERS.has(before) && view.capital(i - 1) && !view.title);
};

/** A large division, or a region, sea or river that newspapers name without more. */
const isLarge = ({ entry, similarity }: Candidate): boolean =>
  similarity >= 0.8 &&
  (entry.kind === "admin1"
    ? entry.population >= 500_000
    : entry.source === "crosscheck" && LARGE_KINDS.has(entry.kind));

/** "Center", "Western", "Monday": words that name something only with others. */
function isGeneric(view: SentenceView, i: number, found: Lookup): boolean {
  const word = view.lower(i);
  if (found.country !== null) return false;
  if (NEVER_PLACES.has(word)) return true;
  if (found.candidates.some(({ entry }) => entry.source === "crosscheck")) return false;
  return kindOfWord(word) !== null || PART_OF.has(word) || ORGANISATION_WORDS.has(word);
}

/** A lone word that the article also has without a capital, or that the tagger takes for an ordinary one. */
function isOrdinary(view: SentenceView, i: number, article: ArticleEvidence): boolean {
  const word = view.words[i];
  if (word === undefined) return false;
  if (article.ordinary.has(word.text.toLowerCase())) return true;
  if (word.upos === "" || word.upos === "PROPN" || word.upos === "X") return false;
  return word.initial || view.title || word.upos !== "NOUN";
}

/** "SWAT" is not Swat: capitals all through, in a sentence that is not, want a name in capitals. */
function isForeignAcronym(view: SentenceView, i: number, found: Lookup): boolean {
  const text = view.words[i]?.text ?? "";
  return (
    /^\p{Lu}{2,4}$/u.test(text) &&
    found.country === null &&
    view.words[i]?.initial !== true &&
    !found.candidates.some(({ entry }) => entry.matched.replaceAll(".", "") === text)
  );
}

function onlyKindWordsBesides(view: SentenceView, tag: Name, i: number, j: number): boolean {
  return view.words.every((word, at) => {
    if (view.nameAt(at) !== tag || (at >= i && at <= j)) return true;
    const lower = word.text.toLowerCase();
    return (
      PART_OF.has(lower) ||
      NEVER_PLACES.has(lower) ||
      INSIDE_NAMES.has(lower) ||
      kindOfWord(lower) !== null ||
      /^['’]s$/.test(lower) ||
      !/\p{L}/u.test(lower)
    );
  });
}

/** What the tagger has in the same name after word j is a well-known place of its own. */
function isPlaceAfter(view: SentenceView, j: number, tag: Name, lookup: ArticleLookup): boolean {
  let end = j;
  while (view.nameAt(end + 1) === tag) end++;
  return end > j && lookup.find(view.slice(j + 1, end))?.prominent === true;
}

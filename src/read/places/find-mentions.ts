/**
 * Which runs of words in an article are names of places. The name tagger says PER, LOC or ORG; it was taught on blogs,
 * so the gazetteer, the words around the name and the rest of the article have a say as well.
 */
import type { Name, Sentence } from "../../model/language.ts";
import type { PlaceKind } from "../../model/place.ts";
import { judgeName } from "./judge-name.ts";
import type { ArticleEvidence } from "./judge-name.ts";
import { FACILITIES, kindOfWord, PLACE_AFTER, takesPlaceName } from "./kind-words.ts";
import { namesPeople } from "./lookup.ts";
import type { ArticleLookup, Lookup } from "./lookup.ts";
import { placeCue } from "./place-evidence.ts";
import { LONGEST, SentenceView } from "./sentence-view.ts";
import { foldedKey } from "./spelling.ts";
import {
  AT_PLACE,
  BESIDE,
  BESIDE_OF,
  DIRECTIONS,
  KIND_MODIFIER,
  NEVER_PLACES,
  ORGANISATION_WORDS,
  PART_OF,
  THE,
} from "./text-cues.ts";

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
  /** Inside the name of a body: "Newark Police Department". */
  readonly inBody: boolean;
  /** The words around it speak of a place. */
  readonly cued: boolean;
  /** The kind that the text asks for, or null. */
  readonly asked: PlaceKind | null;
  /** "near X", "10 miles east of X". */
  readonly beside: boolean;
  /** "northern X". */
  readonly part: boolean;
  /** What made it a name of a place, for `why`. */
  readonly because: string;
  /** Good enough to take the same name for a place all over the article. */
  readonly certain: boolean;
}

interface Found {
  readonly mention: NameMention;
  /** The word to go on from. */
  readonly next: number;
}

export function findMentions(
  sentences: readonly Sentence[],
  names: readonly Name[],
  text: string,
  lookup: ArticleLookup,
): NameMention[] {
  const namesOf = Map.groupBy(names, (name) => name.sentence);
  const views = sentences.map(
    (sentence) => new SentenceView(sentence, namesOf.get(sentence.index) ?? [], text),
  );
  const surnames = new Set(
    names
      .filter((name) => name.kind === "PER" && name.last > name.first)
      .map((name) => (name.text.split(/\s+/).at(-1) ?? "").toLowerCase()),
  );
  const ordinary = new Set(
    views.flatMap((view) => view.words.filter((word) => !word.capital).map((word) => word.text)),
  );
  // Twice over the article: what is certainly a place in one sentence is one in the others too.
  const first = findIn(views, { surnames, ordinary, places: new Set() }, lookup);
  const places = new Set(
    first.filter((mention) => mention.certain).map((mention) => foldedKey(mention.name)),
  );
  return findIn(views, { surnames, ordinary, places }, lookup);
}

function findIn(
  views: readonly SentenceView[],
  article: ArticleEvidence,
  lookup: ArticleLookup,
): NameMention[] {
  return views.flatMap((view) => {
    const mentions: NameMention[] = [];
    for (let i = 0; i < view.words.length;) {
      const found = view.mayBegin(i)
        ? (knownAt(view, i, article, lookup) ?? unknownAt(view, i, lookup))
        : null;
      if (found !== null) mentions.push(found.mention);
      i = found?.next ?? i + 1;
    }
    return mentions;
  });
}

/** The longest name at word i that a gazetteer knows and that is meant as a place. */
function knownAt(
  view: SentenceView,
  i: number,
  article: ArticleEvidence,
  lookup: ArticleLookup,
): Found | null {
  for (let length = Math.min(LONGEST, view.reach(i)); length >= 1; length--) {
    const j = i + length - 1;
    if (!view.mayEnd(i, j)) continue;
    const found = lookup.find(view.slice(i, j));
    if (found === null || (THE.has(view.lower(i)) && !bearsArticle(found))) continue;
    const verdict = judgeName(view, i, j, found, article, lookup);
    if (verdict !== null) return { mention: mentionAt(view, i, j, found, verdict, lookup), next: j + 1 };
  }
  return null;
}

/** "The Hague": the article belongs to the name. */
const bearsArticle = (found: Lookup): boolean =>
  found.candidates.some(({ entry }) => /^the /i.test(entry.name));

/** A name that no gazetteer knows, where tagger or text vouch for it: "the village of Zurnabad". */
function unknownAt(view: SentenceView, i: number, lookup: ArticleLookup): Found | null {
  const tag = view.nameAt(i);
  const phrase = view.kindPhraseBefore(i);
  let from = i;
  let j = i;
  if (tag === undefined) {
    if (view.words[i]?.initial === true) return null;
    while (
      j - i < LONGEST &&
      view.capital(j + 1) &&
      view.words[j + 1]?.join !== "none" &&
      view.nameAt(j + 1) === undefined
    )
      j++;
  } else {
    if (view.nameAt(i - 1) === tag || (tag.kind !== "LOC" && phrase === null)) return null;
    while (view.nameAt(j + 1) === tag) j++;
    while (from < j && (PART_OF.has(view.lower(from)) || THE.has(view.lower(from)))) from++;
    while (j > from && !view.capital(j) && kindOfWord(view.lower(j)) !== null) j--;
  }
  const lone = from === j ? view.lower(from) : "";
  if (
    NEVER_PLACES.has(lone) ||
    PART_OF.has(lone) ||
    ORGANISATION_WORDS.has(lone) ||
    kindOfWord(lone) !== null
  )
    return null;
  const because = vouchedFor(view, from, j, tag?.kind === "LOC", phrase?.word ?? null, lookup);
  if (because === null) return null;
  const verdict = { because, inBody: false, certain: false };
  return {
    mention: mentionAt(view, from, j, lookup.find(view.slice(from, j)), verdict, lookup),
    next: j + 1,
  };
}

function vouchedFor(
  view: SentenceView,
  i: number,
  j: number,
  tagged: boolean,
  phrase: string | null,
  lookup: ArticleLookup,
): string | null {
  if (phrase !== null) return `“${phrase} of” stands before it`;
  const cue = placeCue(view, i, j, lookup);
  // A tagger taught on blogs takes surnames for places: a word of place must be near.
  if (tagged) return cue !== null ? "tagged as a place" : null;
  const after = view.spaced(j + 1) && !view.capital(j + 1) ? kindOfWord(view.lower(j + 1)) : null;
  if (view.title || after === null || !PLACE_AFTER.has(after)) return null;
  if (FACILITIES.has(after) && !AT_PLACE.has(view.lower(view.before(i)))) return null;
  return `“${view.words[j + 1]?.text ?? ""}” stands after it`;
}

function mentionAt(
  view: SentenceView,
  i: number,
  j: number,
  lookup: Lookup | null,
  verdict: { readonly because: string; readonly inBody: boolean; readonly certain: boolean },
  articleLookup: ArticleLookup,
): NameMention {
  const first = view.words[i];
  const { asked, last: j2 } = askedKind(view, i, j, lookup);
  const last = view.words[j2];
  if (first === undefined || last === undefined)
    throw new RangeError(`no words ${i}..${j2} in sentence ${view.sentence.index}`);
  const at = view.before(i);
  const before = view.lower(at);
  return {
    start: first.start,
    end: last.end,
    sentence: view.sentence.index,
    first: first.token,
    last: last.token,
    name: view.slice(i, j),
    lookup,
    demonym: lookup !== null && namesPeople(lookup),
    inBody: verdict.inBody,
    cued: placeCue(view, i, j, articleLookup) === "strong",
    asked,
    beside:
      BESIDE.has(before) ||
      (before === "of" && BESIDE_OF.has(view.lower(at - 1))) ||
      (before === "to" && /^(close|next|near)$/.test(view.lower(at - 1))),
    part:
      PART_OF.has(before) ||
      (before === "of" && DIRECTIONS.has(view.lower(at - 1)) && view.lower(at - 2) === "the"),
    because: verdict.because,
    certain: verdict.certain,
  };
}

/**
 * The kind that the words around ask for, and the last word of the mention: a facility keeps its word ("Haditha dam",
 * "Al-Qaim border crossing"), a division only with a capital ("Rapides Parish", but "Anbar" of "Anbar province").
 */
function askedKind(
  view: SentenceView,
  i: number,
  j: number,
  lookup: Lookup | null,
): { asked: PlaceKind | null; last: number } {
  if (lookup === null || !namesPeople(lookup)) {
    const after = view.spaced(j + 1) ? kindOfWord(view.lower(j + 1)) : null;
    if (after !== null) {
      const alone = !view.capital(j + 2) || !view.spaced(j + 2);
      const joins = view.capital(j + 1)
        ? alone && !(view.title && !FACILITIES.has(after))
        : takesPlaceName(view.lower(j + 1));
      return { asked: after, last: joins ? j + 1 : j };
    }
    if (view.spaced(j + 1) && KIND_MODIFIER.has(view.lower(j + 1)) && view.spaced(j + 2)) {
      const kind = kindOfWord(view.lower(j + 2));
      if (kind !== null)
        return { asked: kind === "base" && view.lower(j + 1) === "air" ? "air base" : kind, last: j + 2 };
    }
  }
  const before = view.spaced(i) ? kindOfWord(view.lower(i - 1)) : null;
  return { asked: view.kindPhraseBefore(i)?.kind ?? before, last: j };
}

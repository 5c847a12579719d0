/**
 * Which runs of words in an article are names of places. The name tagger says PER, LOC or ORG; it was taught on blogs,
 * so the gazetteer, the words around the name and the rest of the article have a say as well.
 */
import type { Name, Sentence } from "../../model/language.ts";
import { judgeName, namesSomethingElse } from "./judge-name.ts";
import type { ArticleEvidence } from "./judge-name.ts";
import { FACILITIES, kindOfWord, PLACE_AFTER } from "./kind-words.ts";
import type { ArticleLookup, Lookup } from "./lookup.ts";
import { bodyAround, placeCue } from "./place-evidence.ts";
import { LONGEST, SentenceView } from "./sentence-view.ts";
import { mentionAt } from "./name-mention.ts";
import type { NameMention } from "./name-mention.ts";
import { foldedKey } from "./spelling.ts";
import {
  AT_PLACE,
  INSIDE_NAMES,
  NEVER_PLACES,
  ORGANISATION_WORDS,
  PART_OF,
  SHIP_PREFIXES,
  THE,
} from "./text-cues.ts";

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
    (sentence) => new SentenceView(sentence, namesOf.get(sentence.index) ?? [], text, lookup),
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
        ? (knownAt(view, i, article, lookup) ?? unknownAt(view, i, article, lookup))
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
function unknownAt(
  view: SentenceView,
  i: number,
  article: ArticleEvidence,
  lookup: ArticleLookup,
): Found | null {
  if (namesSomethingElse(view, i)) return null;
  const tag = view.nameAt(i);
  const phrase = view.kindPhraseBefore(i);
  let from = i;
  let j = i;
  if (tag === undefined) {
    if (view.words[i]?.initial === true) return null;
    while (j - i < LONGEST && view.capital(j + 1) && view.spaced(j + 1) && view.nameAt(j + 1) === undefined)
      j++;
  } else {
    if (view.nameAt(i - 1) === tag || (tag.kind !== "LOC" && phrase === null)) return null;
    while (view.nameAt(j + 1) === tag) j++;
    while (from < j && isAttribute(view.lower(from))) from++;
    // "East Bank": the attribute is part of the name where nothing else is.
    if (from === j && kindOfWord(view.lower(from)) !== null) from = i;
    while (
      j > from &&
      !view.capital(j) &&
      (kindOfWord(view.lower(j)) !== null || INSIDE_NAMES.has(view.lower(j)))
    )
      j--;
    // "Sunni Anbar": the gazetteer knows what is left.
    const known = from > i ? knownAt(view, from, article, lookup) : null;
    if (known !== null) return known;
  }
  const name = view.slice(from, j);
  if (
    isNoPlace(name) ||
    (from === j && isAttribute(view.lower(from))) ||
    bodyAround(view, from, j) === "other"
  )
    return null;
  const lone = from === j ? view.lower(from) : "";
  if (ORGANISATION_WORDS.has(lone) || kindOfWord(lone) !== null) return null;
  const because = vouchedFor(view, from, j, tag?.kind === "LOC", phrase?.word ?? null, lookup);
  if (because === null) return null;
  const verdict = { because, inBody: false, certain: false };
  return { mention: mentionAt(view, from, j, lookup.find(name), verdict, lookup), next: j + 1 };
}

/** Words before a name that are no part of it. */
const isAttribute = (word: string): boolean => NEVER_PLACES.has(word) || PART_OF.has(word) || THE.has(word);
/** What taggers take for places: broadcasters, armed groups. */
const isNoPlace = (name: string): boolean =>
  /^\p{Lu}{2,5}$/u.test(name) || /^Islamic State\b/.test(name) || isBody(name.toLowerCase().split(/\s+/));
const isBody = (words: readonly string[]): boolean =>
  SHIP_PREFIXES.has(words[0] ?? "") || (words.length > 1 && BODY_ENDINGS.has(words.at(-1) ?? ""));
/** Unknown names that end so are papers, armed groups, markets. */
const BODY_ENDINGS: ReadonlySet<string> = new Set(
  "post times herald news tribune journal gazette agency front brigade brigades army shield exchange party movement union monitor convoy".split(
    " ",
  ),
);

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

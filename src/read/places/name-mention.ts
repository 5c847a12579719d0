/** A name of a place in a sentence, with what the words around it ask for and say of where. */
import type { PlaceKind } from "../../model/place.ts";
import { FACILITIES, kindOfWord, takesPlaceName } from "./kind-words.ts";
import { namesPeople } from "./lookup.ts";
import type { ArticleLookup, Lookup } from "./lookup.ts";
import { placeCue } from "./place-evidence.ts";
import type { SentenceView } from "./sentence-view.ts";
import {
  BESIDE,
  BESIDE_AFTER,
  BESIDE_OF,
  DIRECTIONS,
  KIND_MODIFIER,
  LAND_WORDS,
  PART_OF,
  WAYS,
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
  /** "off X", "off the coast of X". */
  readonly offshore: boolean;
  /** What made it a name of a place, for `why`. */
  readonly because: string;
  /** Good enough to take the same name for a place all over the article. */
  readonly certain: boolean;
}

/** Why the words are a place's name. */
export interface Verdict {
  readonly because: string;
  /** The name stands inside the name of a body: no place of an event. */
  readonly inBody: boolean;
  /** Good enough to take the same name for a place all over the article. */
  readonly certain: boolean;
}

/** The mention of words i..j, and of the kind word after them where that makes a name with them. */
export function mentionAt(
  view: SentenceView,
  i: number,
  j: number,
  found: Lookup | null,
  verdict: Verdict,
  lookup: ArticleLookup,
): NameMention {
  const { asked, last: end } = askedKind(view, i, j, found);
  const first = view.words[i];
  const last = view.words[end];
  if (first === undefined || last === undefined)
    throw new RangeError(`no words ${i}..${end} in sentence ${view.sentence.index}`);
  const facility = end > j ? facilityNamed(view, i, j, end, lookup) : null;
  const at = view.before(i);
  const before = view.lower(at);
  return {
    start: first.start,
    end: last.end,
    sentence: view.sentence.index,
    first: first.token,
    last: last.token,
    name: facility?.name ?? view.slice(i, j),
    lookup: facility?.found ?? found,
    demonym: found !== null && namesPeople(found) && !LAND_WORDS.has(view.lower(j + 1)),
    inBody: verdict.inBody,
    cued: placeCue(view, i, j, lookup) === "strong",
    asked,
    beside:
      BESIDE.has(before) ||
      before === "rural" ||
      (before === "of" && BESIDE_OF.has(view.lower(at - 1))) ||
      (before === "to" && /^(close|next|near)$/.test(view.lower(at - 1))) ||
      (view.spaced(j + 1) && BESIDE_AFTER.has(view.lower(j + 1))) ||
      onTheWay(view, at),
    part:
      PART_OF.has(before) ||
      (found !== null && namesPeople(found)) ||
      (before === "of" && DIRECTIONS.has(view.lower(at - 1)) && view.lower(at - 2) === "the"),
    offshore: before === "off" || (before === "of" && isOffshore(view, at - 1)),
    because: verdict.because,
    certain: verdict.certain,
  };
}

/** Words of a list between "between" and a name: "between X, Y and Z". */
const LONGEST_BETWEEN = 8;

/** "on the road to X", "the highway between X and Y", for X and for Y; `at` is the word before the name. */
function onTheWay(view: SentenceView, at: number): boolean {
  const before = view.lower(at);
  if (before === "to" || before === "from" || before === "between")
    return WAYS.has(view.lower(at - 1)) && (before === "between" || ROADS.has(view.lower(at - 1)));
  if (before !== "and") return false;
  for (let i = at - 1; i >= 1 && i > at - LONGEST_BETWEEN; i--)
    if (view.lower(i) === "between") return WAYS.has(view.lower(i - 1));
  return false;
}
const ROADS: ReadonlySet<string> = new Set(["road", "highway", "motorway", "route", "track", "railway"]);

/** "off the [northern] coast of", `at` being the word before "of". */
function isOffshore(view: SentenceView, at: number): boolean {
  if (!/^(?:coast|coasts|shore|shores|coastline)$/.test(view.lower(at))) return false;
  return [at - 1, at - 2, at - 3].some((i) => view.lower(i) === "off");
}

/** "the Qaim border crossing" under its own name in the gazetteer, also without the middle word ("Qaim crossing"). */
function facilityNamed(
  view: SentenceView,
  i: number,
  j: number,
  end: number,
  lookup: ArticleLookup,
): { readonly name: string; readonly found: Lookup } | null {
  for (const name of [view.slice(i, end), `${view.slice(i, j)} ${view.slice(end, end)}`]) {
    const found = lookup.find(name);
    if (found !== null) return { name, found };
  }
  return null;
}

/**
 * The kind that the words around ask for, and the last word of the mention: a facility keeps its word ("Haditha dam",
 * "Al-Qaim border crossing"), a division only with a capital ("Rapides Parish", but "Anbar" of "Anbar province").
 */
function askedKind(
  view: SentenceView,
  i: number,
  j: number,
  found: Lookup | null,
): { readonly asked: PlaceKind | null; readonly last: number } {
  const next = view.spaced(j + 1) ? view.lower(j + 1) : "";
  const after = kindOfWord(next);
  const country = found?.country != null;
  if (found !== null && namesPeople(found)) return { asked: null, last: j };
  // "the US embassy", "the Iraq border crossing": no facility is named after a country.
  if (country && after !== null && FACILITIES.has(after)) return { asked: null, last: j };
  if (after !== null) {
    const alone = !view.capital(j + 2) || !view.spaced(j + 2);
    const joins = view.capital(j + 1)
      ? alone && (!view.title || FACILITIES.has(after))
      : takesPlaceName(next);
    return { asked: after, last: joins ? j + 1 : j };
  }
  if (!country && KIND_MODIFIER.has(next) && view.spaced(j + 2)) {
    const kind = kindOfWord(view.lower(j + 2));
    if (kind !== null && (takesPlaceName(view.lower(j + 2)) || view.capital(j + 2)))
      return { asked: kind === "base" && next === "air" ? "air base" : kind, last: j + 2 };
  }
  const before = view.spaced(i) ? kindOfWord(view.lower(i - 1)) : null;
  return { asked: view.kindPhraseBefore(i)?.kind ?? before, last: j };
}

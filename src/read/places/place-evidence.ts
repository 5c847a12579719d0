/** What the words around a capitalised name say: a place, a person, a body. */
import { kindOfWord } from "./kind-words.ts";
import { namesPeople } from "./lookup.ts";
import type { ArticleLookup, Lookup } from "./lookup.ts";
import type { SentenceView } from "./sentence-view.ts";
import { AT_PLACE, BESIDE_OF, GIVEN_NAMES, KIND_MODIFIER, LOCALS, LOCAL_BODIES, MAYBE_AT_PLACE, NEVER_PLACES, ORGANISATION_WORDS, PART_OF, PERSON_TITLES, PLAIN_INITIALS, TAKES_PLACES } from "./text-cues.ts"; // prettier-ignore

/** Capitalised words after a name that are looked at for what body it belongs to. */
const BODY_REACH = 5;

/** "strong": only a place can stand here; "weak": a place may. */
export function placeCue(
  view: SentenceView,
  i: number,
  j: number,
  lookup: ArticleLookup,
): "strong" | "weak" | null {
  const at = view.before(i);
  const before = view.lower(at);
  if (AT_PLACE.has(before) || PART_OF.has(before)) return "strong";
  if (view.kindPhraseBefore(i) !== null || (before === "of" && BESIDE_OF.has(view.lower(at - 1))))
    return "strong";
  if (TAKES_PLACES.has(before)) return "strong";
  const next = view.lower(j + 1);
  if (view.spaced(j + 1) && KIND_MODIFIER.has(next) && kindOfWord(view.lower(j + 2)) !== null)
    return "strong";
  if (view.spaced(j + 1) && (kindOfWord(next) !== null || LOCALS.has(next))) return "strong";
  if (next === "," && view.capital(j + 2) && holds(longestAt(view, j + 2, lookup))) return "strong";
  if (isDateline(view, i, j)) return "strong";
  return MAYBE_AT_PLACE.has(before) ? "weak" : null;
}

const holds = (found: Lookup | null): boolean =>
  found !== null && (found.country !== null || found.candidates.some(({ entry }) => entry.kind === "admin1"));

/** "BEIRUT: …", "COLUMBUS, Ohio (AP) — …", "Albany — …". */
function isDateline(view: SentenceView, i: number, j: number): boolean {
  if (view.sentence.role === "dateline") return true;
  const word = view.words[i];
  if (word?.initial !== true) return false;
  const name = view.slice(i, j);
  const next = view.words[j + 1]?.text ?? "";
  if (/^(--|[–—:])$/.test(next) || (next === "(" && /^\p{Lu}{2,}$/u.test(view.words[j + 2]?.text ?? "")))
    return name.length > 3;
  return !view.title && name.length > 3 && name === name.toUpperCase() && /^[,(:]$/.test(next);
}

/** The longest name that begins at word i. */
export function longestAt(view: SentenceView, i: number, lookup: ArticleLookup): Lookup | null {
  for (let length = Math.min(3, view.reach(i)); length >= 1; length--) {
    const found = view.mayEnd(i, i + length - 1) ? lookup.find(view.slice(i, i + length - 1)) : null;
    if (found !== null) return found;
  }
  return null;
}

/** A title or a given name stands right before: "Sheikh X", "Chelsea X". */
export function personBefore(view: SentenceView, i: number): boolean {
  if (view.lower(i - 1) === ".") return PERSON_TITLES.has(view.lower(i - 2)) && view.capital(i - 2);
  if (!view.spaced(i) || !view.capital(i - 1)) return false;
  const before = view.lower(i - 1).replace(/\.$/, "");
  return (
    PERSON_TITLES.has(before) || GIVEN_NAMES.has(before) || /^\p{Lu}\.$/u.test(view.words[i - 1]?.text ?? "")
  );
}

/** A capitalised word right before that is no known place, direction, kind or people: the name is part of a longer one. */
export function strangerBefore(view: SentenceView, i: number, lookup: ArticleLookup): boolean {
  const previous = view.words[i - 1];
  if (previous === undefined || !previous.capital || !view.spaced(i)) return false;
  const lower = previous.text.toLowerCase();
  if (previous.initial && (PLAIN_INITIALS.has(lower) || (previous.upos !== "" && previous.upos !== "PROPN")))
    return false;
  if (PART_OF.has(lower) || kindOfWord(lower) !== null || NEVER_PLACES.has(lower)) return false;
  const found = lookup.find(previous.text);
  const ours = found?.candidates.some(({ entry }) => entry.source === "crosscheck") ?? false;
  return !(found !== null && (ours || found.prominent || namesPeople(found)));
}

/** A capitalised word right after that is no kind of place, title or day. */
export function strangerAfter(view: SentenceView, j: number): boolean {
  if (!view.capital(j + 1) || !view.spaced(j + 1)) return false;
  const lower = view.lower(j + 1);
  return kindOfWord(lower) === null && !NEVER_PLACES.has(lower) && !PERSON_TITLES.has(lower);
}

/**
 * The body whose name holds the words i..j: "local" for one of the place itself (its police, its library), "other" for a
 * paper, a team, a company, a university; null for none.
 */
export function bodyAround(view: SentenceView, i: number, j: number): "local" | "other" | null {
  if (/\bIslamic State (of|in) Iraq and (the )?$/.test(view.textBefore(i, 50))) return "other";
  if (view.lower(i - 1) === "of" || (view.lower(i - 1) === "the" && view.lower(i - 2) === "of")) {
    const at = view.lower(i - 1) === "of" ? i - 2 : i - 3;
    const kind = kindOfWord(view.lower(at));
    if (
      view.capital(at) &&
      (kind === null || kind === "building" || (view.lower(at) === "state" && view.capital(at - 1))) &&
      !PART_OF.has(view.lower(at)) &&
      !view.title
    )
      return "other";
  }
  for (
    let at = j + 1;
    at <= j + BODY_REACH && view.spaced(at) && (view.capital(at) || view.lower(at) === "of");
    at++
  ) {
    if (LOCAL_BODIES.has(view.lower(at))) return "local";
    if (ORGANISATION_WORDS.has(view.lower(at))) return "other";
  }
  return null;
}

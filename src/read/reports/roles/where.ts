/** Where the event of a frame happened: the places that the clause gives it, nearest reason first. */
import type { PlaceMention } from "../../../model/place.ts";
import type { Tree } from "../../language/tree.ts";
import { framesOf, type FoldedFrame, type Frame } from "../frame.ts";
import type { Reading } from "../reading.ts";

export interface Located {
  readonly places: readonly PlaceMention[];
  /** True where another passage of the article gives the place. */
  readonly carried: boolean;
  readonly why: string | null;
}

export const NOWHERE: Located = { places: [], carried: false, why: null };

/** Prepositions that locate an event; "from" and "to" only move it. */
const LOCATIVE: readonly string[] = [
  "in",
  "at",
  "near",
  "on",
  "inside",
  "outside",
  "around",
  "across",
  "over",
  "throughout",
  "along",
  "off",
  "within",
  "between",
  "of",
  "beside",
  "opposite",
  "behind",
  "above",
  "under",
  "through",
  "into",
  "against",
  "include", // the lemma of "including"
  "toward",
  "towards",
  "to",
  "from",
];

/**
 * @param told where the event that the frame points back at happened; stands before what merely shares the sentence
 */
export function placesOfFrame(reading: Reading, folded: FoldedFrame, told: Located | null): Located {
  const s = folded.main.sentence;
  const tree = reading.tree(s);
  const usable = reading.placesIn(s).filter((p) => !p.metonym && !belongsToSpeaker(reading, tree, p));
  const frames = framesOf(folded);
  const beside = strongest(tree, usable, frames, [
    [
      "fills the place of the construction",
      frames.flatMap((f) => (f.construction.roles?.place ?? []).flatMap((slot) => extents(tree, f, slot))),
    ],
    [
      "stands in a phrase of place beside the trigger",
      frames.flatMap((f) => LOCATIVE.flatMap((slot) => extents(tree, f, slot))),
    ],
    [
      "modifies the trigger or what was struck",
      frames.flatMap((f) => ["object", "compound"].flatMap((slot) => extents(tree, f, slot))),
    ],
  ]);
  if (beside) return beside;
  // "The fall of …" tells where by itself, also where the tree lost hold of it.
  const lostObject =
    folded.main.type.perPlace && usable.length > 0 && !folded.main.slots.get("object")?.length;
  if (told?.places.length && !lostObject)
    return {
      places: told.places,
      carried: true,
      why: `place: “${names(told.places)}”, of the event that it points back at`,
    };
  const inClause = strongest(tree, usable, frames, [
    ["stands in the clause", frames.map((f) => tree.extent(tree.clauseHead(f.trigger)))],
  ]);
  if (inClause || usable.length === 0) return inClause ?? NOWHERE;
  if (usable.length === 1)
    return {
      places: usable,
      carried: false,
      why: `place: “${usable[0]!.place.asWritten}” is the only one in the sentence`,
    };
  const nearest = [...usable].sort(
    (a, b) => gap(a, folded.main) - gap(b, folded.main) || a.first - b.first,
  )[0]!;
  return {
    places: [nearest],
    carried: false,
    why: `place: “${nearest.place.asWritten}” is the nearest in the sentence`,
  };
}

type Step = readonly [why: string, within: readonly (readonly [number, number])[]];

function strongest(
  tree: Tree,
  usable: readonly PlaceMention[],
  frames: readonly Frame[],
  steps: readonly Step[],
): Located | null {
  for (const [why, within] of steps) {
    const found = usable.filter(
      (p) =>
        within.some(([first, last]) => first <= p.first && p.last <= last) &&
        !isSubjectOnly(tree, frames, p) &&
        !isWhose(tree, frames, p),
    );
    if (found.length)
      return { places: mostPrecise(found, frames), carried: false, why: `place: “${names(found)}” ${why}` };
  }
  return null;
}

/** "The Britain-based Observatory", "pro-Damascus media": part of who speaks or of whose side somebody is on. */
function belongsToSpeaker(reading: Reading, tree: Tree, p: PlaceMention): boolean {
  const after = tree.sentence.tokens.slice(p.last + 1, p.last + 3).map((t) => t.text.toLowerCase());
  if (
    after[0] === "-" &&
    /^(based|backed|led|born|held|controlled|trained|funded|brokered|dominated|made|bound)$/.test(
      after[1] ?? "",
    )
  )
    return true;
  const before = tree.sentence.tokens
    .slice(Math.max(0, p.first - 2), p.first)
    .map((t) => t.text.toLowerCase());
  if (/^(pro|anti|ex|non)-?$/.test(before.at(-1) === "-" ? (before.at(-2) ?? "") : (before.at(-1) ?? "")))
    return true;
  return reading.contents.some(
    (c) => c.source !== null && c.source.start <= p.start && p.end <= c.source.end,
  );
}

/** "US airstrikes": a country right before the trigger says whose they are. */
const isWhose = (tree: Tree, frames: readonly Frame[], p: PlaceMention): boolean =>
  p.place.kind === "country" &&
  frames.some(
    (f) =>
      f.type.group === "violence" &&
      f.phrase.some((t) => t > p.last && t - p.last <= 2) &&
      tree.is(p.last, "compound", "amod", "nmod:poss"),
  );

const names = (places: readonly PlaceMention[]): string => places.map((p) => p.place.asWritten).join("”, “");
const gap = (p: PlaceMention, f: Frame): number =>
  Math.min(Math.abs(p.first - f.trigger), Math.abs(p.last - f.trigger));

function extents(tree: Tree, f: Frame, slot: string): readonly (readonly [number, number])[] {
  return (f.slots.get(slot) ?? []).map((t) => tree.extent(t));
}

/** "Iraq seized": a place that acts is no place where. */
const isSubjectOnly = (tree: Tree, frames: readonly Frame[], p: PlaceMention): boolean =>
  frames.some(
    (f) =>
      (f.slots.get("subject") ?? []).some(
        (t) => p.first <= t && t <= p.last && tree.is(t, "nsubj") && tree.preposition(t) === null,
      ) && !(f.construction.roles?.place ?? []).includes("subject"),
  );

/** Drops a place that holds another of the list ("Rawa, in Anbar province"); keeps coordinated ones ("Rawa and Ana"). */
function mostPrecise(places: readonly PlaceMention[], frames: readonly Frame[]): readonly PlaceMention[] {
  const inner = places.filter((p) => !places.some((q) => q !== p && holdsPlace(p, q)));
  // "the crossing with Syria": a country beside a smaller place only helps to find it.
  const small = inner.filter((p) => p.place.kind !== "country" && p.place.kind !== "region");
  const kept = small.length ? small : inner.length ? inner : places;
  const at = frames[0]!.trigger;
  return [...kept].sort((a, b) => Math.abs(a.first - at) - Math.abs(b.first - at));
}

/** Countries and provinces hold towns; by the chain where it is known, else by kind. */
export function holdsPlace(outer: PlaceMention, inner: PlaceMention): boolean {
  if (outer.place.name === inner.place.name) return false;
  if (inner.within.length > 0)
    return (
      inner.within.includes(outer.place.name) ||
      (outer.place.kind === "country" && outer.place.country === inner.place.country)
    );
  const rank = (p: PlaceMention): number =>
    ["country", "region"].includes(p.place.kind) ? 2 : p.place.kind === "admin1" ? 1 : 0;
  return (
    rank(outer) > rank(inner) &&
    (outer.place.country === null ||
      inner.place.country === null ||
      outer.place.country === inner.place.country)
  );
}

/** Places meant by a common noun: "in the city", "there", "the capital", "across the country". */
import type { PlaceKind, PlaceMention } from "../../../model/place.ts";
import type { Tree } from "../../language/tree.ts";
import { countryByCode, countryOfDemonym } from "../../places/countries.ts";
import { framesOf, type FoldedFrame } from "../frame.ts";
import type { Reading } from "../reading.ts";
import { NOWHERE, type Located } from "./where.ts";

const SETTLEMENTS: readonly PlaceKind[] = ["city", "town", "village", "camp"];
/** What kinds of place a definite noun can mean. */
const MEANT: ReadonlyMap<string, readonly PlaceKind[]> = new Map([
  ["city", SETTLEMENTS],
  ["town", SETTLEMENTS],
  ["village", SETTLEMENTS],
  ["district", ["district", "neighbourhood", "town"]],
  ["neighbourhood", ["neighbourhood", "district"]],
  ["neighborhood", ["neighbourhood", "district"]],
  ["suburb", ["neighbourhood", "district", "town"]],
  ["camp", ["camp"]],
  ["island", ["island"]],
  ["airport", ["airport"]],
  ["base", ["air base", "base"]],
  ["crossing", ["border crossing"]],
  ["dam", ["dam"]],
  ["port", ["port"]],
  ["province", ["admin1"]],
  ["governorate", ["admin1"]],
]);
/** Slots whose phrase says where. */
const LOCATING = [
  "in",
  "at",
  "near",
  "inside",
  "outside",
  "around",
  "across",
  "throughout",
  "into",
  "of",
  "on",
  "object",
];

/** The last place of the kind asked for that the article named before; for a capital, the capital if the article names it. */
export function placeOfNoun(reading: Reading, folded: FoldedFrame): Located {
  const tree = reading.tree(folded.main.sentence);
  for (const frame of framesOf(folded)) {
    for (const slot of LOCATING)
      for (const t of frame.slots.get(slot) ?? []) {
        const found = meantBy(reading, tree, folded.main.sentence, t);
        if (found) return told(found, tree.token(t).text);
      }
    const there = tree.children(frame.trigger, "advmod").find((c) => /^there$/i.test(tree.token(c).text));
    const last = there === undefined ? null : lastOf(reading, folded.main.sentence, SETTLEMENTS);
    if (last) return told(last, "there");
  }
  return NOWHERE;
}

const told = (place: PlaceMention, words: string): Located => ({
  places: [place],
  carried: true,
  why: `place: “${words}” means “${place.place.asWritten}”`,
});

function meantBy(reading: Reading, tree: Tree, s: number, t: number): PlaceMention | null {
  const { lemma } = tree.token(t);
  const definite = tree.children(t, "det").some((d) => /^(the|this|that)$/i.test(tree.token(d).text));
  if (!definite) return null;
  if (lemma === "capital") return capitalOf(reading, tree, t);
  const kinds = MEANT.get(lemma);
  return kinds ? lastOf(reading, s, kinds) : null;
}

/** "the Syrian capital", "the capital": where the article names it. */
function capitalOf(reading: Reading, tree: Tree, t: number): PlaceMention | null {
  const whose = tree
    .children(t, "amod", "compound", "nmod:poss")
    .map((c) => countryOfDemonym(tree.token(c).text))
    .find((c) => c !== null);
  const country = whose ?? (reading.country === null ? null : countryByCode(reading.country));
  if (!country?.capital) return null;
  return (
    reading.sentences
      .flatMap((s) => reading.placesIn(s.index))
      .find((p) => p.place.name === country.capital && p.place.country === country.code) ?? null
  );
}

function lastOf(reading: Reading, s: number, kinds: readonly PlaceKind[]): PlaceMention | null {
  for (let at = s; at >= 0; at--) {
    const found = reading.placesIn(at).findLast((p) => !p.metonym && kinds.includes(p.place.kind));
    if (found) return found;
  }
  return null;
}

/** The place of a passage that names none: "the city", "there", or the place that the text stands at. */
import type { FoldedFrame } from "../frame.ts";
import type { Reading } from "../reading.ts";
import { placeOfNoun } from "./place-noun.ts";
import { NOWHERE, type Located } from "./where.ts";

/** How many sentences back the text may still stand at a place. */
const REACH = 2;
const WIDE: ReadonlySet<string> = new Set(["country", "region", "sea", "desert"]);

export function carryPlace(reading: Reading, folded: FoldedFrame): Located {
  const group = folded.main.type.group;
  if (group === "speech" || group === "agreement") return NOWHERE;
  const meant = placeOfNoun(reading, folded);
  if (meant.places.length) return meant;
  const s = folded.main.sentence;
  const paragraph = reading.sentence(s).paragraph;
  for (let at = s - 1; at >= Math.max(0, s - REACH); at--) {
    if (paragraph - reading.sentence(at).paragraph > 1) break;
    const named = reading.placesIn(at).filter((p) => !p.metonym && !WIDE.has(p.place.kind));
    const last = named.at(-1);
    if (last)
      return {
        places: [last],
        carried: true,
        why: `place: carried from “${last.place.asWritten}”, ${s - at} sentences before`,
      };
  }
  return NOWHERE;
}

/** What the text puts beside a name as the region that holds it: "Paris, Texas", "Qaim, in Anbar", "the Syrian town of X". */
import type { NameMention } from "./name-mention.ts";

/** Further apart than this two names stand in no such construction. */
const FARTHEST = 80;
/** "Qaim, Anbar", "Qaim (Anbar". */
const APPOSED = /^\s*[,(]\s*$/;
/** "Qaim, a town in western Anbar", "the capital of". */
const INSIDE = /^,?\s*(?:a|the)?\s*[\p{Ll}\s-]{0,40}?\b(?:in|of)\s+(?:[\p{Ll}’'-]+\s+){0,4}$/u;
const KIND =
  "(?:capital|city|cities|town|towns|village|villages|province|provinces|region|district|districts|port|island|state|suburb|suburbs|neighbourhood|neighborhood|enclave)";
/** "the Syrian border town of Manbij", "Iraqi Kurdistan", but not "Syrian troops left Manbij". */
const OF_PEOPLE = new RegExp(`^\\s+(?:(?:[\\p{Ll}-]+\\s+){0,3}${KIND}(?:\\s+of)?\\s+)?$`, "u");
/** "Iraq's western province of Anbar". */
const POSSESSED = /^['’]s?\s+(?:[\p{Ll}-]+\s+){0,4}(?:of\s+)?$/u;
/** "the Anbar capital Ramadi", "the Damascus suburb of Douma". */
const WITH_KIND = new RegExp(`^\\s+(?:\\p{Ll}+\\s+)?${KIND}(?:\\s+of)?\\s+$`, "u");

/** @returns for each mention the names of its holders */
export function findHolders(
  mentions: readonly NameMention[],
  text: string,
): ReadonlyMap<NameMention, readonly string[]> {
  const holders = new Map<NameMention, string[]>();
  const add = (inner: NameMention, outer: NameMention): void => {
    holders.set(inner, [...(holders.get(inner) ?? []), outer.name]);
  };
  mentions.forEach((mention, i) => {
    const next = mentions[i + 1];
    if (next === undefined || next.sentence !== mention.sentence || next.start - mention.end > FARTHEST)
      return;
    const between = text.slice(mention.end, next.start);
    if (mention.demonym) {
      if (OF_PEOPLE.test(between)) add(next, mention);
    } else if (POSSESSED.test(between) || WITH_KIND.test(between)) add(next, mention);
    else if (
      INSIDE.test(between) ||
      (APPOSED.test(between) && (!isLarge(mention) || isInCountry(mention, next)))
    )
      add(mention, next);
  });
  return holders;
}

/** "Valencia, Venezuela": a large division of one country, and a town of some size in the country that follows. */
const TOWN_OF_SOME_SIZE = 50_000;
const isInCountry = ({ lookup }: NameMention, next: NameMention): boolean =>
  lookup?.country === null &&
  next.lookup?.country != null &&
  lookup.candidates.some(
    ({ entry, similarity }) =>
      similarity >= 0.8 &&
      entry.kind !== "country" &&
      entry.country === next.lookup?.country?.code &&
      entry.population >= TOWN_OF_SOME_SIZE,
  );

/** Countries and large divisions stand in lists with commas ("Georgia, Iraq"); nothing after the comma holds them. */
const isLarge = ({ lookup }: NameMention): boolean =>
  lookup !== null &&
  (lookup.country !== null ||
    lookup.candidates.some(
      ({ entry, similarity }) => similarity === 1 && entry.kind === "admin1" && entry.population > 500_000,
    ));

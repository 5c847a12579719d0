/** The country that an article is about: that of most of its places and peoples. */
import type { PlaceMention } from "../../model/place.ts";

/** The second country must stay below this share of the first one's votes. */
const CLEAR = 0.9;
/** The headline and the lead say where the story is: sentences before this one count twice. */
const LEAD = 3;

/**
 * @param places what each sentence names
 * @returns ISO 3166-1 alpha-2, or null where no country leads clearly
 */
export function mainCountry(places: readonly (readonly PlaceMention[])[]): string | null {
  const votes = new Map<string, number>();
  places.forEach((mentions, s) => {
    for (const p of mentions) {
      const code = p.place.country;
      if (code !== null) votes.set(code, (votes.get(code) ?? 0) + (p.metonym ? 0.5 : 1) * (s < LEAD ? 2 : 1));
    }
  });
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return !first || (second && second[1] > CLEAR * first[1]) ? null : first[0];
}

/** The gazetteer as one article asks it: each spelling once, with what it can be at best. */
import type { PlaceKind } from "../../model/place.ts";
import { countryByName, countryOfDemonym, regionOfDemonym } from "./countries.ts";
import type { Country } from "./countries.ts";
import type { Candidate, Gazetteer } from "./gazetteer/gazetteer.ts";

export interface Lookup {
  readonly country: Country | null;
  readonly demonym: Country | null;
  /** The region or city whose people it names: "European", "Londoners". */
  readonly peopleOf: string | null;
  /** By the same spelling. */
  readonly candidates: readonly Candidate[];
  /** Known to every reader of newspapers: no cue is needed to take the name for a place. */
  readonly prominent: boolean;
}

/** Names a people, not a place. */
export const namesPeople = (found: Lookup): boolean =>
  found.country === null && (found.demonym !== null || found.peopleOf !== null);

/** A hundred thousand people: above it a newspaper names a city without saying where it lies. */
const PROMINENT_POPULATION = 100_000;
export const LARGE_KINDS: ReadonlySet<PlaceKind> = new Set([
  "country", "region", "sea", "strait", "desert", "mountain", "river", "island",
]); // prettier-ignore
/** Lookups that one article may cost; past it names go unread, and a note says so. */
export const MOST_LOOKUPS = 20_000;

/** Names whose answers are kept from one article to the next; where more come, all begin anew. */
const MOST_KEPT = 10_000;
const kept = new WeakMap<Gazetteer, Map<string, Lookup | null>>();

export class ArticleLookup {
  readonly gazetteer: Gazetteer;
  readonly #seen = new Map<string, Lookup | null>();
  /** What other articles asked of this gazetteer; the answer hangs on the name alone. */
  readonly #kept: Map<string, Lookup | null>;
  exhausted = false;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
    this.#kept = kept.get(gazetteer) ?? new Map<string, Lookup | null>();
    if (this.#kept.size > MOST_KEPT) this.#kept.clear();
    kept.set(gazetteer, this.#kept);
  }

  /** Null where nothing bears the name. */
  find(name: string): Lookup | null {
    const seen = this.#seen.get(name);
    if (seen !== undefined) return seen;
    if (this.#seen.size >= MOST_LOOKUPS) {
      this.exhausted = true;
      return null;
    }
    let found = this.#kept.get(name);
    if (found === undefined) this.#kept.set(name, (found = this.#ask(name)));
    this.#seen.set(name, found);
    return found;
  }

  #ask(name: string): Lookup | null {
    const country = countryByName(name);
    const demonym = countryOfDemonym(name);
    const candidates = this.gazetteer.find(name);
    const peopleOf = candidates.some(({ entry }) => entry.source === "crosscheck")
      ? null
      : regionOfDemonym(name);
    return country === null && demonym === null && peopleOf === null && candidates.length === 0
      ? null
      : {
          country,
          demonym,
          peopleOf,
          candidates,
          prominent: country !== null || candidates.some(isProminent),
        };
  }
}

function isProminent({ entry, similarity }: Candidate): boolean {
  if (similarity < 0.8) return false;
  if (entry.seat === "country" || entry.population >= PROMINENT_POPULATION) return entry.kind !== "admin2";
  // Of many provinces nobody says how many live there; spelt just so, they are no misspelling of a town elsewhere.
  if (entry.kind === "admin1")
    return entry.population >= PROMINENT_POPULATION || (entry.population === 0 && similarity === 1);
  return entry.source === "crosscheck" && LARGE_KINDS.has(entry.kind);
}

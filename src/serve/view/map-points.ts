/** The story's events gathered by place, for the map. A place without a point is named, never guessed. */
import type { Event } from "../../model/event.ts";
import type { Place } from "../../model/place.ts";
import { byText } from "../brief/ordering.ts";

export interface EventPoint {
  readonly key: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** False where the text means a region or "near": ACLED's geo_precision 2 or 3. */
  readonly exact: boolean;
  readonly events: readonly Event[];
}

const located = (place: Place): place is Place & { lat: number; lon: number } =>
  place.lat !== null && place.lon !== null;

/** Most events first; a point for each place, whatever its spelling. Background is left out. */
export function eventPoints(events: readonly Event[]): readonly EventPoint[] {
  const points = new Map<string, { place: Place & { lat: number; lon: number }; events: Event[] }>();
  for (const event of events)
    if (!event.background)
      for (const place of event.place) {
        if (!located(place)) continue;
        const key = `${place.lat.toFixed(3)},${place.lon.toFixed(3)}`;
        const known = points.get(key);
        if (known === undefined) points.set(key, { place, events: [event] });
        else if (!known.events.includes(event)) known.events.push(event);
      }
  return [...points]
    .map(([key, { place, events: here }]) => ({
      key,
      name: place.name,
      lat: place.lat,
      lon: place.lon,
      exact: (place.geoPrecision ?? 1) === 1,
      events: here,
    }))
    .sort((a, b) => b.events.length - a.events.length || byText(a.name, b.name));
}

/** Names of places that no gazetteer gave a point, each once. */
export const unlocated = (events: readonly Event[]): readonly string[] => [
  ...new Set(
    events
      .filter((event) => !event.background)
      .flatMap((event) => event.place.filter((place) => !located(place)).map((place) => place.name)),
  ),
];

// Degrees: one point alone is shown with its surroundings.
const LEAST_SPAN = 3;
/** A point this many times further from the middle than the median point does not decide the map's extent. */
const FAR = 6;

interface MultiPoint {
  readonly type: "MultiPoint";
  coordinates: [number, number][];
}

/** What the map must show at first: the points but for lone far ones (a capital where a statement was made). */
export function extentOf(points: readonly EventPoint[]): MultiPoint {
  const median = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const weighted = points.flatMap((point) => point.events.map(() => point));
  const [lat, lon] = [median(weighted.map((p) => p.lat)), median(weighted.map((p) => p.lon))];
  const distance = (p: EventPoint): number => Math.hypot(p.lat - lat, p.lon - lon);
  const usual = Math.max(median(weighted.map(distance)), LEAST_SPAN / 4);
  const near = points.filter((point) => distance(point) <= usual * FAR);
  const [lats, lons] = [near.map((p) => p.lat), near.map((p) => p.lon)];
  const padded = (values: readonly number[]): [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const pad = Math.max(0, (LEAST_SPAN - (high - low)) / 2);
    return [low - pad, high + pad];
  };
  const [south, north] = padded(lats);
  const [west, east] = padded(lons);
  return {
    type: "MultiPoint",
    coordinates: [
      [Math.max(west, -179), Math.max(south, -84)],
      [Math.min(east, 179), Math.min(north, 84)],
    ],
  };
}

/** Events as a GeoJSON feature collection (RFC 7946): WGS 84, longitude first; no point where no gazetteer gives one. */
import type { Event } from "../../model/event.ts";
import { eventTitle } from "../view/event-title.ts";
import { groupOf } from "../view/event-group.ts";
import { citedEvents } from "./event-citations.ts";
import { changed, notHeld, type Exported, type ExportNote, type ExportSource } from "./exported.ts";

type Position = readonly [number, number];
type Geometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "MultiPoint"; readonly coordinates: readonly Position[] };

export const positionsOf = (event: Event): readonly Position[] =>
  event.place.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [[lon, lat] as const]));

export function geometryOf(event: Event): Geometry | null {
  const positions = positionsOf(event);
  if (positions.length === 0) return null;
  return positions.length === 1
    ? { type: "Point", coordinates: positions[0]! }
    : { type: "MultiPoint", coordinates: positions };
}

const NOT_HELD: readonly ExportNote[] = [
  notHeld("differences, control", "what outlets differ on and who holds which place are no features"),
];

export function exportGeoJson({ record, text }: ExportSource): Exported {
  const notes: ExportNote[] = [];
  const cited = citedEvents(record, text);
  const features = cited.map(({ event, story, citations }) => {
    const missing = event.place.filter(({ lat }) => lat === null);
    if (missing.length > 0)
      notes.push(
        changed(
          event.id,
          "geometry",
          `no gazetteer has ${missing.map(({ name }) => name).join(", ")}: no point is given for it`,
        ),
      );
    return {
      type: "Feature",
      id: event.id,
      geometry: geometryOf(event),
      properties: {
        title: eventTitle(event),
        story,
        type: event.type,
        group: groupOf(event.type),
        codes: event.codes,
        status: event.status,
        background: event.background,
        dateFirst: event.date?.[0] ?? null,
        dateLast: event.date?.[1] ?? null,
        datePrecision: event.datePrecision,
        actor1: event.actor1.map(({ name, inter }) => ({ name, inter })),
        actor2: event.actor2.map(({ name, inter }) => ({ name, inter })),
        places: event.place.map(({ name, country, admin1, kind, geoPrecision, wherePrecision }) => ({
          name,
          country,
          admin1,
          kind,
          geoPrecision,
          wherePrecision,
        })),
        killed: event.killed,
        wounded: event.wounded,
        missing: event.missing,
        detained: event.detained,
        displaced: event.displaced,
        released: event.released,
        killedOf: event.killedOf,
        damage: event.damage,
        independentOrigins: event.independentOrigins,
        independentSources: event.independentSources,
        citations,
      },
    };
  });
  const box = boxOf(cited.flatMap(({ event }) => positionsOf(event)));
  const collection = {
    type: "FeatureCollection",
    ...(box === null ? {} : { bbox: box }),
    // A foreign member, as section 6.1 allows.
    crosscheck: record.made,
    features,
  };
  return {
    body: `${JSON.stringify(collection, null, 1)}\n`,
    rows: features.length,
    notes: [...NOT_HELD, ...notes],
  };
}

/**
 * South-western corner, then north-eastern. Across the antimeridian the western edge is the larger number (section 5.2):
 * the box that leaves out the widest gap between neighbours.
 */
function boxOf(positions: readonly Position[]): readonly [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const lats = positions.map(([, lat]) => lat);
  const lons = [...new Set(positions.map(([lon]) => lon))].sort((a, b) => a - b);
  let [west, east] = [lons[0]!, lons.at(-1)!];
  let widest = lons[0]! + 360 - lons.at(-1)!;
  for (let i = 1; i < lons.length; i++) {
    const gap = lons[i]! - lons[i - 1]!;
    if (gap <= widest) continue;
    widest = gap;
    [west, east] = [lons[i]!, lons[i - 1]!];
  }
  return [west, Math.min(...lats), east, Math.max(...lats)];
}

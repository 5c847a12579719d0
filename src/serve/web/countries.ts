/** The outlines of the countries, Natural Earth 1:50m by way of world-atlas; built into the page. */
import type { Feature, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import topology from "world-atlas/countries-50m.json";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
const atlas = topology as unknown as Atlas;

export const countries: readonly Feature<Geometry, { name: string }>[] = feature(
  atlas,
  atlas.objects.countries,
).features;

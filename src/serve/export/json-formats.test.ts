/** PLOVER, GeoJSON, ninjs and Web Annotations against their own rules, written out here as schemas. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { exportAnnotations } from "./annotations.ts";
import { exportGeoJson } from "./geojson.ts";
import { exportNinjs } from "./ninjs.ts";
import { exportPlover, PLOVER_EVENTS } from "./plover.ts";
import { articleOf, eventOf, eventsOf, exampleRecord, recordOf, reportOf, velma } from "./test-record.ts";

const examples = await exampleRecord();
const lines = (body: string | Uint8Array): unknown[] =>
  String(body)
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);

const day = z.iso.date();
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

describe("PLOVER", () => {
  const actor = z.strictObject({
    code: z.string().regex(/^[A-Z]{3}$/).optional(),
    sector: z.enum(["GOV", "MIL", "COP", "REB", "PRM", "UAF", "OPP", "CVL"]).optional(),
    actorText: z.string().min(1),
  }); // prettier-ignore
  const schema = z.strictObject({
    id: z.string().min(1),
    date: day,
    enddate: day,
    source: z.array(actor),
    target: z.array(actor),
    event: z.enum(PLOVER_EVENTS),
    eventLoc: z
      .strictObject({
        geonameid: z.int().optional(),
        name: z.string(),
        latitude: z.number().optional(),
        longitude: z.number().optional(),
        "country code": z.string().length(2).optional(),
        cc3: z.string().length(3).optional(),
      })
      .optional(),
    eventText: z.string(),
    dead: z.int().nonnegative().optional(),
    injured: z.int().nonnegative().optional(),
    link: z.string(),
    text: z.string().optional(),
    textInfo: z.strictObject({ start: z.int(), end: z.int() }),
    citation: z.string(),
    url: z.url().optional(),
    language: z.string().length(2),
    publication: z.string().optional(),
    coder: z.literal("crosscheck"),
    version: z.string(),
    codebook: z.string(),
    // The manual: "Providers should feel free to include named fields beyond those".
    crosscheck: z.looseObject({
      citations: z.array(z.looseObject({ sha256: z.string().length(64) })).min(1),
    }),
  });

  it("has the manual's fields and categories, and unique ids", () => {
    const events = lines(exportPlover({ record: examples, text: true }).body).map((line) =>
      schema.parse(line),
    );
    expect(events.length).toBeGreaterThan(15);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it("codes states by ISO 3166 alpha-3 and their bodies by sector", () => {
    const [event] = lines(exportPlover({ record: recordOf({}), text: true }).body).map((line) =>
      schema.parse(line),
    );
    expect(event!.target).toEqual([{ code: "IRQ", sector: "MIL", actorText: "Military Forces of Iraq" }]);
    expect(event!.source[0]).toMatchObject({ sector: "REB" });
    expect(event!.eventLoc).toMatchObject({ geonameid: 123, cc3: "IRQ" });
  });
});

describe("GeoJSON", () => {
  const feature = z.strictObject({
    type: z.literal("Feature"),
    id: z.string(),
    geometry: z
      .discriminatedUnion("type", [
        z.strictObject({ type: z.literal("Point"), coordinates: position }),
        z.strictObject({ type: z.literal("MultiPoint"), coordinates: z.array(position).min(1) }),
      ])
      .nullable(),
    properties: z.looseObject({}),
  });
  const collection = z.looseObject({
    type: z.literal("FeatureCollection"),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
    features: z.array(feature),
  });
  const parse = (body: string | Uint8Array) => {
    const parsed = collection.parse(JSON.parse(String(body)));
    // RFC 7946, 7.1: members of other GeoJSON types do not stand in a collection.
    expect(Object.keys(parsed)).not.toEqual(
      expect.arrayContaining(["coordinates", "geometry", "properties", "crs"]),
    );
    return parsed;
  };

  it("is RFC 7946, longitude first", () => {
    const parsed = parse(exportGeoJson({ record: recordOf({}), text: true }).body);
    expect(parsed.features[0]!.geometry).toEqual({ type: "Point", coordinates: [velma.lon, velma.lat] });
    expect(parse(exportGeoJson({ record: examples, text: true }).body).features).toHaveLength(
      eventsOf(examples).length,
    );
  });

  it("has a box that holds every point, the short way round the antimeridian too", () => {
    const box = (lons: readonly number[]) =>
      parse(
        exportGeoJson({ record: recordOf({ place: lons.map((lon) => ({ ...velma, lon })) }), text: true })
          .body,
      ).bbox;
    expect(box([178, -179])).toEqual([178, 33.25, -179, 33.25]);
    expect(box([10, 20])).toEqual([10, 33.25, 20, 33.25]);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -180, max: 180, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (lons) => {
          const [west, , east] = box(lons)!;
          for (const lon of lons)
            expect(west <= east ? west <= lon && lon <= east : lon >= west || lon <= east).toBe(true);
        },
      ),
    );
  });
});

describe("ninjs 3.0", () => {
  const named = {
    name: z.string(),
    rel: z.string().optional(),
    uri: z.url().optional(),
    literal: z.string().optional(),
  };
  const text = z.strictObject({
    role: z.string().optional(),
    contentType: z.string().optional(),
    value: z.string(),
  });
  const body = z.strictObject({
    ...text.shape,
    charCount: z.int().optional(),
    wordCount: z.int().optional(),
  });
  const properties = {
    uri: z.url(),
    type: z.enum(["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]),
    representationType: z.enum(["full", "partial"]),
    profile: z.string().optional(),
    pubStatus: z.enum(["usable", "withheld", "canceled"]).optional(),
    language: z.string().optional(),
    edNote: z.string().optional(),
    copyrightHolder: z.string().optional(),
    title: z.string().optional(),
    headlines: z.array(text).optional(),
    descriptions: z.array(text).optional(),
    bodies: z.array(body).optional(),
    people: z.array(z.strictObject(named)).optional(),
    organisations: z.array(z.strictObject(named)).optional(),
    places: z
      .array(z.strictObject({ ...named, geoJSON: z.strictObject({ type: z.literal("Point"), coordinates: position }).optional() }))
      .optional(),
    subjects: z.array(z.strictObject(named)).optional(),
    events: z.array(z.strictObject({ ...named, id: z.string() })).optional(),
    infoSources: z.array(z.strictObject({ name: z.string(), role: z.string() })).optional(),
    altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })).optional(),
    standard: z.strictObject({ name: z.literal("ninjs"), version: z.literal("3.0"), schema: z.url() }).optional(),
  }; // prettier-ignore
  const association = z.strictObject({ ...properties, name: z.string(), rel: z.string() });
  const schema = z.strictObject({ ...properties, associations: z.array(association) });

  it.each([true, false])("has the standard's properties and no other (text %s)", (withText) => {
    const items = lines(exportNinjs({ record: examples, text: withText }).body).map((line) =>
      schema.parse(line),
    );
    expect(items).toHaveLength(1);
    const [item] = items;
    expect(item!.associations).toHaveLength(4);
    expect(item!.bodies![0]!.charCount).toBe(item!.bodies![0]!.value.length);
    expect(item!.representationType).toBe(withText ? "full" : "partial");
    expect(item!.events).toHaveLength(eventsOf(examples).length);
  });

  it("tells persons from bodies", () => {
    const [item] = lines(exportNinjs({ record: examples, text: true }).body).map((line) =>
      schema.parse(line),
    );
    expect(item!.people!.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ragna Thorvald"]));
    expect(item!.organisations!.map(({ name }) => name)).toContain("Northern Liberation Front");
  });
});

describe("Web Annotations", () => {
  const iri = z.string().regex(/^(?:urn:uuid:[0-9a-f-]{36}|ni:\/\/\/sha-256;[\w-]{43}|https?:\/\/\S+)$/);
  const quote = z.strictObject({ type: z.literal("TextQuoteSelector"), exact: z.string().min(1), prefix: z.string().optional(), suffix: z.string().optional() }); // prettier-ignore
  const place = z.strictObject({
    type: z.literal("TextPositionSelector"),
    start: z.int().nonnegative(),
    end: z.int(),
  });
  const annotation = z.strictObject({
    id: iri,
    type: z.literal("Annotation"),
    motivation: z.array(z.enum(["classifying", "describing"])),
    generator: z.strictObject({ id: iri, type: z.literal("Software"), name: z.string() }),
    body: z.array(
      z.strictObject({
        type: z.literal("TextualBody"),
        purpose: z.enum(["tagging", "describing", "classifying"]),
        value: z.string(),
        format: z.string(),
        language: z.string().optional(),
      }),
    ),
    target: z.strictObject({
      type: z.literal("SpecificResource"),
      source: z.strictObject({
        id: iri,
        type: z.literal("Text"),
        format: z.string(),
        language: z.string().optional(),
      }),
      selector: z.array(z.union([quote, place])).min(1),
    }),
    "prov:wasGeneratedBy": z.strictObject({ id: iri }),
    "prov:wasDerivedFrom": z.strictObject({ id: iri }),
  });
  const schema = z.looseObject({
    "@context": z.tuple([z.literal("http://www.w3.org/ns/anno.jsonld"), z.record(z.string(), z.url())]),
    id: iri,
    type: z.literal("AnnotationCollection"),
    total: z.int(),
    first: z.strictObject({ id: iri, type: z.literal("AnnotationPage"), partOf: iri, startIndex: z.literal(0), items: z.array(annotation) }),
    "prov:wasGeneratedBy": z.looseObject({ type: z.literal("prov:Activity"), "prov:used": z.array(z.looseObject({ id: iri })) }),
  }); // prettier-ignore
  const parse = (body: string | Uint8Array) => schema.parse(JSON.parse(String(body)));

  it("has the model's classes and members, one id each", () => {
    const { total, first } = parse(exportAnnotations({ record: examples, text: true }).body);
    expect(total).toBe(examples.stories.flatMap((s) => s.events.flatMap((e) => e.reports)).length);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
  });

  it("names each text by its hash, and every text used", () => {
    const parsed = parse(exportAnnotations({ record: examples, text: true }).body);
    const used = new Set(parsed["prov:wasGeneratedBy"]["prov:used"].map(({ id }) => id));
    const names = examples.articles.map(
      ({ text }) => `ni:///sha-256;${createHash("sha256").update(text).digest("base64url")}`,
    );
    expect([...used].sort()).toEqual(names.sort());
    expect(parsed.first.items.every(({ target }) => used.has(target.source.id))).toBe(true);
  });

  it("counts positions in code points, and its quotes stand there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "é", "𝄞", "🏴", " ", "b"), { minLength: 2, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (characters, a, b) => {
          const from = a % (characters.length - 1);
          const to = from + 1 + (b % (characters.length - from));
          const units = (n: number): number => characters.slice(0, n).join("").length;
          const [start, end] = [units(from), units(Math.min(to, characters.length))];
          const made = recordOf({});
          const record = {
            ...made,
            articles: [articleOf("velma-post", characters.join(""))],
            stories: [{ ...made.stories[0]!, events: [eventOf({ reports: [reportOf({ start, end })] })] }],
          };
          const [exact, at] = parse(exportAnnotations({ record, text: true }).body).first.items[0]!.target
            .selector;
          const points = [...characters.join("")];
          const position = place.parse(at);
          expect(position.start).toBe(from);
          expect(points.slice(position.start, position.end).join("")).toBe(quote.parse(exact).exact);
        },
      ),
    );
  });

  it("gives the position alone where texts stay at home", () => {
    const { first } = parse(exportAnnotations({ record: examples, text: false }).body);
    expect(first.items.every(({ target }) => target.selector.length === 1 && target.selector[0]!.type === "TextPositionSelector")).toBe(true); // prettier-ignore
  });
});

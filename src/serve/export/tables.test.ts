/** HXL and Parquet against their own rules. */
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { describe, expect, it } from "vitest";
import { exportHxl } from "./hxl.ts";
import { exportParquet } from "./parquet.ts";
import { eventsOf, exampleRecord, parseCsv, recordOf, toll } from "./test-record.ts";

const examples = await exampleRecord();

// The core hashtags of HXL 1.1.
const CORE =
  "#access #activity #adm1 #adm2 #adm3 #adm4 #adm5 #affected #beneficiary #capacity #cause #channel #contact #country #crisis #currency #date #delivery #description #event #frequency #geo #group #impact #indicator #inneed #item #loc #meta #modality #need #operations #org #output #population #reached #region #respondee #sector #service #severity #status #subsector #targeted #theme #value".split(
    " ",
  );

describe("HXL", () => {
  const [header, tags, ...rows] = parseCsv(String(exportHxl({ record: examples, text: true }).body));

  it("has a row of core hashtags with attributes under its header, no two alike", () => {
    for (const tag of tags!) {
      expect(tag).toMatch(/^#[A-Za-z][A-Za-z0-9_]*(\+[A-Za-z][A-Za-z0-9_]*)*$/);
      expect(CORE).toContain(tag.split("+")[0]);
    }
    expect(new Set(tags).size).toBe(tags!.length);
    expect(header).toHaveLength(tags!.length);
  });

  it("has a row an event, with days, codes and points as the tags say", () => {
    expect(rows).toHaveLength(eventsOf(examples).length);
    const at = (tag: string): number => tags!.indexOf(tag);
    for (const row of rows) {
      expect(row[at("#date+start")]).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      expect(row[at("#country+code+v_iso3")]).toMatch(/^([A-Z]{3})?$/);
      expect(row[at("#geo+lat")]).toMatch(/^(-?\d+(\.\d+)?)?$/);
      expect(row[at("#affected+killed")]).toMatch(/^\d*$/);
      expect(JSON.parse(row[at("#meta+citations+json")]!)).not.toEqual([]);
    }
  });
});

describe("Parquet", () => {
  const fileOf = (record: typeof examples): ArrayBuffer => {
    const bytes = exportParquet({ record, text: true }).body as Uint8Array;
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  };

  it("is read back as it was written", async () => {
    const rows = await parquetReadObjects({ file: fileOf(examples) });
    const events = eventsOf(examples);
    expect(rows.map(({ event }) => event as unknown)).toEqual(events.map(({ id }) => id));
    for (const [i, row] of rows.entries()) {
      const { killed, date, place, independentOrigins, killedOf } = events[i]!;
      expect(row["killed_best"]).toBe(killed?.best ?? null);
      expect(row["latitude"]).toBe(place[0]?.lat ?? null);
      expect((row["date_first"] as Date | null)?.toISOString().slice(0, 10)).toBe(date?.[0]);
      expect(row["independent_origins"]).toBe(independentOrigins);
      expect(row["killed_of"]).toEqual(killedOf);
      expect((row["citations"] as unknown[]).length).toBeGreaterThan(0);
    }
  });

  it("has typed columns: days are DATE, citations JSON, and what must be there is required", async () => {
    const metadata = await parquetMetadataAsync(fileOf(examples));
    const columns = new Map(parquetSchema(metadata).children.map(({ element }) => [element.name, element]));
    expect(columns.get("date_first")).toMatchObject({ type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" });
    expect(columns.get("citations")).toMatchObject({ type: "BYTE_ARRAY", converted_type: "JSON", repetition_type: "REQUIRED" });
    expect(columns.get("event")).toMatchObject({ converted_type: "UTF8", repetition_type: "REQUIRED" });
    expect(metadata.key_value_metadata).toContainEqual({ key: "crosscheck", value: JSON.stringify(examples.made) });
  }); // prettier-ignore

  it("holds a record without events, and a toll past 32 bits", async () => {
    expect(await parquetReadObjects({ file: fileOf(recordOf()) })).toEqual([]);
    const [row] = await parquetReadObjects({ file: fileOf(recordOf({ killed: toll(1, 9e12, null) })) });
    expect(row).toMatchObject({ killed_best: 2 ** 31 - 1, killed_high: null });
  });
});

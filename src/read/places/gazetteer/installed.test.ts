import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, crc32 } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPlace } from "../find-place.ts";
import {
  addGazetteer,
  gazetteerFolder,
  listGazetteers,
  loadBundledGazetteer,
  loadGazetteer,
  removeGazetteer,
} from "./installed.ts";

let data = "";
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), "gazetteers-"))));
afterEach(() => rmSync(data, { recursive: true }));

const dumpLine = (id: string, name: string, others: string, cls: string, code: string, admin1 = ""): string =>
  [
    id,
    name,
    name,
    others,
    "33.5",
    "44.5",
    cls,
    code,
    "IQ",
    "",
    admin1,
    "",
    "",
    "",
    "1200",
    "",
    "",
    "",
    "",
  ].join("\t");
const DUMP = [
  dumpLine("1", "Qaramar", "", "A", "ADM1", "05"),
  dumpLine("2", "Zurnabad", "Zornabad,زرناباد,ZRN", "P", "PPL", "05"),
  dumpLine("3", "Zurnabad Crossing", "", "P", "PPL", "05"),
  "4\tno columns",
  dumpLine("5", "Nowhere", "", "P", "PPL").replace("33.5", "x"),
].join("\n");

/** A zip archive with one deflated file (APPNOTE 4.3). */
function zip(name: string, text: string): Buffer {
  const body = deflateRawSync(text);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(8, 4);
  header.writeUInt32LE(crc32(text), 10);
  header.writeUInt32LE(body.length, 14);
  header.writeUInt32LE(Buffer.byteLength(text), 18);
  header.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), header, Buffer.from(name), body]);
  const central = Buffer.concat([
    Buffer.from("PK\x01\x02\x14\x00"), header, Buffer.alloc(14), Buffer.from(name),
  ]); // prettier-ignore
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from("PK\x05\x06"), end]);
}

describe("a dump", () => {
  it.each(["IQ.txt", "IQ.zip"])("is added from %s, found and listed", async (name) => {
    const path = join(data, name);
    writeFileSync(path, name.endsWith("zip") ? zip("IQ.txt", DUMP) : DUMP);
    const added = await addGazetteer(path, { data });
    expect(added).toMatchObject({ name: "IQ", entries: 3 });
    expect(added.skipped).toEqual([
      { reason: "fewer than 15 columns", lines: 1, first: [4] },
      { reason: "no latitude and longitude", lines: 1, first: [5] },
    ]);
    const gazetteer = loadGazetteer({ data });
    expect(gazetteer.names).toEqual(["IQ", "world"]);
    const [place] = findPlace("al-Zornabad", gazetteer);
    expect(place?.entry).toMatchObject({
      id: "2",
      name: "Zurnabad",
      source: "IQ",
      regions: [{ name: "Qaramar" }],
    });
    expect(place?.spellings).toEqual(["Zornabad"]);
    expect(findPlace("Zurnabad crossing", gazetteer)[0]?.entry.kind).toBe("border crossing");
    expect(listGazetteers({ data }).map(({ fault }) => fault)).toEqual([null, null]);
  });

  it("added again changes nothing; another of its name takes its place; removed, it is gone", async () => {
    const path = join(data, "IQ.txt");
    writeFileSync(path, DUMP);
    expect((await addGazetteer(path, { data })).before).toBe("new");
    expect((await addGazetteer(path, { data })).before).toBe("same");
    writeFileSync(path, `${DUMP}\n${dumpLine("6", "Harubad", "", "P", "PPL", "05")}`);
    expect(await addGazetteer(path, { data })).toMatchObject({ before: "replaced", entries: 4 });
    expect(findPlace("Harubad", loadGazetteer({ data }))).toHaveLength(1);
    removeGazetteer("IQ", { data });
    expect(loadGazetteer({ data }).names).toEqual(["world"]);
    expect(() => removeGazetteer("IQ", { data })).toThrow(/no gazetteer “IQ” was added; none was/);
    expect(() => removeGazetteer("world", { data })).toThrow(/comes with crosscheck/);
  });

  it("may not take the bundled one's name", async () => {
    const path = join(data, "world.txt");
    writeFileSync(path, DUMP);
    await expect(addGazetteer(path, { data })).rejects.toThrow(/another name/);
  });

  it("that was damaged since is listed with its fault", async () => {
    const path = join(data, "IQ.txt");
    writeFileSync(path, DUMP);
    await addGazetteer(path, { data });
    writeFileSync(join(gazetteerFolder(data), "IQ.gazetteer"), "oops");
    expect(listGazetteers({ data })[0]?.fault).toMatch(/add its source again/);
    expect(() => loadGazetteer({ data })).toThrow(/add its source again/);
  });

  it("without a place is an error that says why", async () => {
    const path = join(data, "empty.txt");
    writeFileSync(path, "not a dump\n");
    await expect(addGazetteer(path, { data })).rejects.toThrow(
      /empty\.txt: no places in it: fewer than 15 columns/,
    );
    await expect(addGazetteer(join(data, "absent.txt"), { data })).rejects.toThrow(/absent\.txt/);
  });

  it("that is no archive is an error that says so", async () => {
    const path = join(data, "broken.zip");
    writeFileSync(path, "PK nothing");
    await expect(addGazetteer(path, { data })).rejects.toThrow(/broken\.zip: no readable zip archive/);
  });
});

describe("the bundled gazetteer", () => {
  const gazetteer = loadBundledGazetteer();

  it.each([
    ["Baghdad", "IQ", 33.3, 44.4],
    ["Kyiv", "UA", 50.5, 30.5],
    ["Rafah crossing", "PS", 31.2, 34.3],
    ["Strait of Hormuz", "", 26.6, 56.3],
    ["Darfur", "SD", 13, 25],
    ["Zaatari", "JO", 32.3, 36.3],
  ])("has %s", (name, country, lat, lon) => {
    const place = findPlace(name, gazetteer).find(({ entry }) => entry.country === country)?.entry;
    expect(place?.lat).toBeCloseTo(lat, 0);
    expect(place?.lon).toBeCloseTo(lon, 0);
  });

  it("gives no point to states that are no more", () => {
    expect(findPlace("Yugoslavia", gazetteer)[0]?.entry).toMatchObject({ lat: null, lon: null });
  });
});

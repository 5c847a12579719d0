import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GazetteerRow } from "./entry.ts";
import { encodeGazetteer, GazetteerFile, GazetteerFileError } from "./gazetteer-file.ts";
import { Gazetteer } from "./gazetteer.ts";

const row = (name: string, rest: Partial<GazetteerRow> = {}): GazetteerRow => ({
  id: name.toLowerCase(), name, otherNames: [], kind: "town", lat: 1.25, lon: -2.5, country: "IQ", population: 100, seat: null,
  parent: null, source: "invented", ...rest,
}); // prettier-ignore
const rows = [
  row("Qaramar", { kind: "admin1", lat: null, lon: null }),
  row("Al-Zurnabād", { otherNames: ["Zornabad", "زرناباد"], parent: 0, population: 4_000_000_000 }),
  row("Lesser Velm", { country: "", seat: "country" }),
  row("Velmshire Co.", { otherNames: ["VC"] }),
];
const file = new GazetteerFile(encodeGazetteer("invented", rows), "invented");
const gazetteer = new Gazetteer([file]);

describe("a gazetteer file", () => {
  it("gives back what was packed", () => {
    expect(file.size).toBe(rows.length);
    expect(file.entry(1)).toMatchObject({
      id: "al-zurnabād", name: "Al-Zurnabād", kind: "town", lat: 1.25, lon: -2.5, country: "IQ", population: 4_000_000_000, source: "invented",
      regions: [{ name: "Qaramar", kind: "admin1" }],
    }); // prettier-ignore
    expect(file.entry(0)).toMatchObject({ lat: null, lon: null, regions: [] });
    expect(file.entry(2)).toMatchObject({ country: "", seat: "country" });
  });

  it("refuses other bytes and files cut short", () => {
    const bytes = encodeGazetteer("invented", rows);
    expect(() => new GazetteerFile(new Uint8Array(40), "x.gazetteer")).toThrow(GazetteerFileError);
    expect(() => new GazetteerFile(bytes.slice(0, bytes.length - 40), "x.gazetteer")).toThrow(
      /x\.gazetteer: cut short/,
    );
  });

  it("packs any names", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), { maxLength: 20 }),
        (names) => {
          const packed = new GazetteerFile(
            encodeGazetteer(
              "any",
              names.map((name) => row(name)),
            ),
            "any",
          );
          expect(packed.size).toBe(names.length);
          for (let i = 0; i < names.length; i++) packed.entry(i);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("looking up", () => {
  const found = (name: string): string[] => gazetteer.find(name).map(({ entry }) => entry.name);

  it("meets spellings of one name", () => {
    for (const spelling of ["Zurnabad", "al-Zurnabad", "AL-ZURNABAD", "Zornabad"])
      expect(found(spelling)).toEqual(["Al-Zurnabād"]);
  });

  it("ranks the same letters above other ones", () => {
    expect(gazetteer.find("Zornabad")[0]).toMatchObject({ match: "exact", similarity: 1 });
    expect(gazetteer.find("Zornabbad")[0]).toMatchObject({ match: "folded" });
    expect(gazetteer.findAlike("Zarnebid")[0]).toMatchObject({ match: "skeleton" });
  });

  it("wants the full stop and the capitals of abbreviations", () => {
    expect(found("Velmshire Co")).toEqual([]);
    expect(found("Velmshire Co.")).toEqual(["Velmshire Co."]);
    expect(found("Vc")).toEqual([]);
    expect(found("VC")).toEqual(["Velmshire Co."]);
  });

  it("finds a misspelt name only in the countries of the story", () => {
    const misspelt = (country: string): string[] =>
      gazetteer.findMisspelt("Zurmabad", new Set([country])).map(({ entry }) => entry.name);
    expect(misspelt("IQ")).toEqual(["Al-Zurnabād"]);
    expect(misspelt("FR")).toEqual([]);
  });
});

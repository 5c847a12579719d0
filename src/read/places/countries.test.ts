import { describe, expect, it } from "vitest";
import {
  COUNTRIES,
  countryByCode,
  countryByName,
  countryOfCapital,
  countryOfDemonym,
  regionOfDemonym,
} from "./countries.ts";

describe("countryByName", () => {
  it.each([
    ["Iraq", "IQ"], ["US", "US"], ["U.S.", "US"], ["the United States", "US"], ["America", "US"], ["UK", "GB"], ["Britain", "GB"],
    ["UAE", "AE"], ["DRC", "CD"], ["Congo", "CD"], ["Ivory Coast", "CI"], ["Côte d'Ivoire", "CI"], ["Burma", "MM"], ["Türkiye", "TR"],
    ["The Netherlands", "NL"],
  ])("%s is %s", (name, code) => expect(countryByName(name)?.code).toBe(code)); // prettier-ignore

  it.each(["us", "Us", "uk", "Baghdad", "", "Korea"])("%j is no country", (name) =>
    expect(countryByName(name)).toBeNull(),
  );

  it("knows every region that Unicode names and we list", () => {
    const names = new Intl.DisplayNames(["en"], { type: "region" });
    const unknown = COUNTRIES.filter(({ code }) => countryByName(names.of(code) ?? "")?.code !== code);
    expect(unknown.map(({ code }) => names.of(code))).toEqual([]);
  });
});

it.each([
  ["Iraqi", "IQ"], ["Iraqis", "IQ"], ["South Koreans", "KR"], ["Turks", "TR"], ["Swiss", "CH"], ["Chinese", "CN"], ["Polish", "PL"],
])("%s are of %s", (word, code) => expect(countryOfDemonym(word)?.code).toBe(code)); // prettier-ignore

it("needs a capital for a people", () => expect(countryOfDemonym("polish")).toBeNull());

it("knows peoples of regions", () => {
  expect(regionOfDemonym("Chechens")).toBe("Chechnya");
  expect(regionOfDemonym("Iraqi")).toBeNull();
});

it("has capitals, whole rows and unique codes", () => {
  expect(countryOfCapital("Baghdad")?.code).toBe("IQ");
  expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length);
  expect(countryByCode("iq")?.name).toBe("Iraq");
  for (const { code, lat, lon } of COUNTRIES) {
    expect(code).toMatch(/^[A-Z]{2}$/);
    expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    expect(Math.abs(lon)).toBeLessThanOrEqual(180);
  }
});

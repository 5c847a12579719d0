import { expect, it } from "vitest";
import { COUNTRIES } from "../../read/places/countries.ts";
import { ACLED_REGION_NAMES, countryCodes, countryOfActor } from "./country-codes.ts";

it("knows every country of the table in ISO 3166, and its ACLED region", () => {
  for (const { code } of COUNTRIES) {
    const codes = countryCodes(code);
    expect(codes?.alpha3, code).toMatch(/^[A-Z]{3}$/);
    expect(ACLED_REGION_NAMES, code).toContain(codes?.acledRegion);
  }
});

it("gives no two countries one Gleditsch–Ward number", () => {
  const numbers = COUNTRIES.flatMap(({ code }) => countryCodes(code)?.ucdp?.number ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.length).toBeGreaterThan(170);
});

it.each([
  ["IQ", { alpha3: "IRQ", numeric: 368, acledRegion: "Middle East", ucdp: 645 }],
  ["CD", { alpha3: "COD", numeric: 180, acledRegion: "Middle Africa", ucdp: 490 }],
  ["UA", { alpha3: "UKR", numeric: 804, acledRegion: "Europe", ucdp: 369 }],
  ["XK", { alpha3: "XKX", numeric: null, acledRegion: "Europe", ucdp: 347 }],
])("%s", (code, expected) => {
  const { alpha3, numeric, acledRegion, ucdp } = countryCodes(code)!;
  expect({ alpha3, numeric, acledRegion, ucdp: ucdp?.number }).toEqual(expected);
});

it.each([
  ["Military Forces of Iraq (2014-)", "IQ"],
  ["Government of the Philippines", "PH"],
  ["Civilians (Iceland)", "IS"],
  ["Unidentified Armed Group (Mali)", "ML"],
  ["Civilians (harbour master)", undefined],
  ["Northern Liberation Front", undefined],
])("%s is of %s", (name, code) => expect(countryOfActor(name)?.alpha2).toBe(code));

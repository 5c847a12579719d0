import { describe, expect, it } from "vitest";
import { unresolvedPlace, type Place, type PlaceKind } from "../../model/place.ts";
import { placeKey, placeRelation } from "./place-relation.ts";

const place = (
  name: string,
  kind: PlaceKind = "town",
  at: readonly [number, number] | null = null,
): Place => ({ ...unresolvedPlace(name, kind), lat: at?.[0] ?? null, lon: at?.[1] ?? null });
const none = new Map<string, ReadonlySet<string>>();

describe("placeKey", () => {
  it.each([
    ["Al-Lenta", "Lenta"],
    ["Lentah", "Lenta"],
    ["Qarsa", "Karsa"],
    ["the town of Sella", "Sella"],
    ["Ósk", "Osk"],
  ])("%s and %s are one name", (a, b) => expect(placeKey(a)).toBe(placeKey(b)));
});

describe("placeRelation", () => {
  it("tells the same name from names far apart", () => {
    expect(placeRelation(place("Al-Lenta"), place("Lenta"), none)).toBe("same");
    expect(placeRelation(place("Osk", "city", [10, 10]), place("Sella", "city", [11, 11]), none)).toBe(
      "apart",
    );
    expect(
      placeRelation(place("Osk", "city", [10, 10]), place("Karst", "district", [10.05, 10.05]), none),
    ).toBe("near");
    expect(placeRelation(place("Osk"), place("Sella"), none)).toBe("unknown");
  });
  it("two towns of one name far apart are two", () => {
    expect(placeRelation(place("Osk", "city", [10, 10]), place("Osk", "city", [14, 14]), none)).toBe("apart");
  });
  it("knows what holds what from the articles and from the written name", () => {
    const within = new Map([["karst", new Set(["osk"])]]);
    expect(placeRelation(place("Karst", "district"), place("Osk", "city"), within)).toBe("holds");
    expect(placeRelation(place("Karst, Sella"), place("Sella"), none)).toBe("holds");
  });
});

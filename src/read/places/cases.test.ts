/** Cases of cases/places: sentences read with the language model and the bundled gazetteer. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Block } from "../../model/article.ts";
import type { PlaceMention } from "../../model/place.ts";
import { loadLanguageModel, readLanguage } from "../language/read-language.ts";
import { kilometres } from "./distance.ts";
import { loadBundledGazetteer } from "./gazetteer/installed.ts";
import { readPlaces } from "./read-places.ts";

/** What must be true of a mention; `at` counts mentions of the same text, from 0. */
interface Expected {
  readonly text: string;
  readonly at?: number;
  /** Within 25 km of this point, UCDP's "near". */
  readonly near?: readonly [lat: number, lon: number];
  readonly absent?: boolean;
  readonly unresolved?: boolean;
  readonly country?: string;
  readonly admin1?: string;
  readonly kind?: string;
  readonly metonym?: boolean;
  readonly geoPrecision?: number;
  readonly wherePrecision?: number;
}
const NEAR = 25;

const folder = join(import.meta.dirname, "../../../cases/places");
const model = loadLanguageModel();
const gazetteer = loadBundledGazetteer();

/** Paragraphs as blocks; the first of several is the headline. */
function blocksOf(text: string): Block[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }): Block => ({
    role: "body",
    start: index,
    end: index + line.length,
  }));
  return blocks.map((block, i) => (i === 0 && blocks.length > 1 ? { ...block, role: "headline" } : block));
}

describe.each(readdirSync(folder))("%s", (name) => {
  const text = readFileSync(join(folder, name, "input.txt"), "utf8");
  const { places, notes } = readPlaces({ text, ...readLanguage(text, blocksOf(text), model) }, gazetteer);
  const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected[];

  it("says why", () => {
    expect(existsSync(join(folder, name, "why.md"))).toBe(true);
  });

  it.each(expected)("$text", ({ text: words, at = 0, near, absent, unresolved, metonym, ...place }) => {
    const found = places.filter((mention) => text.slice(mention.start, mention.end) === words);
    if (absent === true) return expect(found.filter((mention) => !mention.metonym)).toEqual([]);
    const mention = found[at];
    expect(
      mention,
      `mentions: ${places.map(({ place: { asWritten } }) => asWritten).join(", ")}`,
    ).toBeDefined();
    if (mention === undefined) return;
    expect(mention.place, mention.why).toMatchObject(place);
    if (metonym !== undefined) expect(mention.metonym, mention.why).toBe(metonym);
    if (unresolved === true) {
      expect(mention.place).toMatchObject({ lat: null, lon: null, gazetteer: null });
      expect(notes.some((note) => note.kind === "unresolved" && note.reason.includes(words))).toBe(true);
    }
    if (near !== undefined) expect(away(mention, near), mention.why).toBeLessThan(NEAR);
  });
});

function away({ place }: PlaceMention, [lat, lon]: readonly [number, number]): number {
  return place.lat === null || place.lon === null
    ? Infinity
    : kilometres({ lat: place.lat, lon: place.lon }, { lat, lon });
}

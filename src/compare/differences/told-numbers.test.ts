/** Ages, things counted and distances: differences that come from the numbers of the texts, not from their reports. */
import { describe, expect, it } from "vitest";
import type { Name, Quantity, QuantityUnit, Token } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { caseArticle } from "../case-articles.ts";
import { ageDifferences } from "./age-differences.ts";
import { distanceDifferences } from "./distance-differences.ts";
import type { MatterOf } from "./sentence-matter.ts";
import { thingDifferences } from "./thing-differences.ts";

/** One sentence: words as tokens, its one number as a quantity, and a name. */
function article(
  id: string,
  text: string,
  unit: QuantityUnit,
  number: string,
  more: {
    readonly noun?: string;
    readonly name?: string;
    readonly kind?: Name["kind"];
    readonly of?: string;
  } = {},
): ReadArticle {
  const base = caseArticle({ id, text });
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+|[^\s]/gu)].map((match, index): Token => ({
    index,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    lemma: match[0].toLowerCase().replace(/s$/u, ""),
    upos: "X",
    xpos: "X",
    head: -1,
    deprel: "dep",
  }));
  const indexOf = (word: string) => tokens.findIndex((t) => t.text === word);
  const figure = Number(/\d+/u.exec(number)![0]);
  const first = indexOf(String(figure));
  const last = indexOf(number.split(" ").at(-1)!);
  const quantity: Quantity = {
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    text: number,
    sentence: 0,
    first,
    last,
    min: figure,
    max: figure,
    words: null,
    approximate: false,
    unit,
    counted: more.noun === undefined ? null : indexOf(more.noun),
    additional: false,
    part: false,
  };
  const names: Name[] = [];
  if (more.name !== undefined) {
    const at = indexOf(more.name);
    const { start, end } = tokens[at]!;
    names.push({
      kind: more.kind ?? "PER",
      start,
      end,
      text: more.name,
      sentence: 0,
      first: at,
      last: at,
      entity: 0,
    });
  }
  const sentences = [{ ...base.sentences[0]!, start: 0, end: text.length, tokens }];
  const entities = names.map((n) => ({ kind: n.kind, name: n.text, variants: [n.text], names: [0] }));
  return { ...base, sentences, names, entities, quantities: [quantity] };
}

const tellings = new Map([
  ["a", { origin: 0, rank: 0 }],
  ["b", { origin: 1, rank: 0 }],
]);
const values = (differences: readonly { readonly values: readonly { readonly value: string }[] }[]) =>
  differences.map((d) => d.values.map((v) => v.value));

describe("ageDifferences", () => {
  const aged = (id: string, age: string, name = "Orlen") =>
    article(id, `The skipper was ${name} , ${age} .`, "age", age, { name });
  it("finds one person of two ages, and no two persons of one name part", () => {
    expect(values(ageDifferences([aged("a", "44"), aged("b", "45")], tellings))).toEqual([
      ["Orlen, 44", "Orlen, 45"],
    ]);
    expect(ageDifferences([aged("a", "44"), aged("b", "44")], tellings)).toEqual([]);
    expect(ageDifferences([aged("a", "44"), aged("b", "45", "Marwin")], tellings)).toEqual([]);
  });
});

describe("thingDifferences", () => {
  const words = new Map<string, number>();
  const told: MatterOf = () => ({ events: new Set(["flood"]), words });
  const elsewhere: MatterOf = ({ article: { id } }) => ({
    events: new Set([id === "a" ? "flood" : "storm"]),
    words,
  });
  const counted = (id: string, n: string, noun = "villages") =>
    article(id, `The flood cut off ${n} ${noun} .`, "things", n, { noun });
  it("compares counts of one noun that are told of one event", () => {
    expect(values(thingDifferences([counted("a", "5"), counted("b", "7")], tellings, told))).toEqual([
      ["5", "7"],
    ]);
    expect(thingDifferences([counted("a", "5"), counted("b", "7")], tellings, elsewhere)).toEqual([]);
    expect(thingDifferences([counted("a", "5"), counted("b", "7", "bridges")], tellings, told)).toEqual([]);
    expect(thingDifferences([counted("a", "5", "days"), counted("b", "7", "days")], tellings, told)).toEqual(
      [],
    );
  });
  it("tells how many live in a place, or were there, as a question of precision", () => {
    const people = (id: string, text: string, n: string, noun: string) =>
      article(id, text, "people", n, { noun });
    const home = people("a", "The island , home to 900 people , was cut off .", "900", "people");
    const folk = people("b", "The island has 1200 residents .", "1200", "residents");
    expect(thingDifferences([home, folk], tellings, told)).toMatchObject([{ field: "population" }]);
    const dead = people("b", "The flood killed 1200 people .", "1200", "people");
    expect(thingDifferences([home, dead], tellings, told)).toEqual([]);
  });
  it("takes no sum, no share and no compound for another count", () => {
    const other = counted("b", "12", "boats");
    const one = article("a", "It hit one of the 15 boats .", "things", "15", { noun: "boats" });
    expect(thingDifferences([one, other], tellings, told)).toEqual([]);
    const compound = article("a", "They had 4-by-4 boats .", "things", "4", { noun: "boats" });
    expect(thingDifferences([compound, other], tellings, told)).toEqual([]);
  });
});

describe("distanceDifferences", () => {
  const away = (id: string, distance: string) =>
    article(id, `They stand ${distance} from Osk .`, "distance", distance, { name: "Osk", kind: "LOC" });
  it("compares distances from one place, in one unit", () => {
    expect(values(distanceDifferences([away("a", "6 miles"), away("b", "1 miles")], tellings))).toEqual([
      ["6 miles from Osk", "1 miles from Osk"],
    ]);
    expect(distanceDifferences([away("a", "6 miles"), away("b", "10 km")], tellings)).toEqual([]);
  });
});

/** Each folder of cases/compare: what is made of input.json holds all that expected.json says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../model/report.ts";
import { caseArticle } from "./case-articles.ts";
import type { CaseArticle } from "./case-articles.ts";
import { compareArticles } from "./compare-articles.ts";
import { testCodebook } from "./test-codebook.ts";

interface Expected {
  readonly stories?: number;
  readonly origins?: readonly (readonly string[])[];
  /** "ARTICLE: beginning of the passage", "@PLACE" after it where two reports share one passage. */
  readonly events?: readonly ({ readonly reports: readonly string[] } & Readonly<Record<string, unknown>>)[];
  /** All of them, by field, kind and the values in words. */
  readonly differences?: readonly { field: string; kind: string; values: readonly string[] }[];
  readonly control?: readonly Readonly<Record<string, unknown>>[];
  readonly days?: Readonly<Record<string, string>>;
  /** Articles that a note speaks of. */
  readonly notes?: readonly string[];
}

const folder = join(import.meta.dirname, "../../cases/compare");
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), "utf8"));

describe.each(readdirSync(folder).sort())("%s", (name) => {
  const { articles } = json(name, "input.json") as { articles: CaseArticle[] };
  const expected = json(name, "expected.json") as Expected;
  const read = articles.map(caseArticle);
  const texts = new Map(read.map((a) => [a.article.id, a.article.text]));
  const compared = compareArticles(read, testCodebook);
  const events = compared.stories.flatMap((s) => s.events);
  const tells = (report: Report, short: string): boolean => {
    const [said, place] = short.split("@") as [string, string | undefined];
    const [article, ...words] = said.split(": ");
    return (
      report.article === article &&
      texts.get(report.article)!.slice(report.start, report.end).startsWith(words.join(": ")) &&
      (place === undefined || report.place.some((p) => p.name === place))
    );
  };

  it("makes what is expected", () => {
    if (expected.stories !== undefined) expect(compared.stories).toHaveLength(expected.stories);
    if (expected.origins !== undefined)
      expect(compared.stories.flatMap((s) => s.origins.map((o) => o.articles))).toEqual(expected.origins);
    if (expected.events !== undefined) {
      expect(events).toHaveLength(expected.events.length);
      for (const { reports, ...fields } of expected.events) {
        const event = events.find((e) => e.reports.some((r) => tells(r, reports[0]!)));
        expect(event, reports[0]).toBeDefined();
        expect(event!.reports).toHaveLength(reports.length);
        for (const short of reports)
          expect(
            event!.reports.some((r) => tells(r, short)),
            `${short} belongs to it`,
          ).toBe(true);
        expect(event).toMatchObject(fields);
      }
    }
    if (expected.differences !== undefined)
      expect(
        compared.stories.flatMap((s) =>
          s.differences.map((d) => ({ field: d.field, kind: d.kind, values: d.values.map((v) => v.value) })),
        ),
      ).toEqual(expected.differences);
    if (expected.control !== undefined)
      expect(compared.stories.flatMap((s) => s.control)).toMatchObject(expected.control);
    for (const [id, day] of Object.entries(expected.days ?? {}))
      expect(compared.articles.find((a) => a.id === id)?.published.day).toBe(day);
    for (const id of expected.notes ?? []) expect(compared.notes.some((n) => n.article === id)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { caseArticle } from "../case-articles.ts";
import { loadDocumentFrequencies } from "./document-frequency.ts";
import { groupStories } from "./group-stories.ts";
import { nearnessInTime } from "./likeness.ts";

const group = (texts: readonly string[], days: readonly (string | undefined)[] = []) =>
  groupStories(
    texts.map((text, i) => {
      const day = days[i];
      return caseArticle({ id: `a${i}`, text, ...(day === undefined ? {} : { day }) });
    }),
    loadDocumentFrequencies(),
  );

const BARGE =
  "A barge carrying grain sank in the Osk canal after striking a lock gate. All nine sailors were saved.";
const BARGE_TOO =
  "The Osk canal is closed: a grain barge hit a lock gate and sank. Its nine sailors reached the bank.";
const VOTE =
  "Velmara's parliament passed the budget by two votes after a night of speeches on pensions and schools.";

describe("groupStories", () => {
  it("keeps a small set of one story together, and another story apart", () => {
    expect(group([BARGE, BARGE_TOO])).toEqual([[0, 1]]);
    expect(group([BARGE, VOTE, BARGE_TOO])).toEqual([[0, 2], [1]]);
  });
  it("takes one article, and none", () => {
    expect(group([BARGE])).toEqual([[0]]);
    expect(group([])).toEqual([]);
  });
  it("weighs months between two articles", () => {
    expect(nearnessInTime("2031-05-01", "2031-05-02")).toBeGreaterThan(1);
    expect(nearnessInTime("2031-05-01", null)).toBe(1);
    expect(nearnessInTime("2031-05-01", "2031-09-01")).toBeLessThan(0.75);
    expect(nearnessInTime("2031-05-01", "2011-09-01")).toBeGreaterThanOrEqual(0.5);
  });
});

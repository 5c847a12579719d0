import { describe, expect, it } from "vitest";
import { agreement } from "./agreement.ts";
import { codedEvents } from "./coded-events.ts";

const report = (start: number, article = "a") => ({ article, start, end: start + 20 });
const blast = {
  id: "blast",
  type: "Attack",
  place: "Velm",
  date: ["2031-05-05", "2031-05-05"],
  killed: { low: 3, best: 3, high: 3 },
  reports: [report(0)],
};
const march = {
  id: "march",
  type: "Peaceful protest",
  place: [{ name: "Lénta" }],
  date: "2031-05-07",
  reports: [report(100)],
};

describe("agreement", () => {
  it("compares events that share passages, field by field", () => {
    const mine = codedEvents({ events: [blast, march] });
    const theirs = codedEvents({
      format: "crosscheck/1",
      stories: [
        {
          events: [
            { ...march, place: "Lenta" },
            { ...blast, killed: { low: 5, best: 5, high: 5 }, reports: [report(10)] },
            { ...blast, id: "other", reports: [report(500)] },
          ],
        },
      ],
    });
    const { matched, onlyFirst, onlySecond, fields } = agreement(mine, theirs);
    expect({ matched, onlyFirst, onlySecond }).toEqual({ matched: 2, onlyFirst: [], onlySecond: ["other"] });
    const of = (field: string) => fields.find((f) => f.field === field);
    expect(of("type")).toMatchObject({ both: 2, same: 2, alpha: 1 });
    expect(of("place")).toMatchObject({ both: 2, same: 2, alpha: 1 });
    expect(of("date")).toMatchObject({ both: 2, same: 2, alpha: 1 });
    expect(of("best killed")).toMatchObject({ both: 1, same: 0 });
  });
  it("says what is no coding", () => {
    expect(() => codedEvents({ events: [{ type: "Attack" }] })).toThrow("no coding");
    expect(() => codedEvents(7)).toThrow("no coding");
  });
});

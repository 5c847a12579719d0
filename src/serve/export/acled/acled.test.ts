import { describe, expect, it } from "vitest";
import type { Event } from "../../../model/event.ts";
import { unresolvedPlace } from "../../../model/place.ts";
import { ACLED_REGION_NAMES } from "../country-codes.ts";
import {
  csvRows,
  eventsOf,
  exampleRecord,
  parseCsv,
  recordOf,
  reportOf,
  toll,
  velma,
} from "../test-record.ts";
import { exportAcled } from "./acled.ts";
import { ACLED_TYPES, fatalitiesOfWords } from "./codes.ts";

// Written out here once more, so that neither list can be changed alone.
const PUBLISHED =
  "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp".split(
    " ",
  );
const HIERARCHY: { readonly [eventType: string]: readonly string[] } = {
  Battles: ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"],
  Protests: ["Excessive force against protesters", "Protest with intervention", "Peaceful protest"],
  Riots: ["Violent demonstration", "Mob violence"],
  "Explosions/Remote violence": ["Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade"],
  "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
  "Strategic developments": ["Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other"],
}; // prettier-ignore

const one = (event: Partial<Event>) => {
  const exported = exportAcled({ record: recordOf(event), text: true });
  return { row: csvRows(exported.body)[0], notes: exported.notes };
};
const reasons = (event: Partial<Event>): readonly string[] =>
  one(event)
    .notes.filter(({ kind }) => kind === "left out")
    .map(({ reason }) => reason);

describe("code lists", () => {
  it("has ACLED's sub-event types under its event types, and no other", () => {
    const listed = Object.entries(HIERARCHY).flatMap(([eventType, subs]) =>
      subs.map((sub) => [sub, eventType]),
    );
    expect([...ACLED_TYPES].map(([sub, { eventType }]) => [sub, eventType]).sort()).toEqual(listed.sort());
  });
});

describe("every row of the example story", async () => {
  const record = await exampleRecord();
  const exported = exportAcled({ record, text: true });
  const rows = csvRows(exported.body);

  it("has the published columns first, in their order", () => {
    expect(parseCsv(String(exported.body))[0]!.slice(0, PUBLISHED.length)).toEqual(PUBLISHED);
    expect(rows.length).toBe(exported.rows);
    expect(rows.length).toBeGreaterThan(10);
  });

  it("keeps ACLED's own rules", () => {
    for (const row of rows) {
      expect(row["event_id_cnty"]).toMatch(/^[A-Z]{3}\d+$/);
      expect(row["event_date"]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row["year"]).toBe(row["event_date"]!.slice(0, 4));
      expect(row["time_precision"]).toMatch(/^[123]$/);
      expect(HIERARCHY[row["event_type"]!]).toContain(row["sub_event_type"]);
      expect(row["disorder_type"]).toMatch(
        /^(Political violence|Demonstrations|Strategic developments|Political violence; Demonstrations)$/,
      );
      expect(row["actor1"]).not.toBe("");
      for (const inter of ["inter1", "inter2"]) expect(row[inter]).toMatch(/^[1-8]?$/);
      if (row["inter1"] !== "" && (row["actor2"] === "") === (row["inter2"] === "")) {
        const codes = [Number(row["inter1"]), Number(row["inter2"])].sort((a, b) => a - b);
        expect(row["interaction"]).toBe(row["inter2"] === "" ? `${row["inter1"]}0` : codes.join(""));
      } else expect(row["interaction"]).toBe("");
      expect(["", "Civilian targeting"]).toContain(row["civilian_targeting"]);
      expect(row["iso"]).toMatch(/^\d{0,3}$/);
      expect(["", ...ACLED_REGION_NAMES]).toContain(row["region"]);
      expect(row["location"]).not.toBe("");
      expect(row["geo_precision"]).toMatch(/^[123]?$/);
      expect(row["latitude"] === "").toBe(row["longitude"] === "");
      expect(row["fatalities"]).toMatch(/^\d+$/);
      expect(row["source"]).not.toBe("");
    }
    expect(new Set(rows.map((row) => row["event_id_cnty"])).size).toBe(rows.length);
  });

  it("says of each event that has no row why", () => {
    const there = new Set(rows.map((row) => row["crosscheck_event"]));
    const out = exported.notes.filter(({ kind }) => kind === "left out").map(({ event }) => event);
    expect(out.some((event) => there.has(event!))).toBe(false);
    expect(there.size + out.length).toBe(eventsOf(record).length);
  });

  it("cites every row: the quote stands in the article where the citation says", () => {
    for (const row of rows) {
      const citations = JSON.parse(row["crosscheck_citations"]!) as { article: string; start: number; end: number; quote: string; sha256: string }[]; // prettier-ignore
      expect(citations.length).toBeGreaterThan(0);
      for (const { article, start, end, quote, sha256 } of citations) {
        const cited = record.articles.find(({ id }) => id === article)!;
        expect(cited.text.slice(start, end)).toBe(quote);
        expect(cited.sha256).toBe(sha256);
      }
    }
  });
});

describe("one event", () => {
  it.each([
    [["2031-03-07", "2031-03-07"], "1", "2031-03-07"],
    [["2031-03-03", "2031-03-09"], "2", "2031-03-06"],
    [["2031-03-01", "2031-03-31"], "3", "2031-03-16"],
  ] as const)("%j has time_precision %s and stands on %s", (date, precision, day) => {
    const { row } = one({ date: [...date] });
    expect([row!["time_precision"], row!["event_date"]]).toEqual([precision, day]);
  });

  it("leaves out what ACLED does not code, and says so", () => {
    expect(reasons({ date: ["2031-01-01", "2031-12-31"] })[0]).toContain("spans 365 days");
    expect(reasons({ date: null })[0]).toContain("no day");
    expect(reasons({ place: [] })[0]).toContain("no place");
    expect(reasons({ codes: { acled: null, plover: "REQUEST" } })[0]).toContain("no sub-event type");
    expect(reasons({ reports: [reportOf({ factuality: "PS+" })] })[0]).toContain("asserts");
    expect(reasons({ codes: { acled: "Other", plover: null }, actor1: [], actor2: [] })[0]).toContain(
      "actor",
    );
  });

  it("leaves a place without a point without one", () => {
    const { row, notes } = one({ place: [unresolvedPlace("Orlen")] });
    expect([row!["location"], row!["latitude"], row!["longitude"], row!["geo_precision"]]).toEqual([
      "Orlen",
      "",
      "",
      "",
    ]);
    expect(notes.some(({ field, reason }) => field === "latitude" && reason.includes("never guessed"))).toBe(
      true,
    );
  });

  it("names an unknown perpetrator as ACLED does, and says so", () => {
    const { row, notes } = one({ actor1: [], codes: { acled: "Attack", plover: null } });
    expect([row!["actor1"], row!["inter1"], row!["interaction"]]).toEqual([
      "Unidentified Armed Group (Iraq)",
      "3",
      "13",
    ]);
    expect(notes.some(({ event, field }) => event === "event-1" && field === "actor1")).toBe(true);
  });

  it.each([
    [toll(11, 14, 17), "11"],
    [toll(7, 7, null), "7"],
    [toll(null, null, null, "dozens"), "12"],
    [toll(null, null, null, "hundreds"), "100"],
    [toll(null, null, null, "several"), "3"],
    [null, "0"],
  ])("%j is %s fatalities", (killed, fatalities) =>
    expect(one({ killed }).row!["fatalities"]).toBe(fatalities),
  );

  it("puts further actors beside the first", () => {
    const { row } = one({
      actor1: ["Velma Front", "Hill Guard", "Lake Guard"].map((name) => ({ name, asWritten: [], inter: 2 })),
    });
    expect([row!["actor1"], row!["assoc_actor_1"]]).toEqual(["Velma Front", "Hill Guard; Lake Guard"]);
  });

  it("marks civilian targeting", () => {
    const civilians = [{ name: "Civilians (Iraq)", asWritten: [], inter: 7 }];
    expect(one({ codes: { acled: "Grenade", plover: null }, actor2: civilians }).row!["civilian_targeting"]).toBe("Civilian targeting"); // prettier-ignore
    expect(one({ codes: { acled: "Grenade", plover: null } }).row!["civilian_targeting"]).toBe("");
  });

  it("takes the first of several places, and says so", () => {
    const { row, notes } = one({ place: [velma, { ...velma, name: "Orlen" }] });
    expect([row!["location"], row!["crosscheck_places"]]).toEqual(["Velma", "Velma; Orlen"]);
    expect(notes.some(({ field }) => field === "location")).toBe(true);
  });

  it("has a number for Kosovo as ACLED writes it", () => {
    expect(one({ place: [{ ...velma, country: "XK" }] }).row).toMatchObject({ iso: "0", country: "Kosovo", region: "Europe" }); // prettier-ignore
  });
});

it("reads words for numbers low", () => {
  expect(["dozens", "scores", "hundreds", "thousands", "a few"].map(fatalitiesOfWords)).toEqual([
    12, 12, 100, 100, 3,
  ]);
});

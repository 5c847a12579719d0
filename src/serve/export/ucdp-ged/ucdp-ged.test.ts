import { describe, expect, it } from "vitest";
import type { Event } from "../../../model/event.ts";
import { UCDP_REGION_NAMES } from "../country-codes.ts";
import { csvRows, exampleRecord, parseCsv, recordOf, toll } from "../test-record.ts";
import { datePrecision, prioGridCell } from "./codes.ts";
import { exportUcdpGed } from "./ucdp-ged.ts";

const PUBLISHED =
  "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob".split(
    " ",
  );

const actor = (name: string, inter: number | null) => ({ name, asWritten: [], inter });
const army = actor("Military Forces of Iraq", 1);
const front = actor("Velma Front", 2);
const civilians = actor("Civilians (Iraq)", 7);

const one = (event: Partial<Event>) => {
  const exported = exportUcdpGed({ record: recordOf(event), text: true });
  return { row: csvRows(exported.body)[0], notes: exported.notes };
};

describe("every row", async () => {
  const examples = exportUcdpGed({ record: await exampleRecord(), text: true });
  const made = exportUcdpGed({
    record: recordOf(
      {},
      { actor1: [army], actor2: [civilians] },
      { actor1: [front], actor2: [actor("Hill Guard", 3)] },
    ),
    text: true,
  });

  it("has the published columns first, in their order", () => {
    expect(parseCsv(String(examples.body))[0]!.slice(0, PUBLISHED.length)).toEqual(PUBLISHED);
  });

  it("keeps GED's own rules", () => {
    const rows = [...csvRows(examples.body), ...csvRows(made.body)];
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const number = (column: string): number => Number(row[column]);
      expect(row["id"]).toMatch(/^\d+$/);
      expect(row["type_of_violence"]).toMatch(/^[123]$/);
      expect(row["where_prec"]).toMatch(/^[1-7]?$/);
      expect(row["date_prec"]).toMatch(/^[1-5]$/);
      expect(row["event_clarity"]).toMatch(/^[12]$/);
      expect(row["date_start"]! <= row["date_end"]!).toBe(true);
      expect(row["year"]).toBe(row["date_start"]!.slice(0, 4));
      expect(number("deaths_a") + number("deaths_b") + number("deaths_civilians") + number("deaths_unknown")).toBe(number("best")); // prettier-ignore
      expect(number("low")).toBeLessThanOrEqual(number("best"));
      expect(number("best")).toBeLessThanOrEqual(number("high"));
      expect(number("high")).toBeGreaterThanOrEqual(1);
      expect(["", ...UCDP_REGION_NAMES]).toContain(row["region"]);
      expect(row["dyad_name"]).toBe(`${row["side_a"]} - ${row["side_b"]}`);
      if (row["type_of_violence"] === "1") expect(row["gwnoa"]).toMatch(/^\d+$/);
      if (row["type_of_violence"] === "3") expect(row["side_b"]).toBe("Civilians");
    }
  });
});

describe("sides", () => {
  it.each([
    [[front], [army], "1", "Government of Iraq", "Velma Front", "645", ""],
    [[army], [front], "1", "Government of Iraq", "Velma Front", "645", ""],
    [[front], [actor("Hill Guard", 4)], "2", "Velma Front", "Hill Guard", "", ""],
    [[front], [civilians], "3", "Velma Front", "Civilians", "", ""],
    [[army], [actor("Protesters (Iraq)", 6)], "3", "Government of Iraq", "Civilians", "645", ""],
    [
      [army],
      [actor("Military Forces of Syria", 1)],
      "1",
      "Government of Iraq",
      "Government of Syria",
      "645",
      "652",
    ],
  ])("%j against %j", (actor1, actor2, violence, a, b, gwnoa, gwnob) => {
    const { row } = one({ actor1, actor2 });
    expect(row).toMatchObject({ type_of_violence: violence, side_a: a, side_b: b, gwnoa, gwnob });
  });

  it.each([
    [[], [army]],
    [[civilians], [army]],
    [[army], [actor("Police Forces of Iraq", 1)]],
    [[actor("Rioters (Iraq)", 5)], [army]],
  ])("%j against %j has no row, and the sidecar says why", (actor1, actor2) => {
    const { row, notes } = one({ actor1, actor2 });
    expect(row).toBeUndefined();
    expect(notes.filter(({ kind }) => kind === "left out")[0]!.reason).toContain("organised actor");
  });
});

describe("deaths", () => {
  const none = { actor1: null, actor2: null, civilians: null, unknown: null };
  it("follow the sides when these are turned", () => {
    const { row } = one({
      killed: toll(9, 9, 12),
      killedOf: { ...none, actor1: toll(2, 2, 2), actor2: toll(5, 5, 5), civilians: toll(1, 1, 1) },
    });
    expect(row).toMatchObject({ side_a: "Government of Iraq", deaths_a: "5", deaths_b: "2", deaths_civilians: "1", deaths_unknown: "1", best: "9", high: "12", low: "9" }); // prettier-ignore
  });
  it("of one-sided violence are civilians'", () => {
    const { row } = one({ actor2: [civilians], killed: toll(4, 6, null) });
    expect(row).toMatchObject({ deaths_civilians: "6", deaths_unknown: "0", best: "6", high: "6", low: "4" });
  });
  it("that add up to more than the total are unknown, and this is said", () => {
    const { row, notes } = one({ killed: toll(3, 3, 3), killedOf: { ...none, actor1: toll(9, 9, 9) } });
    expect(row).toMatchObject({ deaths_a: "0", deaths_b: "0", deaths_unknown: "3", best: "3" });
    expect(notes.some(({ field }) => field === "deaths_unknown")).toBe(true);
  });
  it.each([[null], [toll(0, 0, 0)], [toll(null, null, null, "dozens")]])("%j gives no row", (killed) => {
    const { row, notes } = one({ killed });
    expect(row).toBeUndefined();
    expect(notes.some(({ kind, reason }) => kind === "left out" && reason.includes("deaths"))).toBe(true);
  });
});

it("codes the precision of a date", () => {
  expect([1, 2, 6, 7, 8, 31, 32, 366, 367].map(datePrecision)).toEqual([1, 2, 2, 3, 4, 4, 5, 5, null]);
});

it("finds PRIO-GRID's cells", () => {
  // The first and last cells of the grid, and Baghdad's.
  expect([prioGridCell(-90, -180), prioGridCell(90, 180), prioGridCell(33.3, 44.4)]).toEqual([
    1, 259200, 177569,
  ]);
});

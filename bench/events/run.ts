/** Event types against coded sentences: CASE 2021 (ACLED's types), PLOVER's gold standard records, police in India. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkFloor, hashFiles } from "../floors.ts";
import { measureCase2021 } from "./case2021.ts";
import { measureIndiaPolice } from "./india-police.ts";
import { measurePloverGsr } from "./plover-gsr.ts";

const DATA = join(
  process.env["CROSSCHECK_BENCH"] ?? join(import.meta.dirname, "../../../shared/bench"),
  "events",
);

export async function run(): Promise<void> {
  const cases = join(DATA, "case2021.tsv");
  if (existsSync(cases)) {
    const figures = measureCase2021(cases);
    console.log("CASE 2021, 25 ACLED types: support, precision, recall, F1, what was read instead");
    for (const line of figures.table) console.log(line);
    console.log(
      `  weighted F1 ${figures.weighted.toFixed(3)} (at least 0.60, aim 0.80; best of the shared task about 0.83), macro ${figures.macro.toFixed(3)}`,
    );
    checkFloor("events, case2021 weighted F1", figures.weighted, hashFiles(cases));
  } else console.log(`events: case2021 skipped, no ${cases} (set CROSSCHECK_BENCH)`);
  const gsr = join(DATA, "plover-gsr.json");
  if (existsSync(gsr)) {
    const figures = measurePloverGsr(gsr);
    console.log("\nPLOVER gold standard records: type right, what was read instead");
    for (const line of figures.table) console.log(line);
    console.log(
      `  type right ${(figures.right / figures.of).toFixed(3)} of ${figures.of} (at least 0.55, aim 0.75)`,
    );
    checkFloor("events, plover-gsr type right", figures.right / figures.of, hashFiles(gsr));
  } else console.log(`events: plover-gsr skipped, no ${gsr} (set CROSSCHECK_BENCH)`);
  const india = join(DATA, "india-police.jsonl.gz");
  if (existsSync(india)) {
    console.log(
      "\nIndiaPoliceEvents, every second article: sentences where police arrest and kill (its paper: about 0.7)",
    );
    for (const line of measureIndiaPolice(india, 2)) console.log(line);
  } else console.log(`events: india-police skipped, no ${india} (set CROSSCHECK_BENCH)`);
}

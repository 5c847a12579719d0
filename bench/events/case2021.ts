/**
 * CASE 2021 shared task 2 (Haneczok et al. 2021): 509 snippets, each with one label; the 25 ACLED sub-event types and five
 * beyond them. Only measured: nobody reads its sentences. The best system of the task had about 0.83 weighted F1 on all labels.
 */
import { readFileSync } from "node:fs";
import type { Report } from "../../src/model/report.ts";
import { loadTools } from "../../src/pipeline.ts";
import { figuresByLabel, macroF1, weightedF1 } from "./measures.ts";
import { reportsOf } from "./read-text.ts";

const LABELS: Readonly<Record<string, string>> = {
  ARMED_CLASH: "Armed clash",
  DISR_WEAP: "Disrupted weapons use",
  PEACE_PROTEST: "Peaceful protest",
  VIOL_DEMONSTR: "Violent demonstration",
  GRENADE: "Grenade",
  ART_MISS_ATTACK: "Shelling/artillery/missile attack",
  AIR_STRIKE: "Air/drone strike",
  SUIC_BOMB: "Suicide bomb",
  ARREST: "Arrests",
  CHEM_WEAP: "Chemical weapon",
  GOV_REGAINS_TERIT: "Government regains territory",
  CHANGE_TO_GROUP_ACT: "Change to group/activity",
  AGREEMENT: "Agreement",
  SEX_VIOL: "Sexual violence",
  NON_STATE_ACTOR_OVERTAKES_TER: "Non-state actor overtakes territory",
  FORCE_AGAINST_PROTEST: "Excessive force against protesters",
  REM_EXPLOS: "Remote explosive/landmine/IED",
  HQ_ESTABLISHED: "Headquarters or base established",
  ATTACK: "Attack",
  NON_VIOL_TERRIT_TRANSFER: "Non-violent transfer of territory",
  PROPERTY_DISTRUCT: "Looting/property destruction",
  MOB_VIOL: "Mob violence",
  OTHER: "Other",
  ABDUCT_DISSAP: "Abduction/forced disappearance",
  PROTEST_WITH_INTER: "Protest with intervention",
};
export const ACLED_TYPES: readonly string[] = Object.values(LABELS);

export interface Case2021Figures {
  readonly weighted: number;
  readonly macro: number;
  readonly table: readonly string[];
}

export function measureCase2021(path: string): Case2021Figures {
  const rows = readFileSync(path, "utf8").trim().split("\n").slice(1);
  const pairs = rows.map((row, i): [string, string | null] => {
    const cells = row.split("\t");
    const text = cells.slice(1, -1).join("\t").replace(/^"|"$/g, "").replaceAll('""', '"');
    const label = cells.at(-1)!.trim();
    return [LABELS[label] ?? label, mainType(reportsOf(`case2021-${i + 1}`, text))];
  });
  const figures = figuresByLabel(pairs, ACLED_TYPES);
  const table = figures.map((f) => {
    const missed = new Map<string, number>();
    for (const [truth, guess] of pairs)
      if (truth === f.label && guess !== truth) missed.set(guess ?? "–", (missed.get(guess ?? "–") ?? 0) + 1);
    const wrong = [...missed].sort((a, b) => b[1] - a[1]).slice(0, 4);
    return (
      `  ${f.label.padEnd(38)} ${String(f.support).padStart(4)}  P ${f.precision.toFixed(2)} R ${f.recall.toFixed(2)} F ${f.f1.toFixed(2)}` +
      `   ${wrong.map(([type, n]) => `${n} ${type}`).join(", ")}`
    );
  });
  return { weighted: weightedF1(figures), macro: macroF1(figures), table };
}

/**
 * The type of the snippet's news, as ACLED would code it: of its reports the first that is not recalled, or one that is a more
 * exact word for the same ("attack … shelling"). What ACLED codes as "Other" only where nothing else is told.
 */
function mainType(reports: readonly Report[]): string | null {
  const own = reports.flatMap((report) => {
    const type = loadTools().codebook.types.get(report.type[0]!);
    const acled = type?.codes.acled ?? null;
    return type && acled !== null ? [{ report, type, acled }] : [];
  });
  const told = own.filter((o) => !o.report.factuality.endsWith("-"));
  const named = told.filter((o) => o.acled !== "Other");
  const first = named.find((o) => !o.report.background) ?? named[0];
  const exact = first && named.find((o) => o.type.refines.includes(first.type.type));
  return (exact ?? first ?? told[0] ?? own[0])?.acled ?? null;
}

/**
 * PLOVER's gold standard records (Open Event Data Alliance 2016): sentences with one coded event each, mostly speech acts and
 * diplomacy, from the CAMEO manual. Only measured. Codes of its draft are brought to those of PLOVER 2023.
 */
import { readFileSync } from "node:fs";
import type { Report } from "../../src/model/report.ts";
import { loadTools } from "../../src/pipeline.ts";
import { reportsOf } from "./read-text.ts";

/** Types that hold the draft's codes which PLOVER has since merged; inquiries are "Other" in our gold. */
const MERGED: Readonly<Record<string, readonly string[]>> = {
  DEMAND: ["REQUEST"],
  DISAPPROVE: ["ACCUSE"],
  FIGHT: ["ASSAULT"],
  INVESTIGATE: ["ACCUSE", "Other"],
};

interface GoldRecord {
  readonly id: string;
  readonly event: string;
  readonly eventText: string | readonly { readonly text?: string }[];
  readonly text?: string;
}

export interface GsrFigures {
  readonly right: number;
  readonly of: number;
  readonly table: readonly string[];
}

export function measurePloverGsr(path: string): GsrFigures {
  const records = (JSON.parse(readFileSync(path, "utf8")) as readonly GoldRecord[]).filter(
    (r) => r.event !== "DOCUMENT" && r.text,
  );
  const byCode = new Map<string, { of: number; right: number; wrong: Map<string, number> }>();
  for (const r of records) {
    const row = byCode.get(r.event) ?? { of: 0, right: 0, wrong: new Map<string, number>() };
    byCode.set(r.event, row);
    const wanted = MERGED[r.event] ?? [r.event];
    const report = chosen(reportsOf(r.id, r.text!), r);
    const code = report ? codeOf(report.type[0]!) : "–";
    row.of++;
    if (wanted.includes(code)) row.right++;
    else row.wrong.set(code, (row.wrong.get(code) ?? 0) + 1);
  }
  const rows = [...byCode.values()];
  return {
    right: rows.reduce((sum, r) => sum + r.right, 0),
    of: rows.reduce((sum, r) => sum + r.of, 0),
    table: [...byCode].map(
      ([code, r]) =>
        `  ${code.padEnd(12)} ${String(r.right).padStart(3)} of ${String(r.of).padStart(3)}   ${[...r.wrong]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 5)
          .map(([c, n]) => `${n} ${c}`)
          .join(", ")}`,
    ),
  };
}

/** The report of the words that were coded, else the first. */
function chosen(reports: readonly Report[], record: GoldRecord): Report | undefined {
  const coded = typeof record.eventText === "string" ? record.eventText : "";
  const start = coded ? record.text!.indexOf(coded) : -1;
  if (start < 0) return reports[0];
  const end = start + coded.length;
  return reports.find((r) => r.trigger.start < end && start < r.trigger.end) ?? reports[0];
}

const codeOf = (type: string): string => {
  const known = loadTools().codebook.types.get(type);
  return known?.codes.plover ?? type;
};

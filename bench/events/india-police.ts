/**
 * IndiaPoliceEvents (Halterman et al. 2021): every sentence of 1,257 articles of one newspaper, marked by two readers where police
 * kill or arrest. Sentences are read in their article; a mark is found where a report of the sentence says so of police or of
 * nobody in particular.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Report } from "../../src/model/report.ts";
import { reportsOf } from "./read-text.ts";

interface MarkedSentence {
  readonly doc_id: number;
  readonly sent_id: number;
  readonly sent_labels: readonly string[];
  readonly sent_text: string;
}

interface Marks {
  right: number;
  made: number;
  missed: number;
}

const KILLING = new Set([
  "Attack",
  "Armed clash",
  "Excessive force against protesters",
  "Protest with intervention",
]);
const arrests = (r: Report): boolean => r.type.includes("Arrests") || r.detained !== null;
const kills = (r: Report): boolean =>
  r.type.some((t) => KILLING.has(t)) && r.killed !== null && (r.killed.max ?? 1) > 0 && byPolice(r);
const byPolice = (r: Report): boolean =>
  r.actor1.some((a) =>
    a.asWritten.some((w) => /police|constable|officer|cop|jawan|personnel|rapid action|crpf/i.test(w)),
  );

/** @param every reads one article in so many: the whole set takes minutes */
export function measureIndiaPolice(path: string, every: number): readonly string[] {
  const rows = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
  const articles = Map.groupBy(
    rows.map((row) => JSON.parse(row) as MarkedSentence),
    (s) => s.doc_id,
  );
  const tally: Record<string, Marks> = {
    ARREST: { right: 0, made: 0, missed: 0 },
    KILL: { right: 0, made: 0, missed: 0 },
  };
  [...articles].forEach(([id, sentences], i) => {
    if (i % every !== 0) return;
    let text = "";
    const spans = sentences.map((s) => {
      const start = text.length;
      text += `${s.sent_text.trim()}\n`;
      return { start, end: text.length, labels: s.sent_labels };
    });
    const reports = reportsOf(`india-${id}`, text).filter((r) => !r.factuality.endsWith("-"));
    for (const s of spans) {
      const own = reports.filter((r) => r.trigger.start >= s.start && r.trigger.start < s.end);
      for (const [label, says] of [
        ["ARREST", arrests],
        ["KILL", kills],
      ] as const) {
        const [truth, guess] = [s.labels.includes(label), own.some(says)];
        if (truth && guess) tally[label]!.right++;
        else if (truth) tally[label]!.missed++;
        else if (guess) tally[label]!.made++;
      }
    }
  });
  return Object.entries(tally).map(([label, { right, made, missed }]) => {
    const precision = right / Math.max(1, right + made);
    const recall = right / Math.max(1, right + missed);
    const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
    return `  ${label.padEnd(8)} ${right + missed} sentences  P ${precision.toFixed(2)} R ${recall.toFixed(2)} F ${f1.toFixed(2)}`;
  });
}

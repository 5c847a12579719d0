/**
 * Fits the weights of src/read/reports/background/weights.ts on the gold files: L2-regularised logistic regression by gradient
 * descent, without chance. Prints the accuracy with each story left out in turn, and the file. `node bench/reading-oracle/fit-background.ts`
 */
import { loadLanguageModel } from "../../src/read/language/read-language.ts";
import { readGold } from "./gold-reports.ts";

/** Strength of the pull towards zero; a finding seen twice should not decide. */
const RIDGE = 3;
const ROUNDS = 1500;
const STEP = 0.5;

interface Case {
  readonly story: string;
  readonly found: readonly number[];
  readonly background: boolean;
}

const reports = readGold(loadLanguageModel())?.reports ?? [];
const names = [...new Set(reports.flatMap((r) => [...r.evidence]))].sort();
const index = new Map(names.map((n, i) => [n, i]));
const cases: Case[] = reports.map((r) => ({
  story: r.story,
  found: [...r.evidence].map((n) => index.get(n)!),
  background: r.background,
}));

function fit(train: readonly Case[]): Float64Array {
  const w = new Float64Array(names.length + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(names.length + 1);
    for (const c of train) {
      const error = (c.background ? 1 : 0) - 1 / (1 + Math.exp(-score(w, c)));
      gradient[names.length]! += error;
      for (const f of c.found) gradient[f]! += error;
    }
    for (let i = 0; i < w.length; i++)
      w[i]! += (STEP * 4 * (gradient[i]! - (i < names.length ? RIDGE * w[i]! : 0))) / train.length;
  }
  return w;
}
const score = (w: Float64Array, c: Case): number => c.found.reduce((sum, f) => sum + w[f]!, w[names.length]!);
const accuracy = (w: Float64Array, test: readonly Case[]): number =>
  test.filter((c) => score(w, c) > 0 === c.background).length;

const stories = [...new Set(cases.map((c) => c.story))];
let right = 0;
for (const story of stories)
  right += accuracy(
    fit(cases.filter((c) => c.story !== story)),
    cases.filter((c) => c.story === story),
  );
console.log(`each story left out: ${((100 * right) / cases.length).toFixed(1)} %`);
const w = fit(cases);
console.log(`fitted on all: ${((100 * accuracy(w, cases)) / cases.length).toFixed(1)} %`);
const rounded = (x: number): string => (Math.round(x * 10) / 10 || 0).toString();
console.log(
  `export const BIAS = ${rounded(w[names.length]!)};\nexport const WEIGHTS: Readonly<Record<string, number>> = {`,
);
for (const [i, n] of names.entries())
  if (rounded(w[i]!) !== "0") console.log(`  ${JSON.stringify(n)}: ${rounded(w[i]!)},`);
console.log("};");

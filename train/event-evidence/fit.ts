/**
 * What careful readers' joins say of the weights in src/compare/events/evidence-weights.ts:
 *   node train/event-evidence/fit.ts
 * A logistic regression over pairs of the program's own reports, held towards the present weights; each weight with what ECB+
 * alone and all data would make of it, and the pair F1 on stories left out. The weights are set by hand with this beside
 * them: the figures swing with the quality of the reading, and few dozen stories do not settle forty weights.
 */
import { compareMentions } from "../../src/compare/events/evidence.ts";
import { WEIGHTS } from "../../src/compare/events/evidence-weights.ts";
import type { Feature } from "../../src/compare/events/evidence-weights.ts";
import { prepareMentions } from "../../src/compare/events/find-events.ts";
import { findOrigins } from "../../src/compare/origins/find-origins.ts";
import {
  inverseDocumentFrequency,
  loadDocumentFrequencies,
} from "../../src/compare/stories/document-frequency.ts";
import { termsOf } from "../../src/compare/stories/terms.ts";
import { loadTools } from "../../src/pipeline.ts";
import { ecbStories, goldStories } from "./labelled.ts";
import type { LabelledStory } from "./labelled.ts";
import { fit } from "./logistic.ts";
import type { Example } from "./logistic.ts";

const FEATURES = Object.keys(WEIGHTS) as Feature[];
const NOW = Float64Array.from(FEATURES.map((f) => WEIGHTS[f]));
/** As strongly as a few pairs' evidence. */
const PRECISION = 5;
const FOLDS = 5;

interface Pair extends Example {
  readonly story: string;
}

const tools = loadTools();

function pairsOf(story: LabelledStory): Pair[] {
  const articles = story.articles.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const idf = inverseDocumentFrequency(
    loadDocumentFrequencies(),
    articles.map((a) => termsOf(a.article)),
  );
  const origins = findOrigins(articles.map((a) => a.article));
  const { mentions, context } = prepareMentions(articles, origins, tools.codebook.source, idf);
  const labels = mentions.map((m) => story.eventsOf(m.report));
  const pairs: Pair[] = [];
  mentions.forEach((a, i) => {
    for (let j = i + 1; j < mentions.length; j++) {
      if (labels[i]!.length === 0 || labels[j]!.length === 0) continue;
      const { veto, evidence } = compareMentions(a, mentions[j]!, context);
      if (veto !== null) continue;
      const x = new Float64Array(FEATURES.length);
      for (const { feature, amount } of evidence)
        x[FEATURES.indexOf(feature)] = x[FEATURES.indexOf(feature)]! + amount;
      const y = labels[i]!.some((event) => labels[j]!.includes(event)) ? 1 : 0;
      pairs.push({ x, y, weight: 1, story: story.name });
    }
  });
  // A story of many reports must not outvote all others: its pairs grow with their square.
  const weight = pairs.length === 0 ? 0 : Math.sqrt(200 / pairs.length);
  return pairs.map((pair) => ({ ...pair, weight }));
}

function pairF1(weights: Float64Array, pairs: readonly Pair[]): number {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { x, y } of pairs) {
    const joined = weights.reduce((sum, w, i) => sum + w * x[i]!, 0) > 0;
    if (joined && y === 1) right++;
    else if (joined) wrong++;
    else if (y === 1) missed++;
  }
  return (2 * right) / Math.max(1, 2 * right + wrong + missed);
}

const gold = [...goldStories(tools)].flatMap(pairsOf);
const ecb = [...ecbStories(tools)].flatMap(pairsOf);
if (gold.length + ecb.length === 0) {
  console.error("no stories to fit on: set CROSSCHECK_SHARED to the folder of the benchmarks");
  process.exit(2);
}
console.log(`${gold.length} pairs of the project's gold, ${ecb.length} of ECB+`);
const fromEcb = fit(ecb, NOW, PRECISION);
const fromAll = fit([...gold, ...ecb], NOW, PRECISION);
console.log(`${"feature".padEnd(28)} ${"now".padStart(6)} ${"ECB+".padStart(6)} ${"all".padStart(6)}`);
FEATURES.forEach((feature, i) =>
  console.log(
    `${feature.padEnd(28)} ${[NOW, fromEcb, fromAll].map((w) => w[i]!.toFixed(2).padStart(6)).join(" ")}`,
  ),
);
const stories = [...new Set(gold.map((p) => p.story))];
const held = stories.flatMap((_, fold) => {
  if (fold >= FOLDS) return [];
  const out = new Set(stories.filter((__, i) => i % FOLDS === fold));
  const weights = fit([...gold.filter((p) => !out.has(p.story)), ...ecb], NOW, PRECISION);
  const test = gold.filter((p) => out.has(p.story));
  return [{ now: pairF1(NOW, test), fitted: pairF1(weights, test) }];
});
const mean = (xs: readonly number[]) => (xs.reduce((a, b) => a + b, 0) / xs.length).toFixed(3);
console.log(
  `pair F1 on stories left out: now ${mean(held.map((h) => h.now))}, fitted ${mean(held.map((h) => h.fitted))}`,
);

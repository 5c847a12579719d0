/**
 * Attribution on PolNeAR: source and content by token overlap. An attribution of ours is paired with the gold one whose cue, else
 * content, it shares most; tokens of what stays unpaired count as missed or made up. Develop with POLNEAR=dev; the table is on test.
 */
import type { Sentence } from "../../src/model/language.ts";
import { contains, type Span } from "../../src/model/span.ts";
import { loadLanguageModel, readLanguage } from "../../src/read/language/read-language.ts";
import type { AttributedContent } from "../../src/read/reports/attribution/attributed-content.ts";
import { readAttributions } from "../../src/read/reports/attribution/read-attributions.ts";
import { checkFloor } from "../floors.ts";
import { readPolnear } from "./polnear.ts";

/** Left below a figure when its floor is set: a newly trained parser moves single cases either way. */
const ROOM = 0.01;

interface Overlap {
  both: number;
  ours: number;
  gold: number;
}

export async function run(): Promise<void> {
  const split = process.env["POLNEAR"] === "dev" ? "dev" : "test";
  const data = readPolnear(split);
  if (data === null) {
    console.log("skipped: no PolNeAR beside the project (../shared/bench/attribution, or CROSSCHECK_BENCH)");
    return;
  }
  const model = loadLanguageModel();
  const source: Overlap = { both: 0, ours: 0, gold: 0 };
  const content: Overlap = { both: 0, ours: 0, gold: 0 };
  const found: Overlap = { both: 0, ours: 0, gold: 0 };
  for (const article of data.articles) {
    const firstLine = article.text.indexOf("\n");
    const blocks =
      firstLine > 0
        ? [
            { role: "headline" as const, start: 0, end: firstLine },
            { role: "body" as const, start: firstLine, end: article.text.length },
          ]
        : [{ role: "body" as const, start: 0, end: article.text.length }];
    const { sentences, names } = readLanguage(article.text, blocks, model);
    const tokens = tokenSet(sentences);
    const ours = outermost(readAttributions(article.text, sentences, names)).map((a) => ({
      source: tokens(a.mention ? [a.mention] : []),
      cue: tokens([a.cue]),
      content: tokens(a.content),
    }));
    const gold = article.attributions.map((a) => ({
      source: tokens(a.source),
      cue: tokens(a.cue),
      content: tokens(a.content),
    }));
    const pairs = gold.flatMap((g, i) =>
      ours.flatMap((o, j) => {
        const weight = 1000 * shared(g.cue, o.cue) + shared(g.content, o.content);
        return weight > 0 ? [{ i, j, weight }] : [];
      }),
    );
    pairs.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j);
    const matched = new Map<number, number>();
    const taken = new Set<number>();
    for (const { i, j } of pairs)
      if (!matched.has(i) && !taken.has(j)) {
        matched.set(i, j);
        taken.add(j);
      }
    found.gold += gold.length;
    found.ours += ours.length;
    found.both += matched.size;
    gold.forEach((g, i) => {
      const o = matched.has(i) ? ours[matched.get(i)!]! : null;
      source.gold += g.source.size;
      content.gold += g.content.size;
      if (o) {
        source.both += shared(g.source, o.source);
        content.both += shared(g.content, o.content);
      }
    });
    for (const o of ours) {
      source.ours += o.source.size;
      content.ours += o.content.size;
    }
  }
  console.log(`PolNeAR ${split}: ${data.articles.length} articles`);
  for (const [name, o] of [
    ["attributions", found],
    ["source tokens", source],
    ["content tokens", content],
  ] as const)
    console.log(
      `${name.padEnd(16)} P ${ratio(o.both, o.ours)}  R ${ratio(o.both, o.gold)}  F1 ${f1(o).toFixed(3)}`,
    );
  if (split === "test") {
    checkFloor("attribution.source", f1(source), data.hash, ROOM);
    checkFloor("attribution.content", f1(content), data.hash, ROOM);
  }
}

/** As PolNeAR annotates: no attribution inside the content of another, all that one cue governs in one. */
function outermost(all: readonly AttributedContent[]): readonly AttributedContent[] {
  const named = all.filter((a) => a.mention !== null);
  const outer = named.filter((a) => !named.some((b) => b !== a && b.content.some((s) => contains(s, a.cue))));
  const byCue = new Map<number, AttributedContent>();
  for (const a of outer) {
    const same = byCue.get(a.cue.start);
    byCue.set(a.cue.start, same ? { ...same, content: [...same.content, ...a.content] } : a);
  }
  return [...byCue.values()];
}

const ratio = (a: number, b: number): string => (b ? a / b : 0).toFixed(3);
const f1 = ({ both, ours, gold }: Overlap): number => (ours + gold ? (2 * both) / (ours + gold) : 0);
const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((x) => b.has(x)).length;

/** Maps spans to the start offsets of the word tokens in them. */
function tokenSet(sentences: readonly Sentence[]): (spans: readonly Span[]) => ReadonlySet<number> {
  const words = sentences.flatMap((s) => s.tokens).filter((t) => /[\p{L}\p{N}]/u.test(t.text));
  const starts = words.map((t) => t.start);
  return (spans) => {
    const set = new Set<number>();
    for (const span of spans) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! < span.start) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < starts.length && starts[i]! < span.end; i++) set.add(starts[i]!);
    }
    return set;
  };
}

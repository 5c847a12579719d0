/**
 * How sure a report is of its event, relative to the source that it names: FactBank's values (Saurí & Pustejovsky 2009, 2012). From
 * the word that names the event outwards through what stands over it; the surface for auxiliaries, the tree for what embeds.
 */
import type { Factuality } from "../../../model/factuality.ts";
import type { Sentence } from "../../../model/language.ts";
import { type Tree, treeOf } from "../../language/tree.ts";
import type { AttributedContent } from "../attribution/attributed-content.ts";
import { aroundNoun, inClause } from "./clause-findings.ts";
import { above } from "./embedding.ts";
import type { Finding } from "./embedding-words.ts";
import { stancesOver } from "./stances.ts";
import { surfaceCues } from "./surface-cues.ts";
import { applyEffect, HAPPENED } from "./sureness-state.ts";

/** What kind of statement the event stands in; only the first is an event that happened. */
export const MODES = [
  "happened",
  "negated",
  "possible",
  "attempted",
  "planned",
  "threatened",
  "requested",
  "feared",
  "hypothetical",
  "conditional",
  "generic",
] as const;
export type Mode = (typeof MODES)[number];

export interface FactualityContext {
  readonly sentence: Sentence;
  /** As readAttributions gives them, for the whole article. */
  readonly contents: readonly AttributedContent[];
}

export interface FactualityReading {
  readonly value: Factuality;
  readonly mode: Mode;
  /** A line for each decision, with the word that made it. */
  readonly why: readonly string[];
}

/** Steps up the tree; deeper embedding does not come from English but from a wrong parse. */
const HIGHEST = 12;

/** @param trigger index, in the context's sentence, of the token that names the event */
export function factualityOf({ sentence, contents }: FactualityContext, trigger: number): FactualityReading {
  const { tokens } = sentence;
  const question = tokens.at(-1)?.text === "?" && sentence.role !== "headline";
  const findings: readonly Finding[] = [
    ...outwards(treeOf(sentence), trigger),
    ...surfaceCues(tokens, trigger),
    ...stancesOver(contents, tokens, trigger),
    ...(question ? [{ effect: "hypothetical", by: tokens.length - 1 } as const] : []),
  ];
  const seen = new Set<number>();
  const why: string[] = [];
  let state = HAPPENED;
  // inner words first; a word that several rules found counts once
  for (const { effect, by } of findings) {
    if (seen.has(by)) continue;
    seen.add(by);
    const next = applyEffect(state, effect);
    if (next.value !== state.value || next.mode !== state.mode)
      why.push(
        `factuality: “${tokens[by]!.text}” ${effect === "negates" ? "negates" : `makes it ${effect}`}`,
      );
    state = next;
  }
  return { ...state, why };
}

/** Findings from the event's own clause up to the top, the innermost first. */
function outwards(tree: Tree, trigger: number): readonly Finding[] {
  const findings: Finding[] = [];
  let at: number | null = trigger;
  for (let steps = 0; steps < HIGHEST && at !== null; steps++) {
    const t = tree.token(at);
    const verbal = t.upos === "VERB" || t.upos === "AUX" || tree.child(at, "cop", "aux") !== null;
    if (verbal) {
      const clause = inClause(tree, at, steps === 0);
      findings.push(...clause.findings);
      if (clause.settled) break;
    } else findings.push(...aroundNoun(tree, at));
    const step = above(tree, at, verbal);
    findings.push(...step.findings);
    at = step.next;
  }
  return findings;
}

/** Words that point at past, present or future and fix no day. */
import { VAGUE } from "./lexicon.ts";
import { rule, type Rule, vague } from "./rule.ts";

export const VAGUE_RULES: readonly Rule[] = [
  rule("vague word", "recently", "VAGUE", (m) => {
    const term = m.get("VAGUE")!;
    return vague(VAGUE.get(term.text)!);
  }),
  rule("the past", "in the past", "(the) (past|future|near future)", (m) => {
    if (m.after && (m.tagsOf(m.after).upos === "NOUN" || m.after.value >= 0)) return null;
    return vague(m.has("future") ? "FUTURE_REF" : "PAST_REF");
  }),
  rule("at the time", "at the time", "(at) (the|that) (time|moment)", (m) => ({
    ...vague(m.has("moment") ? "PRESENT_REF" : "PAST_REF"),
    skip: 1,
  })),
  rule("at present", "at present", "at (the)? present (time)?|right now|at the minute", () =>
    vague("PRESENT_REF"),
  ),
  rule("these days", "these days", "these days", () => vague("PRESENT_REF")),
];

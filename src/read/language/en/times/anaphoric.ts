/** Times told from a time named before: "the next day", "two days later", "that night". */
import { amountIn } from "./amounts.ts";
import { partClock } from "./lexicon.ts";
import { anchored, rule, type Rule, vague } from "./rule.ts";
import { AMOUNT, HEDGE, SCALES, shifted, unitIn } from "./unit-scales.ts";

export const ANAPHORIC_RULES: readonly Rule[] = [
  rule(
    "so much later",
    "two days later",
    `${HEDGE}${AMOUNT} (UNIT|UNITS) (later|earlier|before|after|afterwards|previously|beforehand|prior)`,
    (m) => {
      if (
        m.has("after", "before", "prior") &&
        m.after &&
        !/^[,.;:)"”’'—–-]$|^(?:and|but|when)$/.test(m.after.text)
      ) {
        return null;
      }
      const amount = amountIn(m);
      if (amount.count === null)
        return vague(m.has("later", "after", "afterwards") ? "FUTURE_REF" : "PAST_REF");
      const sign = m.has("later", "after", "afterwards") ? 1 : -1;
      return shifted(m, sign * amount.count);
    },
  ),
  rule("units later", "hours later", "UNITS (later|earlier|afterwards)", (m) =>
    unitIn(m).startsWith("T")
      ? anchored(0, 0, "day", { kind: "time", value: m.has("earlier") ? "PAST_REF" : "FUTURE_REF" })
      : vague(m.has("earlier") ? "PAST_REF" : "FUTURE_REF"),
  ),
  rule(
    "next day",
    "the next morning",
    "(the|a) (next|following|previous|preceding|same|day) (day|night|morning|evening|afternoon|before|after)",
    (m) => {
      if (m.has("before", "after")) {
        if (!m.has("day")) return null;
        return m.after && !/^[,.;:)"”’'—–-]$|^(?:and|but|when|in|at|on|by|that)$/.test(m.after.text)
          ? null
          : anchored(m.has("before") ? -1 : 1, 0, "day");
      }
      const part = m.get("PART");
      const days = m.has("next", "following")
        ? 1
        : m.has("same")
          ? 0
          : m.has("previous", "preceding")
            ? -1
            : NaN;
      if (Number.isNaN(days)) return null;
      return anchored(days, 0, "day", part ? { kind: "time", clock: partClock(part.text) } : {});
    },
  ),
  rule("that day", "that day", "that (day|night|morning|evening|afternoon)", (m) => {
    const part = m.get("PART");
    return anchored(0, 0, "day", part ? { kind: "time", clock: partClock(part.text) } : {});
  }),
  rule("that unit", "that year", "(that|the same) (week|month|year|weekend)", (m) =>
    anchored(0, 0, SCALES[unitIn(m)]!.grain),
  ),
];

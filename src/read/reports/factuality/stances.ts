/** Stances of cues that the tree does not connect with the event: "reportedly", an allegation, a denial in front, fears. */
import type { Token } from "../../../model/language.ts";
import type { AttributedContent } from "../attribution/attributed-content.ts";
import { contentsOver } from "../attribution/source-of.ts";
import type { Effect, Finding } from "./embedding-words.ts";

/** A stance reaches this many tokens into its content, in the same clause. */
const NEAR_CUE = 12;
/** "reportedly" reaches no further. */
const NEAR_HEARSAY = 5;

export function stancesOver(
  contents: readonly AttributedContent[],
  tokens: readonly Token[],
  trigger: number,
): readonly Finding[] {
  const t = tokens[trigger]!;
  return contentsOver(contents, t).flatMap((c) => {
    const by = tokens.findIndex((x) => x.start >= c.cue.start && x.end <= c.cue.end);
    const effect = by < 0 ? null : effectOf(c, tokens, by, trigger);
    return effect ? [{ effect, by }] : [];
  });
}

function effectOf(
  c: AttributedContent,
  tokens: readonly Token[],
  cue: number,
  trigger: number,
): Effect | null {
  // an allegation covers all that follows it; other stances only what stands near
  if (c.attitude === "claims" && c.commitment === "probable") return "probable";
  if (Math.abs(cue - trigger) > (c.source ? NEAR_CUE : NEAR_HEARSAY)) return null;
  if (tokens.slice(Math.min(cue, trigger), Math.max(cue, trigger)).some((x) => /^[,;:]$/.test(x.text)))
    return null;
  if (!c.source && tokens[trigger]!.upos !== "VERB") return null;
  if (c.attitude === "denies") return c.construction.includes("clause after") ? "negates" : null;
  if (c.attitude === "fears") return "feared";
  if (c.attitude === "says" && c.commitment === "possible") return cue < trigger ? "unconfirmed" : null; // rumours
  return cue < trigger && (c.commitment === "probable" || c.attitude === "accuses") ? "probable" : null;
}

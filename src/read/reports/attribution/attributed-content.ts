/** What the stages of attribution hand to each other: who says what, with which stance. */
import type { Attribution } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";

/**
 * The stance of the source towards what it is cited for, by the class of the cue. After the attribution classes of PDTB
 * (assertion, belief, fact, eventuality) and FactBank's source-introducing predicates, split where a reader of news needs it.
 */
export const ATTITUDES = [
  "says",
  "claims",
  "denies",
  "confirms",
  "doubts",
  "knows",
  "sees",
  "believes",
  "estimates",
  "fears",
  "hopes",
  "warns",
  "predicts",
  "plans",
  "promises",
  "threatens",
  "demands",
  "asks",
  "accuses",
] as const;
export type Attitude = (typeof ATTITUDES)[number];

/** How far the source stands behind the content: certain, probable, possible, against it, or not committed. */
export type Commitment = "certain" | "probable" | "possible" | "against" | "none";

export interface AttributedContent {
  /** Null where the text names none ("reportedly", "it is said that"). */
  readonly source: Attribution | null;
  /** The words beside the cue that name the source, "he" where `source` is its antecedent. */
  readonly mention: Span | null;
  readonly cue: Span;
  /** In document order; over several sentences where a quotation goes on. */
  readonly content: readonly Span[];
  readonly attitude: Attitude;
  readonly commitment: Commitment;
  /** False where the source judges or wants what stays the article's own word ("condemned the attack"). */
  readonly asserts: boolean;
  /** The construction that gave it, for `why`: "clausal complement", "inverted quotation", "according to" … */
  readonly construction: string;
}

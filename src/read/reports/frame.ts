/** One trigger with the phrases around it: what the text says before it is known which event that was. */
import type { Construction, EventType } from "../../model/codebook.ts";
import type { CountField } from "../../model/count.ts";
import type { Casualty } from "./casualties/find-casualties.ts";
import type { Slots } from "./match/slots.ts";

export interface Frame {
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** The token that heads the trigger. */
  readonly trigger: number;
  /** All tokens of the trigger, in text order. */
  readonly phrase: readonly number[];
  readonly type: EventType;
  readonly construction: Construction;
  readonly slots: Slots;
  /** Whose number is which count, by every construction that holds of this trigger. */
  readonly counts: Readonly<Partial<Record<CountField, string>>>;
  /** Who was killed, wounded or is missing by the trigger's own words. */
  readonly casualties: readonly Casualty[];
  /** True where the trigger may be what another event did ("killing seven"). */
  readonly isResult: boolean;
  /** The event told before that a definite noun points back at; null where the trigger stands for itself. */
  readonly antecedent: FoldedFrame | null;
  /** How closely the construction fits: conditions met and words matched. */
  readonly fit: number;
  readonly why: readonly string[];
}

/** Frames of one sentence that tell one event: the one that names it best, and those folded into it. */
export interface FoldedFrame {
  readonly main: Frame;
  /** "killing seven" beside the blast that killed. */
  readonly results: readonly Frame[];
  /** "opened fire" beside the attack in which they did. */
  readonly same: readonly Frame[];
  readonly why: readonly string[];
}

export const framesOf = (f: FoldedFrame): readonly Frame[] => [f.main, ...f.same, ...f.results];

/** How differences are named: data. */
import type { DifferenceKind } from "../../model/difference.ts";

export const DIFFERENCE_SENSE: { readonly [kind in DifferenceKind]: string } = {
  contradiction: "Both cannot be right.",
  update: "The later takes the place of the earlier.",
  precision: "One is a rounding, or a wider statement, of the other.",
  scope: "They do not count the same thing.",
  attribution: "They blame it on different parties.",
};

const FIELD: { readonly [field: string]: string } = {
  killed: "the number killed",
  wounded: "the number wounded",
  missing: "the number missing",
  detained: "the number detained",
  displaced: "the number displaced",
  released: "the number released",
  date: "the day",
  place: "the place",
  actor: "the party",
  actor1: "the party that acted",
  actor2: "the party that was acted on",
  type: "the nature",
  happened: "the fact itself",
  control: "the control",
  plan: "the plan",
  cause: "the cause",
};

/** "the number killed"; a thing counted keeps its own name: "the number of crossings". */
export const fieldName = (field: string): string => FIELD[field] ?? `the matter of ${field}`;

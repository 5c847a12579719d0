/** How differences and their values are named. */
import { COUNT_FIELDS } from "../../model/count-fields.ts";
import type { DifferenceKind } from "../../model/difference.ts";
import { dayName, rangeName } from "./dates.ts";
import { digits } from "./phrases.ts";

export const DIFFERENCE_SENSE: { readonly [kind in DifferenceKind]: string } = {
  contradiction: "They cannot all be right.",
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
  motive: "the motive",
  damage: "the damage",
  people: "how many were there",
  population: "how many live there",
};

/** "the number killed"; a thing counted keeps its own name: "the number of crossings". */
export const fieldName = (field: string): string => FIELD[field] ?? `the matter of ${field}`;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_RANGE = /^(\d{4}-\d{2}-\d{2})(?:\.\.|\/| – | to )(\d{4}-\d{2}-\d{2})$/;
const COUNTS: ReadonlySet<string> = new Set([...COUNT_FIELDS, "people", "population"]);

/** A value as a reader writes it: "2014-06-21" is 21 June 2014, "at least 2000" killed are at least 2,000. */
export function valueName(field: string, value: string, year?: number): string {
  if (ISO_DAY.test(value)) return dayName(value, year);
  const [, first, last] = ISO_RANGE.exec(value) ?? [];
  if (first !== undefined && last !== undefined) return rangeName(first, last, year);
  return COUNTS.has(field) ? value.replace(/\b\d{4,}\b/g, (n) => digits(Number(n))) : value;
}

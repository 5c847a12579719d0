/** How two codings of the same articles agree: which events both have, and on those each field, by Krippendorff's alpha. */
import { COUNT_FIELDS } from "../model/count.ts";
import { overlaps } from "../model/span.ts";
import type { CodedEvent } from "./coded-events.ts";
import { alpha, interval, nominal, sets, type Distance } from "./krippendorff.ts";

export interface FieldAgreement {
  readonly field: string;
  /** Nominal, interval or sets: how far two values are apart. */
  readonly metric: "nominal" | "interval" | "sets";
  /** Events on which both gave a value. */
  readonly both: number;
  readonly same: number;
  /** Null where it can't be told from chance. */
  readonly alpha: number | null;
}

export interface Agreement {
  readonly first: number;
  readonly second: number;
  readonly matched: number;
  readonly fields: readonly FieldAgreement[];
  /** Ids, or positions from 0, of events that only one has. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
}

const told = (a: CodedEvent, b: CodedEvent): number =>
  a.reports.filter((x) => b.reports.some((y) => x.article === y.article && overlaps(x, y))).length;
const typesOf = (e: CodedEvent): string[] => [e.type ?? []].flat();

/** Pairs that share passages, the closest first; each event once. */
function match(first: readonly CodedEvent[], second: readonly CodedEvent[]): [CodedEvent, CodedEvent][] {
  const pairs = first.flatMap((a, i) =>
    second.flatMap((b, j) => {
      const shared = told(a, b);
      if (shared === 0) return [];
      const alike = typesOf(a).some((type) => typesOf(b).includes(type)) ? 1 : 0;
      return [{ i, j, weight: shared / Math.sqrt(a.reports.length * b.reports.length) + alike }];
    }),
  );
  pairs.sort((p, q) => q.weight - p.weight || p.i - q.i || p.j - q.j);
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return pairs.flatMap(({ i, j }): [CodedEvent, CodedEvent][] => {
    if (usedA.has(i) || usedB.has(j)) return [];
    usedA.add(i);
    usedB.add(j);
    return [[first[i]!, second[j]!]];
  });
}

const fold = (name: string): string => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
const names = (value: CodedEvent["place"]): string[] | null => {
  const list = [value ?? []].flat().map((v) => fold(typeof v === "string" ? v : v.name));
  return list.length === 0 ? null : [...new Set(list)].sort();
};
const DAY_MS = 86_400_000;
const dayOf = ({ date }: CodedEvent): number | null => {
  const first = [date ?? []].flat()[0];
  const time = first === undefined ? NaN : Date.parse(`${first.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY_MS;
};

/** @param second the other coder, or the program */
export function agreement(first: readonly CodedEvent[], second: readonly CodedEvent[]): Agreement {
  const pairs = match(first, second);
  const compare = <T>(
    field: string,
    metric: FieldAgreement["metric"],
    distance: Distance<T>,
    of: (event: CodedEvent) => T | null,
  ): FieldAgreement => {
    const units = pairs.map((pair) => pair.map(of).filter((v): v is Awaited<T> & T => v !== null));
    const coded = units.filter((values) => values.length === 2);
    return {
      field,
      metric,
      both: coded.length,
      same: coded.filter(([a, b]) => distance(a!, b!) === 0).length,
      alpha: alpha<T>(units, distance),
    };
  };
  const taken = new Set(pairs.flat());
  const label = (event: CodedEvent, i: number): string[] => (taken.has(event) ? [] : [event.id ?? String(i)]);
  return {
    first: first.length,
    second: second.length,
    matched: pairs.length,
    fields: [
      compare("type", "sets", sets, (e) => (typesOf(e).length === 0 ? null : typesOf(e))),
      compare("place", "sets", sets, (e) => names(e.place)),
      compare("actor1", "sets", sets, (e) => names(e.actor1)),
      compare("actor2", "sets", sets, (e) => names(e.actor2)),
      compare("date", "interval", interval, dayOf),
      ...COUNT_FIELDS.map((field) =>
        compare("best " + field, "interval", interval, (e) => {
          const toll = e[field] as { low?: number | null; best?: number | null } | null | undefined;
          return toll?.best ?? toll?.low ?? null;
        }),
      ),
      compare("status", "nominal", nominal, (e) => e.status ?? null),
      compare("background", "nominal", nominal, (e) => e.background ?? false),
    ],
    onlyFirst: first.flatMap(label),
    onlySecond: second.flatMap(label),
  };
}

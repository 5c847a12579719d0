/** Who says that an event happened: independent origins, independent sources, and the status that follows. */
import type { Attribution } from "../../model/attribution.ts";
import type { EventStatus } from "../../model/event.ts";
import { foldedWords } from "../stories/terms.ts";
import type { Mention } from "./mention.ts";

export interface Corroboration {
  readonly independentOrigins: number;
  readonly independentSources: number;
  readonly status: EventStatus;
}

/** Who knew: of "SANA, citing a doctor" the doctor. */
const witnessOf = (attribution: Attribution): Attribution =>
  attribution.via === null ? attribution : witnessOf(attribution.via);

/** Words of a named source; null for "officials" and the like, who in two texts need not be the same. */
function namedSource(attribution: Attribution): readonly string[] | null {
  const { text } = witnessOf(attribution);
  const names = text.match(/(?<![.!?“"]\s)\p{Lu}[\p{L}'’.-]*/gu) ?? [];
  const words = foldedWords(names.join(" "))
    .map((w) => w.word)
    .filter((word) => word.length > 2);
  return words.length === 0 ? null : words;
}

const sameSource = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
};

/** Origins that tell it from one named source alone are one witness (gold: "two texts that quote one observatory"). */
function countSources(mentions: readonly Mention[]): number {
  const perOrigin = new Map<number, (readonly string[] | null)[]>();
  for (const { origin, report } of mentions) {
    const sources = perOrigin.get(origin) ?? [];
    perOrigin.set(origin, sources);
    sources.push(report.attributedTo === null ? null : namedSource(report.attributedTo));
  }
  const witnesses: (readonly string[])[] = [];
  let unnamed = 0;
  for (const [, sources] of [...perOrigin].sort(([a], [b]) => a - b)) {
    const named = sources.filter((s) => s !== null);
    if (named.length === 0) unnamed++;
    else {
      const isNew = named.filter((s) => !witnesses.some((w) => sameSource(w, s)));
      if (isNew.length > 0) witnesses.push(isNew[0]!);
      else if (sources.length > named.length) unnamed++;
    }
  }
  return witnesses.length + unnamed;
}

export function corroborate(mentions: readonly Mention[]): Corroboration {
  const of = (sure: Mention["sure"]) => mentions.filter((m) => m.sure === sure);
  const [asserted, hedged, denied] = [of("asserted"), of("hedged"), of("denied")];
  const counted = asserted.length > 0 ? asserted : hedged;
  const independentOrigins = new Set(counted.map((m) => m.origin)).size;
  const status: EventStatus =
    denied.some((m) => m.disputed) && counted.length > 0
      ? "contested"
      : asserted.length === 0
        ? "unconfirmed"
        : independentOrigins >= 2
          ? "corroborated"
          : "single-source";
  return { independentOrigins, independentSources: countSources(counted), status };
}

/** GED's figures of deaths from a record's tolls: deaths_a + deaths_b + deaths_civilians + deaths_unknown = best. */
import type { Toll } from "../../../model/count.ts";
import type { Event } from "../../../model/event.ts";
import { changed, type ExportNote } from "../exported.ts";

export interface Deaths {
  readonly a: number;
  readonly b: number;
  readonly civilians: number;
  readonly unknown: number;
  readonly best: number;
  readonly high: number;
  readonly low: number;
}

const best = (toll: Toll | null): number => toll?.best ?? toll?.low ?? toll?.high ?? 0;

/**
 * @param turned side A is the record's actor2
 * @param oneSided the dead of unknown side were the target: civilians
 * @returns null where no figure is given, or none above 0
 */
export function deathsOf(
  event: Event,
  turned: boolean,
  oneSided: boolean,
  notes: ExportNote[],
): Deaths | null {
  const { killed, killedOf } = event;
  if (killed === null || (killed.low === null && killed.best === null && killed.high === null)) return null;
  const total = best(killed);
  const low = killed.low ?? 0;
  const high = killed.high ?? Math.max(total, low);
  if (Math.max(total, high) < 1) return null;
  if (killed.high === null)
    notes.push(changed(event.id, "high", `the best figure; the reports leave the upper bound open`));
  if (killed.low === null) notes.push(changed(event.id, "low", "0; no report gives a lower bound"));
  const [ofA, ofB] = turned ? [killedOf.actor2, killedOf.actor1] : [killedOf.actor1, killedOf.actor2];
  const told = { a: best(ofA), b: best(ofB), civilians: best(killedOf.civilians) };
  const rest = total - told.a - told.b - told.civilians;
  const figures = { best: total, high: Math.max(high, total), low: Math.min(low, total) };
  if (rest < 0) {
    notes.push(
      changed(
        event.id,
        "deaths_unknown",
        "the reports' figures by side add up to more than their best total: none is by side",
      ),
    );
    return { a: 0, b: 0, civilians: 0, unknown: total, ...figures };
  }
  return oneSided
    ? { ...told, civilians: told.civilians + rest, unknown: 0, ...figures }
    : { ...told, unknown: rest, ...figures };
}

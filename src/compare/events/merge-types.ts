/** The type of an event that reports name in several ways. */
import type { Codebook } from "../../model/codebook.ts";
import type { Mention } from "./mention.ts";

/** A type that refines another of the event's types is the more telling word for it. */
const REFINES = 1.6;
/** From this share of the first type's votes a second holds beside it. */
const BESIDE = 0.6;

/** One type, or the two that truly hold; the first is that of most origins, the most exact where reports are more or less so. */
export function mergeTypes(mentions: readonly Mention[], codebook: Codebook): string | readonly string[] {
  const refines = new Map(codebook.types.map((t) => [t.type, new Set(t.refines)]));
  const votes = new Map<string, number>();
  const byOrigin = new Map<string, Set<number>>();
  for (const { report, origin } of mentions)
    report.type.forEach((type, i) => {
      const origins = byOrigin.get(type) ?? new Set<number>();
      byOrigin.set(type, origins);
      // Each origin has one vote; more reports of one origin add little.
      votes.set(type, (votes.get(type) ?? 0) + (i === 0 ? 1 : 0.7) * (origins.has(origin) ? 0.25 : 1));
      origins.add(origin);
    });
  const weighed = [...votes].map(([type, vote]) => {
    const general = [...votes.keys()].some((other) => refines.get(type)?.has(other));
    const told = mentions.filter(({ report }) => report.type.includes(type)).length;
    return { type, vote: vote * (general ? REFINES : 1), told };
  });
  weighed.sort((a, b) => b.vote - a.vote || b.told - a.told || (a.type < b.type ? -1 : 1));
  const [first, second] = weighed;
  if (second === undefined || second.vote < BESIDE * first!.vote) return first!.type;
  if (refines.get(first!.type)?.has(second.type)) return first!.type;
  return [first!.type, second.type];
}

/** One event of the record, from the mentions that tell it. */
import type { Codebook } from "../../model/codebook.ts";
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Count, CountField, Toll } from "../../model/count.ts";
import type { Event } from "../../model/event.ts";
import type { Place } from "../../model/place.ts";
import { bySpan } from "../../model/span.ts";
import { foldWord } from "../stories/terms.ts";
import type { Cluster } from "./cluster-mentions.ts";
import { corroborate } from "./corroboration.ts";
import type { Mention } from "./mention.ts";
import { mergeActors } from "./merge-actors.ts";
import { mergeDates } from "./merge-dates.ts";
import { mergePlaces } from "./merge-places.ts";
import type { NamedPlace } from "./merge-places.ts";
import { mergeTypes } from "./merge-types.ts";
import type { Containment } from "./place-relation.ts";
import { tollOf, withoutParts } from "./tolls.ts";
import type { Claim } from "./tolls.ts";

export interface EventContext {
  readonly codebook: Codebook;
  readonly within: Containment;
  /** Rank in time of each article of the story, by its position: higher is later. */
  readonly ranks: readonly number[];
}

/** What is asserted counts; what only is feared or claimed counts where nothing is asserted; what is denied never. */
function believed(mentions: readonly Mention[]): readonly Mention[] {
  const asserted = mentions.filter((m) => m.sure === "asserted");
  return asserted.length > 0 ? asserted : mentions.filter((m) => m.sure === "hedged");
}

const claimOf = (mention: Mention, count: Count, ranks: readonly number[]): Claim => ({
  count,
  origin: mention.origin,
  article: mention.report.article,
  attributed: mention.report.attributedTo !== null,
  rank: ranks[mention.article]!,
});

function totals(mentions: readonly Mention[], field: CountField, ranks: readonly number[]): Toll | null {
  const claims: Claim[] = [];
  for (const mention of mentions) {
    const count = mention.report[field];
    if (count !== null && mention.report.part === null) claims.push(claimOf(mention, count, ranks));
  }
  return tollOf(withoutParts(claims, new Set(mentions.flatMap((m) => m.partFigures))));
}

/** The dead of one side, whether they are a part of the toll or all of it. */
function deadOf(
  mentions: readonly Mention[],
  side: NonNullable<Mention["report"]["killedSide"]>,
  ranks: readonly number[],
): Toll | null {
  return tollOf(
    mentions
      .filter((m) => m.report.killedSide === side && m.report.killed !== null)
      .map((m) => claimOf(m, m.report.killed!, ranks)),
  );
}

function damage(mentions: readonly Mention[], ranks: readonly number[]): Event["damage"] {
  const claims = new Map<string, { what: string; claims: Claim[] }>();
  for (const mention of mentions)
    for (const { what, min, max, words } of mention.report.things) {
      const key = foldWord(what);
      const found = claims.get(key) ?? { what, claims: [] };
      claims.set(key, found);
      found.claims.push(claimOf(mention, { min, max, words }, ranks));
    }
  return [...claims.values()].flatMap(({ what, claims: of }) => {
    const toll = tollOf(of);
    return toll === null || toll.low === null
      ? []
      : [{ what, low: toll.low, best: toll.best, high: toll.high }];
  });
}

/** Days after an event until which it is news, and from which on only a lead makes it news. */
const NEWS = 2;
const OLD = 10;

/**
 * An earlier event that is recalled: one that most reports of it recall, or whose day lies long before the article that tells
 * it and that no article is headed by. What is of the last two days and told as news anywhere is news.
 */
function isBackground(mentions: readonly Mention[]): boolean {
  const recalled = mentions.filter((m) => m.report.background).length;
  if (mentions.some((m) => m.lead && !m.report.background)) return false;
  const ages = mentions
    .filter((m) => m.days?.said === true && m.published !== null)
    .map((m) => m.published! - m.days!.last);
  const age = ages.length === 0 ? null : Math.min(...ages);
  if (age !== null && age >= OLD) return true;
  if (age !== null && age <= NEWS) return recalled === mentions.length;
  return recalled >= mentions.length / 2;
}

/** The places that passages name; those carried over from the text around them only where no passage names one. */
function placesOf(mentions: readonly Mention[]): NamedPlace[] {
  const from = (places: (m: Mention) => readonly Place[]) =>
    mentions.flatMap((m) => places(m).map((place) => ({ place, origin: m.origin, lead: m.lead })));
  const named = from((m) => m.places);
  return named.length > 0 ? named : from((m) => m.report.place);
}

export function buildEvent({ mentions, joined }: Cluster, id: string, context: EventContext): Event {
  const { codebook, within, ranks } = context;
  const told = believed(mentions);
  const of = told.length > 0 ? told : mentions;
  const type = mergeTypes(of, codebook);
  const first = typeof type === "string" ? type : type[0]!;
  const { date, precision } = mergeDates(of);
  const counts = Object.fromEntries(COUNT_FIELDS.map((f) => [f, totals(told, f, ranks)])) as Record<
    CountField,
    Toll | null
  >;
  const actors = (role: "actor1" | "actor2") =>
    mergeActors(of.flatMap((m) => m.report[role].map((actor) => ({ actor, origin: m.origin }))));
  return {
    id,
    type,
    codes: codebook.types.find((t) => t.type === first)?.codes ?? { acled: null, plover: null },
    actor1: actors("actor1"),
    actor2: actors("actor2"),
    place: mergePlaces(placesOf(of), within),
    date,
    datePrecision: precision,
    ...counts,
    killedOf: {
      actor1: deadOf(told, "actor1", ranks),
      actor2: deadOf(told, "actor2", ranks),
      civilians: deadOf(told, "civilians", ranks),
      unknown: deadOf(told, "unknown", ranks),
    },
    damage: damage(told, ranks),
    ...corroborate(mentions),
    background: isBackground(mentions),
    reports: mentions
      .map((m) => m.report)
      .sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : bySpan(a, b))),
    joined,
  };
}

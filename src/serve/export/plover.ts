/**
 * Events as PLOVER JSON, one object a line (PLOVER manual, “JSON Data Fields”; categories of the 2023 codebook). The manual
 * lets providers add fields: ours stand under `crosscheck`.
 */
import { INTER, type Actor } from "../../model/actor.ts";
import type { Place } from "../../model/place.ts";
import type { Toll } from "../../model/count.ts";
import type { Article } from "../../model/article.ts";
import { eventTitle } from "../view/event-title.ts";
import { countryCodes, countryOfActor } from "./country-codes.ts";
import { asserted, citedEvents, type Cited } from "./event-citations.ts";
import { changed, leftOut, notHeld, type Exported, type ExportNote, type ExportSource } from "./exported.ts";

export const PLOVER_EVENTS = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

const NOT_HELD: readonly ExportNote[] = [
  notHeld("mode, context, quadCode", "the record does not code them; they are absent"),
  notHeld("killed, wounded", "dead and injured have the best figure; the bounds are under crosscheck"),
  notHeld("differences, control", "what outlets differ on and who holds which place have no field"),
];

export function exportPlover({ record, text }: ExportSource): Exported {
  const notes: ExportNote[] = [];
  const articles = new Map(record.articles.map((article) => [article.id, article]));
  const lines: string[] = [];
  for (const cited of citedEvents(record, text)) {
    const line = ploverEvent(cited, articles, notes);
    if (line === null) continue;
    lines.push(
      JSON.stringify({
        ...line,
        version: `crosscheck ${record.made.version}`,
        codebook: record.made.codebook,
      }),
    );
  }
  return {
    body: lines.map((line) => `${line}\n`).join(""),
    rows: lines.length,
    notes: [...NOT_HELD, ...notes],
  };
}

function ploverEvent(
  { event, story, citations }: Cited,
  articles: ReadonlyMap<string, Article>,
  notes: ExportNote[],
): object | null {
  const out = (reason: string): null => (notes.push(leftOut(event.id, reason)), null);
  const { plover } = event.codes;
  if (plover === null || !(PLOVER_EVENTS as readonly string[]).includes(plover))
    return out("PLOVER has no category for it");
  if (!asserted(event)) return out("no report asserts that it happened");
  if (event.date === null) return out("no day is known; PLOVER asks for one");
  const [place, ...elsewhere] = event.place;
  if (elsewhere.length > 0)
    notes.push(
      changed(event.id, "eventLoc", `the first of ${event.place.length} places; all are under crosscheck`),
    );
  const first = citations[0];
  const article = first === undefined ? undefined : articles.get(first.article);
  return {
    id: event.id,
    date: event.date[0],
    enddate: event.date[1],
    source: event.actor1.map(actorObject),
    target: event.actor2.map(actorObject),
    event: plover,
    ...(place === undefined ? {} : { eventLoc: locationObject(place) }),
    eventText: eventTitle(event),
    ...counted("dead", event.killed),
    ...counted("injured", event.wounded),
    link: story,
    ...(first?.quote == null ? {} : { text: first.quote }),
    ...(first === undefined
      ? {}
      : {
          textInfo: { start: first.start, end: first.end },
          citation: `${first.outlet ?? first.article}${first.published === null ? "" : `, ${first.published}`}`,
          ...(first.url === null ? {} : { url: first.url }),
          ...(article === undefined ? {} : { language: article.language }),
          ...(first.outlet === null ? {} : { publication: first.outlet }),
        }),
    coder: "crosscheck",
    crosscheck: {
      type: event.type,
      status: event.status,
      background: event.background,
      datePrecision: event.datePrecision,
      independentOrigins: event.independentOrigins,
      independentSources: event.independentSources,
      killed: event.killed,
      wounded: event.wounded,
      places: event.place.map(({ name }) => name),
      citations,
    },
  };
}

const counted = (field: "dead" | "injured", toll: Toll | null): object =>
  toll?.best == null ? {} : { [field]: toll.best };

/** PLOVER's sector of an actor; null where neither its name nor its inter code tells. */
function sectorOf({ name, inter }: Actor): string | null {
  if (/^Military Forces of /.test(name)) return "MIL";
  if (/^(?:Police|Security) Forces of |^Coast Guard of /.test(name)) return "COP";
  if (/^Government of /.test(name)) return "GOV";
  if (/^Unidentified /.test(name)) return "UAF";
  switch (inter) {
    case INTER.stateForces:
      return "GOV";
    case INTER.rebelGroup:
      return "REB";
    case INTER.politicalMilitia:
    case INTER.identityMilitia:
      return "PRM";
    case INTER.rioters:
    case INTER.protesters:
      return "OPP";
    case INTER.civilians:
      return "CVL";
    default:
      return null;
  }
}

function actorObject(actor: Actor): object {
  const country = countryOfActor(actor.name);
  const sector = sectorOf(actor);
  return {
    ...(country === null ? {} : { code: country.alpha3 }),
    ...(sector === null ? {} : { sector }),
    actorText: actor.name,
  };
}

/** Named as GeoNames names its columns. */
function locationObject(place: Place): object {
  const country = countryCodes(place.country);
  const id = place.gazetteer === "GeoNames" && /^\d+$/.test(place.id ?? "") ? Number(place.id) : null;
  return {
    ...(id === null ? {} : { geonameid: id }),
    name: place.name,
    ...(place.lat === null || place.lon === null ? {} : { latitude: place.lat, longitude: place.lon }),
    ...(country === null ? {} : { "country code": country.alpha2, cc3: country.alpha3 }),
  };
}

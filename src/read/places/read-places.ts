/** Names of places in an article, each brought to one place or to none, with the reason. */
import type { Entity, Name, Sentence } from "../../model/language.ts";
import type { Note } from "../../model/note.ts";
import { unresolvedPlace, type Place, type PlaceKind, type PlaceMention } from "../../model/place.ts";
import { READ_ROLES } from "../../model/article.ts";
import { makeSpan } from "../../model/span.ts";
import { countryByCode } from "./countries.ts";
import { findMentions } from "./find-mentions.ts";
import type { NameMention } from "./name-mention.ts";
import { firstDivision } from "./gazetteer/entry.ts";
import type { GazetteerEntry } from "./gazetteer/entry.ts";
import type { Gazetteer } from "./gazetteer/gazetteer.ts";
import { FACILITIES } from "./kind-words.ts";
import { findHolders } from "./holders.ts";
import { ArticleLookup, MOST_LOOKUPS } from "./lookup.ts";
import { metonymy } from "./metonyms.ts";
import { precisionOf } from "./precision.ts";
import { resolveNames } from "./resolve.ts";
import type { Resolution } from "./resolve.ts";

export interface PlacesInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
}

/** Only headline, body, caption and dateline speak of where things happen. */
const READ = new Set<string>([...READ_ROLES, "dateline"]);
/** Characters after a name that may say whose it is: "-headquartered". */
const LONGEST_AFTER = 24;
const GOVERNING_CITY = 3_000_000;

/** Pure: the same article and gazetteer give the same places. */
export function readPlaces(
  input: PlacesInput,
  gazetteer: Gazetteer,
): { places: PlaceMention[]; notes: Note[] } {
  const lookup = new ArticleLookup(gazetteer);
  const sentences = input.sentences.filter((sentence) => READ.has(sentence.role));
  const bySentence = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  const names = input.names.filter((name) => bySentence.has(name.sentence));
  const mentions = findMentions(sentences, names, input.text, lookup);
  const resolutions = resolveNames(mentions, findHolders(mentions, input.text), lookup);
  const places = mentions.map((mention) =>
    placeMention(
      mention,
      resolutions.get(mention) ?? { entry: null, why: "not looked up", candidates: [] },
      bySentence.get(mention.sentence),
      input.text,
    ),
  );
  return { places, notes: notesOf(places, lookup) };
}

function placeMention(
  mention: NameMention,
  resolution: Resolution,
  sentence: Sentence | undefined,
  text: string,
): PlaceMention {
  const { entry } = resolution;
  const span = makeSpan(text, mention.start, mention.end);
  const governs =
    entry !== null &&
    (entry.kind === "country" || entry.seat === "country" || entry.population >= GOVERNING_CITY);
  const metonym = mention.demonym
    ? "a people, not a place"
    : mention.inBody
      ? "part of the name of a body"
      : sentence === undefined
        ? null
        : metonymy(
            {
              name: mention.name,
              first: mention.first,
              last: mention.last,
              after: text.slice(mention.end, mention.end + LONGEST_AFTER),
              governs,
            },
            sentence,
          );
  return {
    ...span,
    sentence: mention.sentence,
    first: mention.first,
    last: mention.last,
    place: placeOf(mention, entry, text),
    within: entry === null ? [] : withinOf(entry),
    metonym: metonym !== null,
    why: [mention.because, resolution.why, metonym === null ? null : `metonym: ${metonym}`]
      .filter((reason) => reason !== null)
      .join("; "),
    candidates: resolution.candidates,
  };
}

function placeOf(mention: NameMention, entry: GazetteerEntry | null, text: string): Place {
  const asWritten = text.slice(mention.start, mention.end);
  if (entry === null) return unresolvedPlace(asWritten, mention.asked ?? "unknown");
  // "Haditha dam" where the gazetteer has only Haditha: the town stands for it, and the precision says so.
  const standsFor =
    mention.asked !== null &&
    FACILITIES.has(mention.asked) &&
    entry.kind !== mention.asked &&
    asWritten !== mention.name;
  const kind: PlaceKind = standsFor ? (mention.asked ?? entry.kind) : entry.kind;
  const known = entry.lat !== null;
  return {
    name: standsFor ? asWritten : entry.name,
    asWritten,
    lat: entry.lat,
    lon: entry.lon,
    country: entry.country || null,
    admin1: firstDivision(entry),
    kind,
    ...(known
      ? precisionOf(kind, {
          beside: mention.beside,
          part: mention.part,
          offshore: mention.offshore,
          standsFor,
        })
      : { geoPrecision: null, wherePrecision: null }),
    gazetteer: entry.source,
    id: entry.id || null,
  };
}

function withinOf(entry: GazetteerEntry): readonly string[] {
  const chain = entry.regions.map((region) => region.name);
  const country = entry.kind === "country" ? null : countryByCode(entry.country);
  return country === null ? chain : [...chain, country.name];
}

/** One note a name, however often it stands there. */
function notesOf(places: readonly PlaceMention[], lookup: ArticleLookup): Note[] {
  const notes: Note[] = [];
  const said = new Set<string>();
  for (const { start, end, place, why, metonym } of places) {
    if (place.lat !== null || metonym || said.has(place.name)) continue;
    said.add(place.name);
    notes.push({
      stage: "places",
      kind: "unresolved",
      article: null,
      start,
      end,
      reason: `“${place.name}” is on no map: ${why}`,
    });
  }
  if (lookup.exhausted)
    notes.push({
      stage: "places",
      kind: "cut",
      article: null,
      start: null,
      end: null,
      reason: `more than ${MOST_LOOKUPS} different names: the rest were not looked up`,
    });
  return notes;
}

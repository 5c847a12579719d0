/** Records for the tests of exports: the example story as it is read, and events made for one rule each. */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { collectFiles } from "../../collect/files/collect-files.ts";
import { plainArticle } from "../../model/article.ts";
import type { Event } from "../../model/event.ts";
import { unresolvedPlace, type Place } from "../../model/place.ts";
import { FORMAT, type Record } from "../../model/record.ts";
import type { Report } from "../../model/report.ts";
import { makeRecord } from "../../pipeline.ts";

const EXAMPLES = fileURLToPath(new URL("../../../examples", import.meta.url));

export async function exampleRecord(): Promise<Record> {
  const { articles, notes } = await collectFiles([EXAMPLES], { day: null, stdin: null });
  return makeRecord(articles, notes);
}

export const velma: Place = {
  ...unresolvedPlace("Velma", "town"),
  lat: 33.25,
  lon: 43.5,
  country: "IQ",
  admin1: "Anbar",
  geoPrecision: 1,
  wherePrecision: 1,
  gazetteer: "GeoNames",
  id: "123",
};

export const toll = (
  low: number | null,
  best: number | null,
  high: number | null,
  words: string | null = null,
) => ({
  low,
  best,
  high,
  words,
});

const TEXT = "Fighters of the Velma Front killed seven soldiers near Velma on Friday, police said.";

export const reportOf = (given: Partial<Report> = {}): Report => ({
  article: "velma-post",
  start: 0,
  end: 54,
  trigger: { start: 31, end: 37 },
  type: ["Armed clash"],
  actor1: [],
  actor2: [],
  place: [],
  date: null,
  relativeDate: null,
  killed: null,
  wounded: null,
  missing: null,
  detained: null,
  displaced: null,
  released: null,
  killedSide: null,
  part: null,
  things: [],
  attributedTo: { text: "police", start: 72, end: 78, kind: "police", via: null },
  factuality: "CT+",
  background: false,
  anaphoric: false,
  refersTo: null,
  carried: [],
  why: [],
  ...given,
});

export const eventOf = (given: Partial<Event> = {}): Event => ({
  id: "velma-clash",
  type: "Armed clash",
  codes: { acled: "Armed clash", plover: "ASSAULT" },
  actor1: [{ name: "Velma Front", asWritten: ["Fighters of the Velma Front"], inter: 2 }],
  actor2: [{ name: "Military Forces of Iraq", asWritten: ["soldiers"], inter: 1 }],
  place: [velma],
  date: ["2031-03-07", "2031-03-07"],
  datePrecision: "day",
  killed: toll(7, 7, 7),
  wounded: null,
  missing: null,
  detained: null,
  displaced: null,
  released: null,
  killedOf: { actor1: null, actor2: null, civilians: null, unknown: null },
  damage: [],
  independentOrigins: 1,
  independentSources: 1,
  status: "single-source",
  background: false,
  reports: [reportOf()],
  joined: [],
  ...given,
});

export const articleOf = (id: string, text: string, outlet = "Velma Post") =>
  plainArticle({
    id,
    text,
    outlet,
    headline: null,
    url: `https://velma.example/${id}`,
    day: "2031-03-08",
    sha256: createHash("sha256").update(text).digest("hex"),
  });

/** @param given events, or changes of the one plain event, an entry each */
export const recordOf = (...given: readonly Partial<Event>[]): Record => ({
  format: FORMAT,
  made: { version: "0.0.0", models: ["en"], codebook: "c0deb00c", gazetteers: ["world"] },
  articles: [articleOf("velma-post", TEXT)],
  stories: [
    {
      id: "velma",
      title: "Seven soldiers killed near Velma",
      articles: ["velma-post"],
      origins: [{ articles: ["velma-post"], relation: "independent", shared: 0, agency: null }],
      events: given.map((event, i) => eventOf({ id: `event-${i + 1}`, ...event })),
      differences: [],
      control: [],
    },
  ],
  notes: [],
});

/** RFC 4180 by the letter: CRLF between records, quotes doubled inside quotes. @throws on anything else */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    field.lastIndex = at;
    const match = field.exec(text);
    if (match === null)
      throw new Error(`no field of RFC 4180 at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] !== ",") {
      rows.push(row);
      row = [];
    }
    at = field.lastIndex;
  }
  if (row.length > 0) throw new Error("the last record does not end with CRLF");
  return rows;
}

/** Rows by column name. */
export function csvRows(body: string | Uint8Array): readonly { readonly [column: string]: string }[] {
  const [head, ...rows] = parseCsv(String(body));
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])));
}

export const eventsOf = (record: Record): readonly Event[] => record.stories.flatMap((story) => story.events);

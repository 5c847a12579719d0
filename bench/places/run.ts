/** Places against LGL, TR-News, GeoWebNews and GeoVirus: names found, and how many of the gold names get the right point. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Name, Sentence } from "../../src/model/language.ts";
import type { PlaceMention } from "../../src/model/place.ts";
import { loadLanguageModel, readLanguage } from "../../src/read/language/read-language.ts";
import { countryOfDemonym } from "../../src/read/places/countries.ts";
import { kilometres } from "../../src/read/places/distance.ts";
import type { Gazetteer } from "../../src/read/places/gazetteer/gazetteer.ts";
import { loadBundledGazetteer, readDump } from "../../src/read/places/gazetteer/installed.ts";
import { readPlaces } from "../../src/read/places/read-places.ts";
import { checkFloor, hashFiles } from "../floors.ts";
import { readCorpora } from "./corpora.ts";
import type { Corpus, GoldArticle, GoldToponym } from "./corpora.ts";
import { SEED_SPELLINGS } from "./seed-spellings.ts";

/** 100 miles: the field's customary radius (Leidner 2007). */
const RADIUS = 161;
/** Names hang on the language model, which is trained again now and then: floors leave it a hundredth. */
const ROOM = 0.01;
/** Rivers, provinces and crossings are not points: half the radius says "the right one". */
const SEED_RADIUS = 80;

export async function run(): Promise<void> {
  const folder = join(
    process.env.CROSSCHECK_BENCH ?? join(import.meta.dirname, "../../../shared/bench"),
    "places",
  );
  if (!existsSync(folder)) return console.log(`skipped: ${folder} is not there`);
  const model = loadLanguageModel();
  const gazetteer = loadBundledGazetteer();
  console.log("corpus       names: P     R     F1 (overlap F1)   resolved within 161 km   median km");
  for (const corpus of readCorpora(folder)) {
    const found = { right: 0, given: 0, wanted: 0, overlap: 0, overlapWanted: 0 };
    const distances: number[] = [];
    for (const article of corpus.articles) {
      const language = readLanguage(
        article.text,
        [{ role: "body", start: 0, end: Math.max(1, article.text.length) }],
        model,
      );
      const { places } = readPlaces({ text: article.text, ...language }, gazetteer);
      countNames(corpus, article, places, found);
      const gold = goldNames(article, language.sentences);
      const resolved = readPlaces(
        { text: article.text, ...language, names: gold, entities: [] },
        gazetteer,
      ).places;
      for (const toponym of article.toponyms) {
        const distance = distanceTo(toponym, resolved);
        if (distance !== null) distances.push(distance);
      }
    }
    const f1 = (right: number): number => (2 * right) / (found.given + found.wanted);
    const within = distances.filter((distance) => distance <= RADIUS).length / distances.length;
    distances.sort((a, b) => a - b);
    const data = hashFiles(join(folder, corpus.file));
    checkFloor(`places/${corpus.name}/names F1`, f1(found.right), data, ROOM);
    checkFloor(`places/${corpus.name}/within 161 km`, within, data, ROOM);
    console.log(
      corpus.name.padEnd(12),
      ratio(found.right / found.given), ratio(found.right / found.wanted), ratio(f1(found.right)), `(${ratio(f1(found.overlap))})`,
      `       ${ratio(within)} of ${distances.length}`.padEnd(24), distances[distances.length >> 1]?.toFixed(0),
    ); // prettier-ignore
  }
  console.log(`seed spellings, bundled gazetteer: ${seeds(gazetteer, model)}`);
  const dump = join(folder, "gazetteer", "IQ.txt");
  if (existsSync(dump))
    console.log(`seed spellings, with IQ.txt:       ${seeds(gazetteer.with(await readDump(dump)), model)}`);
}

const ratio = (value: number): string => value.toFixed(3);

function countNames(
  corpus: Corpus,
  article: GoldArticle,
  places: readonly PlaceMention[],
  found: Record<string, number>,
): void {
  const ours = places.filter(({ place }) => corpus.demonyms || countryOfDemonym(place.asWritten) === null);
  const exact = new Set(article.toponyms.map(({ start, end }) => `${start} ${end}`));
  found.given = (found.given ?? 0) + ours.length;
  found.wanted = (found.wanted ?? 0) + exact.size;
  found.right = (found.right ?? 0) + ours.filter(({ start, end }) => exact.has(`${start} ${end}`)).length;
  found.overlap =
    (found.overlap ?? 0) +
    ours.filter((a) => article.toponyms.some((b) => a.start < b.end && b.start < a.end)).length;
}

/** The gold spans as if a tagger had found them. */
function goldNames(article: GoldArticle, sentences: readonly Sentence[]): Name[] {
  return article.toponyms.flatMap(({ start, end }): Name[] => {
    const sentence = sentences.find((one) => one.start <= start && start < one.end);
    const tokens = sentence?.tokens.filter((token) => token.start < end && start < token.end) ?? [];
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (sentence === undefined || first === undefined || last === undefined) return [];
    return [
      {
        kind: "LOC",
        start,
        end,
        text: article.text.slice(start, end),
        sentence: sentence.index,
        first: first.index,
        last: last.index,
        entity: 0,
      },
    ];
  });
}

/** Kilometres from the gold point to ours; a name without a point is as wrong as can be. Null where gold has no point. */
function distanceTo(toponym: GoldToponym, places: readonly PlaceMention[]): number | null {
  if (toponym.lat === null || toponym.lon === null) return null;
  const ours = places.find((place) => place.start < toponym.end && toponym.start < place.end)?.place;
  if (ours === undefined || ours.lat === null || ours.lon === null) return 20_000;
  return kilometres({ lat: toponym.lat, lon: toponym.lon }, { lat: ours.lat, lon: ours.lon });
}

function seeds(gazetteer: Gazetteer, model: ReturnType<typeof loadLanguageModel>): string {
  const wrong = SEED_SPELLINGS.filter(([words, lat, lon]) => {
    const text = `Iraqi officials said on Sunday that fighting went on near ${words} in Iraq.`.replace(
      "near in",
      "in",
    );
    const language = readLanguage(text, [{ role: "body", start: 0, end: text.length }], model);
    const name = words.replace(/^(the|in) (\p{Ll}+ of )?/u, "").split(" ")[0] ?? "";
    const ours = readPlaces({ text, ...language }, gazetteer).places.find((place) =>
      place.place.asWritten.startsWith(name),
    )?.place;
    return (
      ours?.lat == null ||
      ours.lon == null ||
      kilometres({ lat, lon }, { lat: ours.lat, lon: ours.lon }) > SEED_RADIUS
    );
  });
  return `${SEED_SPELLINGS.length - wrong.length} of ${SEED_SPELLINGS.length}${wrong.length > 0 ? ` (not: ${wrong.map(([words]) => words).join(", ")})` : ""}`;
}

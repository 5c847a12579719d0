/** The language of an article: English unless something speaks against it, for only English is read. */
import { createRequire } from "node:module";

let detector: typeof import("tinyld") | null = null;

/** The detector's tables take a tenth of a second to load, and most articles are English beyond doubt. */
function detectAll(text: string): ReturnType<(typeof import("tinyld"))["detectAll"]> {
  detector ??= createRequire(import.meta.url)("tinyld") as typeof import("tinyld");
  return detector.detectAll(text);
}

/**
 * Words that make up two fifths of any English text and are rare together in any other language: function words, names of
 * days and months, numerals.
 */
const ENGLISH = new Set(
  (
    "the of and to in a is was were that on for said by with at from as it he his has have had are be been an who which they " +
    "their after but not this will she her its we our you your him them these those what when where while there than then " +
    "about against before between during into near over through under until up out off more most other some such no only " +
    "would could should may might can did does do being because if also says say people " +
    "monday tuesday wednesday thursday friday saturday sunday january february march june july october december " +
    "one two three four five six seven eight nine ten dozens hundreds thousands"
  ).split(" "),
);

const SAMPLE = 4000;
/** Where the sample is taken from: a page may begin with a run of marks or one endless token. */
const LOOKED_AT = 40_000;
/** Runs of marks, and tokens too long for words of an alphabet (scripts without spaces are left alone). */
const NO_WORDS = /[^\p{L}\p{M}\s]{3,}|[\p{Script=Latin}\p{N}\p{P}\p{S}]{60,}/gu;
/** Share of function words from which a text is surely English: English news has 0.3 to 0.5, headlines alone about 0.1. */
const SURELY_ENGLISH = 0.15;
/** With fewer words a detector guesses. */
const FEWEST_WORDS = 12;
/** So many of them in small letters. */
const FEWEST_PLAIN = 6;
/** Below this accuracy the detector guesses: foreign names in an English headline have misled it. */
const BELIEVED = 0.05;

/** ISO 639-1, or "und" where there is nothing to judge by. `text`: what is read of the article, without furniture. */
export function languageOf(text: string): string {
  const sample = text.slice(0, LOOKED_AT).replace(NO_WORDS, " ").slice(0, SAMPLE);
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return "und";
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length / words.length;
  if (english >= SURELY_ENGLISH) return "en";
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word)).length / words.length > 0.5;
  if (!latin) return detectAll(sample)[0]?.lang ?? "und";
  if (words.length < FEWEST_WORDS) return "en";
  // Names tell no language: a list of the dead is none. Text in capitals throughout has nothing else.
  const inCapitals = words.every((word) => word === word.toUpperCase());
  const judged = inCapitals ? words : words.filter((word) => /^\p{Ll}/u.test(word));
  if (judged.length < FEWEST_PLAIN) return "en";
  const [found] = detectAll(judged.join(" ").toLowerCase());
  return found !== undefined && found.accuracy >= BELIEVED ? found.lang : "en";
}

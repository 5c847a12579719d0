/**
 * Unannotated text to learn words from. Of the public data only what its owners let be trained on: treebank, wikigold,
 * ECB+, MUC-4, WikiEvents, news_cluster. What names are measured on is left out.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadSentences } from "./split-text.ts";
import { BENCH, readEwt, readWikigold, type TreeSentence } from "./treebank.ts";

/** Sentences as lists of words. */
export type RawSentences = string[][];

/** News in ordinary spelling: ECB+, WikiEvents and news_cluster. */
export function newsSentences(): RawSentences {
  return [...ecbPlus(), ...wikiEvents(), ...newsCluster()];
}

export function allSentences(): RawSentences {
  const formsOf = (sentences: readonly TreeSentence[]): RawSentences =>
    sentences.map((s) => s.tokens.map((t) => t.form));
  const heldOut = new Set(formsOf(readWikigold("held out").flat()).map((s) => s.join(" ")));
  return [
    ...formsOf(readEwt("train")),
    ...formsOf(readWikigold("train").flat()),
    ...newsSentences(),
    ...muc4(),
  ].filter((s) => !heldOut.has(s.join(" ")));
}

/** Tokens stand one an element with their sentence's number. Its own tokenisation is undone and ours is made. */
function ecbPlus(): RawSentences {
  const folder = join(BENCH, "ecbplus/ECB+");
  if (!existsSync(folder)) return [];
  const out: RawSentences = [];
  for (const topic of readdirSync(folder).sort())
    for (const file of readdirSync(join(folder, topic)).sort()) {
      const sentences = new Map<string, string[]>();
      for (const [, sentence, form] of readFileSync(join(folder, topic, file), "utf8").matchAll(
        /<token [^>]*sentence="(\d+)"[^>]*>([^<]*)<\/token>/g,
      )) {
        const words = sentences.get(sentence!) ?? [];
        words.push(unescape(form!));
        sentences.set(sentence!, words);
      }
      for (const words of sentences.values()) out.push(...loadSentences(joinTokens(words)));
    }
  return out;
}

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

/** Spaced tokens back to running text, as near as it matters. */
const joinTokens = (words: readonly string[]): string =>
  words
    .join(" ")
    .replace(/ ([.,;:?!%)\]”’]|'s|’s|n't|n’t|'re|'ve|'ll)(?= |$)/g, "$1")
    .replace(/([([“$]) /g, "$1")
    .replace(/ - /g, "-");

function wikiEvents(): RawSentences {
  const path = join(BENCH, "events/wikievents-dev.jsonl");
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => loadSentences(joinTokens((JSON.parse(line) as { tokens: string[] }).tokens)));
}

function newsCluster(): RawSentences {
  const path = join(BENCH, "stories/news_cluster.jsonl");
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => loadSentences((JSON.parse(line) as { text: string }).text));
}

/** All capitals: of use where letter case is ignored. */
function muc4(): RawSentences {
  const folder = join(BENCH, "events/muc4");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.startsWith("dev-muc3"))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split(/^DEV-MUC3-\d+.*$/m)
        .flatMap((text) => loadSentences(text.replace(/(\S)\n(?=\S)/g, "$1 "))),
    );
}

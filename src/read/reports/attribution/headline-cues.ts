/** Headlines name their source without a verb: “Blast kills 12: officials”, “Monitor: 12 dead”, “12 dead - report”. */
import type { Name, Sentence, Token } from "../../../model/language.ts";
import { type Draft, spanOf } from "./draft.ts";
import { isSourceNoun } from "./source-kind.ts";
import { isFinite, isQuote, type TokenRange } from "./noun-run.ts";

const LONGEST_SOURCE = 6;
/** What closes a headline as its source even where colon or dash are lost; no word that is as often the victim ("police"). */
const CLOSING_SOURCE: ReadonlySet<string> = new Set(
  "monitor monitors report reports officials official sources source activists witnesses ministry observatory watchdog un".split(
    " ",
  ),
);
const SEPARATOR = /^(?:[:–—|]|-{1,2})$/;

export function draftsOfHeadline(sentence: Sentence, names: readonly Name[]): readonly Draft[] {
  const { tokens } = sentence;
  if (tokens.length < 4 || tokens.length > 40) return [];
  let end = tokens.length - 1;
  while (end > 0 && tokens[end]!.upos === "PUNCT") end--;
  const separators = tokens.flatMap((t, i) => (SEPARATOR.test(t.text) && apart(tokens, i) ? [i] : []));
  const firstAt = separators.find((i) => tokens[i]!.text === ":");
  const lastAt = separators.at(-1);
  let range: TokenRange | null = null;
  let content: TokenRange | null = null;
  let construction = "";
  if (
    lastAt !== undefined &&
    end - lastAt <= LONGEST_SOURCE &&
    lastAt > 2 &&
    isSource(tokens, names, lastAt + 1, end)
  ) {
    range = { first: lastAt + 1, last: end };
    content = { first: 0, last: lastAt - 1 };
    construction = "headline, source behind";
  } else if (
    firstAt !== undefined &&
    firstAt > 0 &&
    firstAt <= LONGEST_SOURCE &&
    end - firstAt > 2 &&
    isSource(tokens, names, 0, firstAt - 1)
  ) {
    range = { first: 0, last: firstAt - 1 };
    content = { first: firstAt + 1, last: end };
    construction = "headline, source before";
  } else if (
    CLOSING_SOURCE.has(tokens[end]!.text.toLowerCase()) &&
    /^\p{Lu}/u.test(tokens[end]!.text) &&
    end > 3
  ) {
    const state = tokens[end - 1]!.text.toLowerCase() === "state" ? 1 : 0;
    const before = tokens[end - 1 - state]!;
    const counted = before.upos === "NUM" && /s$/i.test(tokens[end]!.text);
    if (!counted && ["NOUN", "PROPN", "NUM", "ADV", "PUNCT"].includes(before.upos) && before.xpos !== "POS") {
      range = { first: end - state, last: end };
      content = { first: 0, last: end - 1 - state };
      construction = "headline, source closes it";
    }
  }
  const span = content && spanOf(sentence, content.first, content.last);
  if (!range || !span) return [];
  return [
    {
      sentence: sentence.index,
      source: range,
      via: null,
      cue: range,
      content: [span],
      attitude: "says",
      commitment: "certain",
      asserts: true,
      construction,
    },
  ];
}

/** A dash between words is a separator only with a space on either side; a colon in "12:30" is none. */
const apart = (tokens: readonly Token[], i: number): boolean =>
  i > 0 &&
  tokens[i + 1] !== undefined &&
  tokens[i]!.end < tokens[i + 1]!.start &&
  (tokens[i]!.text === ":" || tokens[i - 1]!.end < tokens[i]!.start);

function isSource(tokens: readonly Token[], names: readonly Name[], first: number, last: number): boolean {
  const words = tokens.slice(first, last + 1);
  if (words.length === 1 && isSourceNoun(words[0]!.text)) return true;
  if (words.some((t) => isFinite(t) || isQuote(t) || t.upos === "VERB")) return false;
  if (words.some((t) => isSourceNoun(t.text) && t.upos !== "NUM")) return true;
  // a name of one word before a colon is as often a place or a topic; capitals make it a body
  if (words.length === 1 && !/^\p{Lu}{2,}$/u.test(words[0]!.text)) return false;
  return names.some(
    (n) =>
      n.first >= first &&
      n.last <= last &&
      (n.kind === "PER" || n.kind === "ORG") &&
      n.last - n.first + 2 >= last - first + 1,
  );
}

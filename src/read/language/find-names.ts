/** From IOB2 tags and the lexicon of groups to names: PER, LOC, ORG from the model, NORP by lexicon. */
import type { NameKind, Sentence, Token } from "../../model/language.ts";
import type { FoundName } from "./entities.ts";
import { initialsOf } from "./en/name-variants.ts";
import { isGroupWord, isPoliticalWord } from "./en/groups.ts";
import { nameKey } from "./entities.ts";

/** @param tags of each sentence's tokens, indices into `classes` ("O", "B-PER", "I-PER" …) */
export function findNames(
  text: string,
  sentences: readonly Sentence[],
  tags: readonly Int32Array[],
  classes: readonly string[],
): FoundName[] {
  const found: FoundName[] = [];
  for (const sentence of sentences) {
    const { tokens, index } = sentence;
    const labels = Array.from(tags[index]!, (tag) => classes[tag]!);
    const before = found.length;
    for (let i = 0; i < tokens.length;) {
      let end = i + 1;
      let kind: NameKind | null = null;
      if (labels[i] !== "O") {
        kind = labels[i]!.slice(2) as NameKind;
        while (end < tokens.length && labels[end] === `I-${kind}`) end++;
        [i, end] = [i, trimEnd(tokens, i, end)];
      }
      if ((kind === null || end === i + 1) && isGroup(tokens, i)) kind = "NORP";
      if (kind !== null) {
        const start = tokens[i]!.start;
        const stop = tokens[end - 1]!.end;
        found.push({
          kind,
          start,
          end: stop,
          text: text.slice(start, stop),
          sentence: index,
          first: i,
          last: end - 1,
          acronymOf: acronymOf(found, before, tokens, i, end),
        });
      }
      i = end;
    }
  }
  return found;
}

/** A possessive or punctuation at the end is no part of a name. */
function trimEnd(tokens: readonly Token[], first: number, end: number): number {
  let stop = end;
  while (
    stop > first + 1 &&
    (tokens[stop - 1]!.xpos === "POS" || /^[,;:"”()[\]-]$/.test(tokens[stop - 1]!.text))
  )
    stop--;
  return stop;
}

function isGroup(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!isGroupWord(token.text)) return false;
  // "Labour", "Conservative" at a sentence's start are ordinary words more often than not.
  if (i === 0 && isPoliticalWord(token.text) && token.upos !== "PROPN") return false;
  return token.upos === "ADJ" || token.upos === "PROPN" || token.upos === "NOUN";
}

/** "the Syrian Observatory for Human Rights (SOHR)": the name right before the parenthesis. */
function acronymOf(
  found: readonly FoundName[],
  from: number,
  tokens: readonly Token[],
  first: number,
  end: number,
): number | null {
  if (
    end !== first + 1 ||
    first < 2 ||
    !/^[([]$/.test(tokens[first - 1]!.text) ||
    !/^[)\]]$/.test(tokens[end]?.text ?? "")
  )
    return null;
  const k = found.length - 1;
  if (k < from || found[k]!.last !== first - 2) return null;
  const short = nameKey(tokens[first]!.text);
  const long = nameKey(found[k]!.text).replace(/^the /, "");
  return initialsOf(long).includes(short) || long.charAt(0) === short.charAt(0) ? k : null;
}

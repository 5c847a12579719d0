/** From IOB2 tags and the lexicon of groups to names: PER, LOC, ORG from the model, NORP by lexicon. */
import type { NameKind, Sentence, Token } from "../../model/language.ts";
import { nameKey, type FoundName } from "./entities.ts";
import { isGroupWord, isPoliticalWord } from "./en/groups.ts";
import { initialsOf, knownBody, MOST_BODY_WORDS } from "./en/name-variants.ts";
import { spreadNames, type Mention } from "./spread-names.ts";

/** @param tags of each sentence's tokens, indices into `classes` ("O", "B-PER", "I-PER" …) */
export function findNames(
  text: string,
  sentences: readonly Sentence[],
  tags: readonly Int32Array[],
  classes: readonly string[],
): FoundName[] {
  const mentions = sentences.flatMap((sentence) =>
    mentionsIn(
      sentence,
      Array.from(tags[sentence.index]!, (tag) => classes[tag]!),
    ),
  );
  const found: FoundName[] = [];
  for (const { kind, sentence, first, last } of spreadNames(mentions, sentences)) {
    const { tokens } = sentences[sentence]!;
    const start = tokens[first]!.start;
    const end = tokens[last]!.end;
    found.push({
      kind,
      start,
      end,
      text: text.slice(start, end),
      sentence,
      first,
      last,
      acronymOf: acronymOf(found, sentence, tokens, first, last),
    });
  }
  return found;
}

function mentionsIn({ tokens, index }: Sentence, labels: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  const bodies = tokens.map((_, i) => bodyAt(tokens, i));
  for (let i = 0; i < tokens.length;) {
    const body = bodies[i]!;
    if (body !== null) {
      mentions.push({ kind: body.kind, sentence: index, first: i, last: body.end - 1 });
      i = body.end;
      continue;
    }
    let end = i + 1;
    let kind: NameKind | null = null;
    if (labels[i] !== "O") {
      // OTH (works, events, languages, peoples) is a name for us only where the lexicon of groups says so.
      const label = labels[i]!.slice(2);
      while (end < tokens.length && labels[end] === `I-${label}` && bodies[end] === null) end++;
      end = trimEnd(tokens, i, end);
      if (label === "OTH") end = i + 1;
      else if (/[\p{L}\p{N}]/u.test(tokens[i]!.text) && !(end === i + 1 && tokens[i]!.upos === "DET"))
        kind = label as NameKind;
    }
    if ((kind === null || end === i + 1) && isGroup(tokens, i)) kind = "NORP";
    if (kind !== null) mentions.push({ kind, sentence: index, first: i, last: end - 1 });
    i = end;
  }
  return mentions;
}

/** The longest well-known name of several words that begins at token `i`, written as a name. */
function bodyAt(
  tokens: readonly Token[],
  i: number,
): { readonly kind: NameKind; readonly end: number } | null {
  if (!/^(?:\p{Lu}|al$)/u.test(tokens[i]!.text)) return null;
  let found: { readonly kind: NameKind; readonly end: number } | null = null;
  let name = "";
  let words = 0;
  for (let end = i + 1; end <= tokens.length && words <= MOST_BODY_WORDS; end++) {
    const token = tokens[end - 1]!;
    if (token.xpos === "HYPH") {
      name += " ";
      continue;
    }
    if (!/^\p{L}/u.test(token.text)) break;
    name = name === "" || name.endsWith(" ") ? name + token.text : `${name} ${token.text}`;
    words++;
    if (words < 2 || !/^\p{Lu}/u.test(token.text)) continue;
    const body = knownBody(nameKey(name));
    if (body !== null) found = { kind: body.kind, end };
  }
  return found;
}

/** A possessive, punctuation or a small word at the end is no part of a name. */
function trimEnd(tokens: readonly Token[], first: number, end: number): number {
  let stop = end;
  while (
    stop > first + 1 &&
    (["POS", "IN", "CC", "DT"].includes(tokens[stop - 1]!.xpos) ||
      /^[,;:"”()[\]-]$/.test(tokens[stop - 1]!.text))
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
  sentence: number,
  tokens: readonly Token[],
  first: number,
  last: number,
): number | null {
  if (
    last !== first ||
    first < 2 ||
    !/^[([]$/.test(tokens[first - 1]!.text) ||
    !/^[)\]]$/.test(tokens[last + 1]?.text ?? "")
  )
    return null;
  const k = found.length - 1;
  if (k < 0 || found[k]!.sentence !== sentence || found[k]!.last !== first - 2) return null;
  const short = nameKey(tokens[first]!.text);
  const long = nameKey(found[k]!.text).replace(/^the /, "");
  return initialsOf(long).includes(short) || long.charAt(0) === short.charAt(0) ? k : null;
}

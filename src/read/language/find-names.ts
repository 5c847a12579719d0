/** From IOB2 tags and the lexicon of groups to names: PER, LOC, ORG from the model, NORP by lexicon. */
import type { NameKind, Sentence, Token } from "../../model/language.ts";
import { nameKey, type FoundName } from "./entities.ts";
import { isCommunityWord, isGroupWord, isPoliticalWord } from "./en/groups.ts";
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
      if (label === "OTH") {
        // "Sunni Anbar": who lives there, and the place.
        const place = tokens[i + 1];
        if (end === i + 2 && isCommunityWord(tokens[i]!.text) && place?.upos === "PROPN") {
          mentions.push({ kind: "NORP", sentence: index, first: i, last: i });
          mentions.push({ kind: "LOC", sentence: index, first: i + 1, last: i + 1 });
          i = end;
          continue;
        }
        end = i + 1;
      } else {
        const first = nameStart(tokens, i, end, label as NameKind);
        if (first > i) {
          // What stands before may still be a group: "Sunni" of "Sunni Anbar".
          for (let k = i; k < first; k++)
            if (isGroup(tokens, k)) mentions.push({ kind: "NORP", sentence: index, first: k, last: k });
          i = first;
        }
        const stop = afterInitial(tokens, i, nameEnd(tokens, i, end, label as NameKind));
        if (mayBeName(tokens, i, stop)) {
          kind = hasMiddleInitial(tokens, i, stop)
            ? "PER"
            : label === "PER" && stop === i + 1 && standsAsPlace(tokens, i)
              ? "LOC"
              : (label as NameKind);
          end = stop;
        } else end = i + 1;
      }
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

const isSmall = (token: Token): boolean => token.text === token.text.toLowerCase();
/** Small words that names begin with: al-Qirsh, bin Salem, de la Cruz, van Dijk. */
const PARTICLE =
  /^(?:al|el|an|as|ash|at|ad|bin|ibn|bint|abu|ben|de|la|le|del|della|di|da|dos|du|van|von|der|den|ter|st)$/i;

/** Where a name really begins: "elite Quds Force" after its adjective, the place "Sunni Anbar" after its people. */
function nameStart(tokens: readonly Token[], from: number, end: number, kind: NameKind): number {
  let first = from;
  while (first < end - 1) {
    const token = tokens[first]!;
    const capitalsFollow = tokens.slice(first + 1, end).some((other) => !isSmall(other));
    const modifier = isSmall(token) && capitalsFollow && token.upos !== "PROPN" && !PARTICLE.test(token.text);
    if (!modifier && !(kind === "LOC" && isCommunityWord(token.text) && tokens[first + 1]!.xpos !== "HYPH"))
      break;
    first++;
  }
  return first;
}

/** "Arvo L. Banks": a word, an initial, a word is a person, whatever the last word says elsewhere. */
const hasMiddleInitial = (tokens: readonly Token[], first: number, end: number): boolean =>
  end === first + 3 &&
  /^\p{Lu}\.$/u.test(tokens[first + 1]!.text) &&
  /^\p{Lu}\p{Ll}/u.test(tokens[first]!.text);

/** A name that ends with an initial goes on: "Arvo L." Banks. */
function afterInitial(tokens: readonly Token[], first: number, end: number): number {
  const next = tokens[end];
  const open = end === first + 2 && /^\p{Lu}\.$/u.test(tokens[end - 1]!.text);
  return open && next?.upos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(next.text) ? end + 1 : end;
}

const DONE_TO_PLACES = new Set("shell bombard besiege storm retake recapture overrun liberate".split(" "));
/** What fighters do to places oftener than to somebody whom a newspaper names by one word: "Rebels take Karsk". */
const DONE_BY_FIGHTERS = new Set("take seize capture enter reach lose".split(" "));
const FIGHTERS = new Set(
  "rebel militant insurgent troop soldier army fighter jihadist militia guerrilla force separatist".split(
    " ",
  ),
);

/**
 * One unknown word that stands as places do: "Arvo Tellin, 34, of Karsk", "police in Karsk", "the army shelled Karsk". Where
 * the article names a person so, `spreadNames` makes it one again.
 */
function standsAsPlace(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.text ?? "";
  if (before === "in") return tokens[i + 1]?.xpos !== "POS";
  const { deprel, head } = tokens[i]!;
  const verb = deprel === "obj" ? (tokens[head]?.lemma ?? "") : "";
  if (DONE_TO_PLACES.has(verb)) return true;
  if (
    DONE_BY_FIGHTERS.has(verb) &&
    tokens.some((t) => t.head === head && t.deprel === "nsubj" && FIGHTERS.has(t.lemma))
  )
    return true;
  return (
    /^(?:of|from)$/.test(before) && tokens[i - 2]?.text === "," && /^\d{1,3}$/.test(tokens[i - 3]?.text ?? "")
  );
}

/** A possessive, punctuation or a small word at the end is no part of a name; nor is "state" of "IRNA state television". */
function nameEnd(tokens: readonly Token[], first: number, end: number, kind: NameKind): number {
  let stop = end;
  while (stop > first + 1) {
    const { xpos, text, upos } = tokens[stop - 1]!;
    const tail =
      ["POS", "IN", "CC", "DT"].includes(xpos) ||
      /^[,;:"”()[\]-]$/.test(text) ||
      (kind === "ORG" && upos === "NOUN" && isSmall(tokens[stop - 1]!) && !isSmall(tokens[first]!));
    if (!tail) break;
    stop--;
  }
  return stop;
}

/** An article, a lone mark, a clipped possessive or an ordinary small noun is no name. */
function mayBeName(tokens: readonly Token[], first: number, end: number): boolean {
  const token = tokens[first]!;
  if (!tokens.slice(first, end).some((other) => /[\p{L}\p{N}]/u.test(other.text))) return false;
  if (end > first + 1) return true;
  return (
    token.upos !== "DET" &&
    token.xpos !== "POS" &&
    !(isSmall(token) && (token.upos === "NOUN" || token.text.length === 1))
  );
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

/**
 * One article uses a name in one sense (Gale, Church & Yarowsky 1992, "one sense per discourse"): the kind that most
 * mentions of a name got holds for all of them, and a capitalised word that is a name elsewhere is a name here.
 */
import type { NameKind, Sentence } from "../../model/language.ts";

/** A name in a sentence: tokens first..last. */
export interface Mention {
  readonly kind: NameKind;
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

const formOf = (sentence: Sentence, first: number, last: number): string =>
  sentence.tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join(" ");

/** @param mentions in document order; so is the result */
export function spreadNames(mentions: readonly Mention[], sentences: readonly Sentence[]): Mention[] {
  const counts = new Map<string, Map<NameKind, number>>();
  const count = (form: string, kind: NameKind): void => {
    const kinds = counts.get(form) ?? new Map<NameKind, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    counts.set(form, kinds);
  };
  for (const mention of mentions) {
    if (mention.kind === "NORP") continue;
    const form = formOf(sentences[mention.sentence]!, mention.first, mention.last);
    count(form, mention.kind);
    // "Tellin" is whoever "Arvo Tellin" is, "al-Orani" whoever "Danel al-Orani" is.
    if (mention.kind === "PER" && mention.last > mention.first) {
      const sentence = sentences[mention.sentence]!;
      const { tokens } = sentence;
      count(tokens[mention.last]!.text, "PER");
      const article = mention.last - 2;
      if (
        article > mention.first &&
        tokens[mention.last - 1]!.xpos === "HYPH" &&
        /^al$/i.test(tokens[article]!.text)
      )
        count(formOf(sentence, article, mention.last), "PER");
    }
  }
  const kindOf = (form: string): NameKind | null => {
    const kinds = counts.get(form);
    if (kinds === undefined) return null;
    const ranked = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return ranked.length === 1 || ranked[0]![1] >= 2 * ranked[1]![1] ? ranked[0]![0] : null;
  };
  const all = mentions.map((mention): Mention => {
    if (mention.kind === "NORP") return mention;
    const kind = kindOf(formOf(sentences[mention.sentence]!, mention.first, mention.last));
    return kind === null || kind === mention.kind ? mention : { ...mention, kind };
  });
  const taken = new Set(
    mentions.flatMap((m) =>
      Array.from({ length: m.last - m.first + 1 }, (_, k) => `${m.sentence}:${m.first + k}`),
    ),
  );
  for (const sentence of sentences) {
    for (const token of sentence.tokens) {
      if (
        token.upos !== "PROPN" ||
        taken.has(`${sentence.index}:${token.index}`) ||
        !/^\p{Lu}\p{Ll}/u.test(token.text)
      )
        continue;
      // A neighbour that belongs to the same compound would be left outside.
      const beside = [sentence.tokens[token.index - 1], sentence.tokens[token.index + 1]];
      if (beside.some((other) => other?.upos === "PROPN")) continue;
      const kind = kindOf(token.text);
      if (kind !== null) all.push({ kind, sentence: sentence.index, first: token.index, last: token.index });
    }
  }
  return all.sort((a, b) => a.sentence - b.sentence || a.first - b.first);
}

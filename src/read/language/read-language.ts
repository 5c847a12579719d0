/**
 * Text → sentences with tokens, tags, lemmas and trees; names and the entities they name.
 * Only blocks that are read for reports are looked at, and no sentence crosses a block.
 */
import { READ_ROLES, type Block, type BlockRole } from "../../model/article.ts";
import type { Entity, Name, Sentence, Token } from "../../model/language.ts";
import type { Note } from "../../model/note.ts";
import { joinEntities } from "./entities.ts";
import { lemmaOf } from "./en/lemma.ts";
import { lostPossessives } from "./en/lost-apostrophes.ts";
import { sentenceStarts } from "./en/sentences.ts";
import { tokenize, type TokenSpan } from "./en/tokenize.ts";
import { hashText } from "./features.ts";
import { findNames } from "./find-names.ts";
import type { LanguageModel } from "./language-model.ts";
import { nameTagsOf } from "./naming/namer.ts";
import { analyse, type Analysis } from "./network/network.ts";

export { loadLanguageModel, type LanguageModel } from "./language-model.ts";

/** Longer sentences are cut for tags and trees: the time for one grows with the square of its length. */
export const LONGEST_SENTENCE = 200;

export interface SentencesAndNames {
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
  readonly notes: readonly Note[];
}

/** A sentence before it is analysed. */
interface Stretch {
  readonly role: BlockRole;
  readonly paragraph: number;
  readonly spans: readonly TokenSpan[];
  readonly forms: readonly string[];
}

/** @param text the article's; offsets of all results point into it */
export function readLanguage(
  text: string,
  blocks: readonly Block[],
  model: LanguageModel,
): SentencesAndNames {
  const notes: Note[] = [];
  const stretches = split(text, blocks, model, notes);
  const analyses = analyse(
    model.network,
    stretches.map((stretch) => stretch.forms),
  );
  const nameTags = nameTagsOf(
    model.namer,
    stretches.map(({ forms }, s) => ({ forms, tags: analyses[s]!.tags })),
  );
  const sentences = stretches.map((stretch, s) => sentenceOf(stretch, s, analyses[s]!, model));
  const { names, entities } = joinEntities(findNames(text, sentences, nameTags, model.namer.shape.names));
  return { sentences, names, entities, notes };
}

function split(text: string, blocks: readonly Block[], model: LanguageModel, notes: Note[]): Stretch[] {
  const stretches: Stretch[] = [];
  let paragraph = -1;
  let before = -1;
  const possessives = lostPossessives(readText(text, blocks), (word) => model.vocabulary.has(hashText(word)));
  const onCut = (start: number, end: number): void => {
    notes.push(
      cut(start, end, `a run of ${end - start} characters without white space is no word; cut into pieces`),
    );
  };
  for (const block of blocks) {
    if (!READ_ROLES.has(block.role)) continue;
    const tokens = tokenize(text, block.start, block.end, { onCut, possessives });
    const starts = sentenceStarts(text, tokens, model.sentences);
    starts.forEach((from, k) => {
      const to = starts[k + 1] ?? tokens.length;
      if (to - from > LONGEST_SENTENCE)
        notes.push(
          cut(
            tokens[from]!.start,
            tokens[to - 1]!.end,
            `a sentence of ${to - from} words is read in pieces of ${LONGEST_SENTENCE}`,
          ),
        );
      for (let at = from; at < to; at += LONGEST_SENTENCE) {
        const spans = tokens.slice(at, Math.min(at + LONGEST_SENTENCE, to));
        if (before < 0 || text.slice(before, spans[0]!.start).includes("\n")) paragraph++;
        before = spans.at(-1)!.end;
        stretches.push({
          role: block.role,
          paragraph,
          spans,
          forms: spans.map(({ start, end }) => text.slice(start, end)),
        });
      }
    });
  }
  return stretches;
}

const readText = (text: string, blocks: readonly Block[]): string =>
  blocks
    .filter((block) => READ_ROLES.has(block.role))
    .map((block) => text.slice(block.start, block.end))
    .join("\n");

function sentenceOf(
  { role, paragraph, spans, forms }: Stretch,
  index: number,
  analysis: Analysis,
  model: LanguageModel,
): Sentence {
  const { tags, relations } = model.network.shape;
  const knows = (word: string): boolean => model.vocabulary.has(hashText(word));
  const tokens = forms.map((text, i): Token => {
    const tag = tags[analysis.tags[i]!]!;
    const slash = tag.indexOf("/");
    const upos = tag.slice(0, slash);
    const xpos = tag.slice(slash + 1);
    const { start, end } = spans[i]!;
    return {
      index: i,
      start,
      end,
      text,
      lemma: lemmaOf(text, upos, xpos, knows),
      upos,
      xpos,
      head: analysis.heads[i]!,
      deprel: relations[analysis.relations[i]!]!,
    };
  });
  return { index, start: spans[0]!.start, end: spans.at(-1)!.end, role, paragraph, tokens };
}

const cut = (start: number, end: number, reason: string): Note => ({
  stage: "language",
  kind: "cut",
  article: null,
  start,
  end,
  reason,
});

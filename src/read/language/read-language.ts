/**
 * Text → sentences with tokens, tags, lemmas and trees; names and the entities they name.
 * Only blocks that are read for reports are looked at, and no sentence crosses a block.
 */
import { READ_ROLES, type Block } from "../../model/article.ts";
import type { Entity, Name, Sentence, Token } from "../../model/language.ts";
import type { Note } from "../../model/note.ts";
import { joinEntities } from "./entities.ts";
import { lemmaOf } from "./en/lemma.ts";
import { sentenceStarts } from "./en/sentences.ts";
import { tokenize, type TokenSpan } from "./en/tokenize.ts";
import { hashText } from "./features.ts";
import { findNames } from "./find-names.ts";
import type { LanguageModel } from "./language-model.ts";
import { parseTree } from "./parse-tree.ts";
import { tagSequence } from "./tag-sequence.ts";
import { wordsOf } from "./words.ts";

export { loadLanguageModel, type LanguageModel } from "./language-model.ts";

/** Longer sentences are cut for tags and trees: the time for one grows faster than its length. */
export const LONGEST_SENTENCE = 400;

export interface SentencesAndNames {
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
  readonly entities: readonly Entity[];
  readonly notes: readonly Note[];
}

/** @param text the article's; offsets of all results point into it */
export function readLanguage(
  text: string,
  blocks: readonly Block[],
  model: LanguageModel,
): SentencesAndNames {
  const notes: Note[] = [];
  const sentences: Sentence[] = [];
  const tags: Int32Array[] = [];
  let paragraph = -1;
  let paragraphEnd = -1;
  for (const block of blocks) {
    if (!READ_ROLES.has(block.role)) continue;
    const tokens = tokenize(text, block.start, block.end, {
      onCut: (start, end) =>
        notes.push(
          note(
            "cut",
            start,
            end,
            `a run of ${end - start} characters without white space is no word; cut into pieces`,
          ),
        ),
    });
    const starts = sentenceStarts(text, tokens, model.sentences);
    for (const [from, to] of pieces(starts, tokens.length)) {
      const first = tokens[from]!;
      if (paragraph < 0 || text.slice(paragraphEnd, first.start).includes("\n")) paragraph++;
      paragraphEnd = tokens[to - 1]!.end;
      if (to - from === LONGEST_SENTENCE)
        notes.push(
          note(
            "cut",
            first.start,
            paragraphEnd,
            `a sentence of more than ${LONGEST_SENTENCE} words is read in pieces`,
          ),
        );
      const read = readSentence(text, tokens, from, to, model);
      sentences.push({
        index: sentences.length,
        start: first.start,
        end: paragraphEnd,
        role: block.role,
        paragraph,
        tokens: read.tokens,
      });
      tags.push(read.nameTags);
    }
  }
  const { names, entities } = joinEntities(findNames(text, sentences, tags, model.names.classes));
  return { sentences, names, entities, notes };
}

/** Sentences as ranges of tokens, none longer than LONGEST_SENTENCE. */
function* pieces(starts: readonly number[], end: number): Generator<readonly [number, number]> {
  for (let k = 0; k < starts.length; k++) {
    const to = starts[k + 1] ?? end;
    for (let from = starts[k]!; from < to; from += LONGEST_SENTENCE)
      yield [from, Math.min(from + LONGEST_SENTENCE, to)];
  }
}

function readSentence(
  text: string,
  spans: readonly TokenSpan[],
  from: number,
  to: number,
  model: LanguageModel,
): { tokens: Token[]; nameTags: Int32Array } {
  const forms: string[] = [];
  for (let i = from; i < to; i++) forms.push(text.slice(spans[i]!.start, spans[i]!.end));
  const words = wordsOf(forms);
  const tags = tagSequence(model.tagger, words, null);
  const nameTags = tagSequence(model.names, words, tags);
  const tree = parseTree(model.parser, model.moveOf, words, tags);
  const knows = (word: string): boolean => model.vocabulary.has(hashText(word));
  const tokens = forms.map((form, i): Token => {
    const [upos, xpos] = model.tagger.classes[tags[i]!]!.split("/") as [string, string];
    return {
      index: i,
      start: spans[from + i]!.start,
      end: spans[from + i]!.end,
      text: form,
      lemma: lemmaOf(form, upos, xpos, knows),
      upos,
      xpos,
      head: tree.heads[i]!,
      deprel: model.relationOf[tree.labels[i]!]!,
    };
  });
  return { tokens, nameTags };
}

const note = (kind: Note["kind"], start: number, end: number, reason: string): Note => ({
  stage: "language",
  kind,
  article: null,
  start,
  end,
  reason,
});

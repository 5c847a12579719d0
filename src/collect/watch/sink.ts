/** Where a watch hands articles on to. */
import type { RawArticle } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";

export interface Sink {
  /**
   * Returns once the article is kept for good; only then is it ticked off. After a crash the same article can come again, with
   * the same id: a sink that has it keeps one.
   */
  accept(article: RawArticle, notes: readonly Note[]): Promise<void>;
  /** What became of an item that gave no article. Kept where the sink has a place for it. */
  note(note: Note): Promise<void>;
}

/** Several sinks as one: an article is accepted when all have it. */
export const allOf = (sinks: readonly Sink[]): Sink => ({
  async accept(article, notes) {
    for (const sink of sinks) await sink.accept(article, notes);
  },
  async note(note) {
    for (const sink of sinks) await sink.note(note);
  },
});

/** Text as PostgreSQL's full-text search takes it. */

/** A tsvector holds a megabyte; what an article says stands before this. */
const MOST_SEARCHED = 200_000;

/** Without what a text column can't hold: NUL and halves of surrogate pairs. */
export const searchable = (text: string): string =>
  text.slice(0, MOST_SEARCHED).replaceAll("\u0000", " ").toWellFormed();

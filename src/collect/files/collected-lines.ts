/** Articles as `watch` collects them, a line of JSON each: what is known of an article, nothing lost on the way back. */
import { z } from "zod";
import { Block, PageCopy, type PageFacts, type RawArticle } from "../../model/article.ts";
import { Note } from "../../model/note.ts";
import { articleFields } from "./article-fields.ts";

const Parts = z.array(Block.unwrap().extend({ rule: z.string() }));
const Facts = z.object({
  parts: Parts,
  days: z.array(
    z.object({ words: z.string(), claim: z.enum(["published", "updated", "address"]), where: z.string() }),
  ),
  credits: z.array(z.string()),
  copy: PageCopy,
}) satisfies z.ZodType<PageFacts>;

/** What only a collected line says of its article; other people's keys of these names mean nothing here. */
const SHAPES = {
  publishedBasis: z.enum(["given", "page"]).nullable(),
  parts: Parts,
  page: Facts,
  notes: z.array(Note.unwrap().pick({ kind: true, reason: true })),
};
export type LineFacts = { readonly [Key in keyof typeof SHAPES]?: z.infer<(typeof SHAPES)[Key]> };

export function lineFacts(object: Readonly<Record<string, unknown>>): LineFacts {
  const facts: Record<string, unknown> = {};
  for (const [key, shape] of Object.entries(SHAPES)) {
    const parsed = key in object ? shape.safeParse(object[key]) : null;
    if (parsed?.success) facts[key] = parsed.data;
  }
  return facts as LineFacts;
}

export function articleLine({ from: _, ...article }: RawArticle, notes: readonly Note[]): object {
  return { ...article, notes: notes.map(({ kind, reason }) => ({ kind, reason })) };
}

/** A line that is no article, but what became of one. */
const NoteLine = z.strictObject({ note: Note });
export const noteLine = (note: Note): z.infer<typeof NoteLine> => ({ note });

export function noteOf(value: object): Note | null {
  const line = NoteLine.safeParse(value);
  return line.success ? line.data.note : null;
}

/** Keys that mean nothing here, neither in an article's fields nor in a collected line. */
export function unusedKeys(object: Readonly<Record<string, unknown>>): string[] {
  if (noteOf(object) !== null) return [];
  const used = lineFacts(object);
  return articleFields(object).unknown.filter((key) => !(key in used));
}

/** The article with what its line says beyond the usual fields; parts that lie outside of its text are left out. */
export function withLineFacts(article: RawArticle, facts: LineFacts): RawArticle {
  const inside = <Part extends { readonly end: number }>(parts: readonly Part[]): Part[] =>
    parts.filter(({ end }) => end <= article.text.length);
  return {
    ...article,
    publishedBasis: facts.publishedBasis ?? article.publishedBasis,
    ...(facts.parts === undefined ? {} : { parts: inside(facts.parts) }),
    ...(facts.page === undefined ? {} : { page: { ...facts.page, parts: inside(facts.page.parts) } }),
  };
}

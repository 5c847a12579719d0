/**
 * The first stage of `read`: a text as saved becomes an article whose blocks say what each part of it is. The text itself is never
 * altered. Rules only say what is not body; what no rule speaks of is body, because a sentence of news taken for furniture is lost.
 */
import { createHash } from "node:crypto";
import type { Article, RawArticle } from "../../model/article.ts";
import { READ_ROLES } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import { agenciesOf } from "./agencies.ts";
import { captionMarks } from "./captions.ts";
import { commentMarks } from "./comments.ts";
import { correctionMarks } from "./corrections.ts";
import { creditMarks, lineCredit } from "./credits.ts";
import { datelineLength, strongDateline } from "./datelines.ts";
import { appealMarks, furnitureMarks, lineFurniture, linkListMarks } from "./furniture.ts";
import { languageOf } from "./language.ts";
import { linesOf, piecesOf } from "./lines.ts";
import type { Line, Piece } from "./lines.ts";
import { Canvas } from "./marks.ts";
import type { Mark, RuledBlock } from "./marks.ts";
import { readPageHead } from "./page-head.ts";
import { publishedOf } from "./published.ts";
import { repeatMarks } from "./repeats.ts";
import { absorbScraps } from "./scraps.ts";
import { strayMarks, tailMarks } from "./page-tail.ts";
import { timesNamed } from "./times-named.ts";

/** Notes about parts that are not read, a text; more are counted, not listed. */
const MOST_NOTES = 60;

export function readArticleText(raw: RawArticle): { article: Article; notes: Note[] } {
  const { text } = raw;
  const lines = linesOf(text);
  const pieces = lines.map((line) => piecesOf(text, line));
  const alone = lines.length >= 4;

  const furniture: Mark[] = [];
  const captions: Mark[] = [];
  const credits: Mark[] = [];
  const corrections: Mark[] = [];
  const datelines: Mark[] = [];
  for (const [index, line] of lines.entries()) {
    const sentences = pieces[index]!;
    furniture.push(
      ...lineMarks(text, line),
      ...furnitureMarks(text, line, sentences),
      ...strayMarks(text, line),
    );
    captions.push(...captionMarks(text, line, sentences, alone));
    credits.push(...creditMarks(text, line, sentences));
    corrections.push(...correctionMarks(text, sentences));
    datelines.push(...datelineMarks(text, line, sentences));
  }
  furniture.push(...appealMarks(text, pieces.flat()));
  // Of a page the markup tells which lines are links.
  if (raw.page === undefined) furniture.push(...linkListMarks(text, lines));
  // What the markup or the layout knows outweighs what words suggest, but inside a caption the words still tell its credit.
  const hints = raw.page?.parts ?? raw.parts ?? [];
  captions.unshift(...hints.filter(({ role }) => role === "caption"));
  const known = hints.filter(({ role }) => role !== "caption");
  furniture.push(...known.filter(({ role }) => role !== "headline"));
  furniture.sort((a, b) => a.start - b.start);
  const head = readPageHead(text, lines, raw.headline, furniture);

  // From the weakest to the strongest: each coat covers the one before.
  const canvas = new Canvas(text);
  canvas.paint(captions);
  canvas.paint(datelines);
  canvas.paint(repeatMarks(text, lines, head.headline));
  canvas.paint(head.marks);
  canvas.paint(credits);
  canvas.paint(captions.filter((mark) => mark.role === "credit"));
  canvas.paint(furniture);
  canvas.paint(corrections);
  canvas.paint(tailMarks(text, lines, pieces, furniture, raw.outlet));
  canvas.paint(commentMarks(text, lines));
  canvas.paint(known);
  const blocks = absorbScraps(text, canvas.blocks(lines), lines);

  const readable = blocks.filter((block) => READ_ROLES.has(block.role));
  const readText = readable.map((block) => text.slice(block.start, block.end)).join("\n");
  const language = languageOf(readText === "" ? text : readText);
  const {
    published,
    updated,
    notes: dayNotes,
  } = publishedOf(raw, head.days, timesNamed(readText), text, language);
  const byline = raw.byline ?? firstOf(text, blocks, "byline");
  const article: Article = {
    id: raw.id,
    outlet: raw.outlet,
    headline: raw.headline ?? (head.headline ? text.slice(head.headline.start, head.headline.end) : null),
    byline,
    url: raw.url,
    published,
    ...(updated === null ? {} : { updated }),
    agencies: agenciesOf(text, blocks, byline, raw.page?.credits),
    language,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
    text,
    blocks: blocks.map(({ role, start, end }) => ({ role, start, end })),
    ...(raw.page === undefined ? {} : { page: raw.page.copy }),
  };
  const notes = [...skippedNotes(raw.id, blocks), ...dayNotes];
  for (const { start, end } of head.impossible)
    notes.push(note(raw.id, "unresolved", start, end, `there is no day “${text.slice(start, end)}”`));
  if (language !== "en")
    notes.push(
      note(
        raw.id,
        "skipped",
        null,
        null,
        `the article is in a language that is not read (${language}); it is kept unread`,
      ),
    );
  if (!readable.some((block) => block.role === "body"))
    notes.push(note(raw.id, "doubted", null, null, "no body text was found in the article"));
  return { article, notes };
}

/** What a whole line is, judged by itself. */
function lineMarks(text: string, line: Line): Mark[] {
  if (line.end - line.start > 600) return [];
  const words = text.slice(line.start, line.end);
  const rule = lineFurniture(words);
  if (rule !== null) return [{ ...line, role: "furniture", rule }];
  const credit = lineCredit(words);
  return credit === null ? [] : [{ ...line, role: credit, rule: credit }];
}

/** Datelines at the start of lines, and those in one long line that follow a picture's credit or a link. */
function datelineMarks(text: string, line: Line, pieces: readonly Piece[]): Mark[] {
  const length = datelineLength(text.slice(line.start, Math.min(line.end, line.start + 200)), false);
  if (length > 0)
    return [{ start: line.start, end: line.start + length, role: "dateline", rule: "dateline" }];
  const found = strongDateline(text.slice(line.start, Math.min(line.end, line.start + 1500)), 1500);
  if (!found) return [];
  const start = line.start + found.start;
  const piece = pieces.findLast((one) => one.start <= start);
  const marks: Mark[] = [{ start, end: line.start + found.end, role: "dateline", rule: "dateline" }];
  if (piece && piece.start < start && start - piece.start <= 200)
    marks.push({ start: piece.start, end: start, role: "caption", rule: "title beside a picture" });
  return marks;
}

const firstOf = (text: string, blocks: readonly RuledBlock[], role: RuledBlock["role"]): string | null => {
  const block = blocks.find((one) => one.role === role);
  return block ? text.slice(block.start, block.end) : null;
};

const note = (
  article: string,
  kind: Note["kind"],
  start: number | null,
  end: number | null,
  reason: string,
): Note => ({
  stage: "article",
  kind,
  article,
  start,
  end,
  reason,
});

/** One note a run of blocks that are not read for the same reason. */
function skippedNotes(article: string, blocks: readonly RuledBlock[]): Note[] {
  const notes: Note[] = [];
  let cut = 0;
  for (let index = 0; index < blocks.length; index++) {
    const first = blocks[index]!;
    if (first.role !== "furniture" && first.role !== "comment" && first.role !== "correction") continue;
    let last = index;
    while (blocks[last + 1]?.rule === first.rule && blocks[last + 1]?.role === first.role) last++;
    if (notes.length < MOST_NOTES)
      notes.push(
        note(article, "skipped", first.start, blocks[last]!.end, `${first.role}, not read: ${first.rule}`),
      );
    else cut++;
    index = last;
  }
  if (cut > 0)
    notes.push(note(article, "cut", null, null, `${cut} more parts that are not read are not listed here`));
  return notes;
}

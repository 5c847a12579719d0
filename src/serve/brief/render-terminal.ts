/** The brief for a terminal: wrapped, with or without colour, citations as numbered footnotes. */
import { styleText } from "node:util";
import type { Brief, BriefSentence, BriefStory } from "./brief.ts";
import { citeMarks } from "./cite-marks.ts";
import { quoted } from "./phrases.ts";
import { harmlessLine } from "../terminal-text.ts";

type Style = Parameters<typeof styleText>[0];
interface Piece {
  readonly text: string;
  readonly style: Style | null;
}

export interface TerminalOptions {
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
}

const LABEL_STYLE: { readonly [label: string]: Style } = {
  Disputed: ["bold", "red"],
  Unconfirmed: ["bold", "yellow"],
};

/** Words as they wrap: what no space parts ("[30]" and ";") stays together, whatever its styles. */
function wordsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const words: Piece[][] = [[]];
  for (const { text, style } of pieces)
    harmlessLine(text)
      .split(/ +/)
      .forEach((part, i) => {
        if (i > 0) words.push([]);
        if (part !== "") words.at(-1)!.push({ text: part, style });
      });
  return words.filter((word) => word.length > 0);
}

class Page {
  readonly #lines: string[] = [];
  readonly #width: number;
  readonly #color: boolean;

  constructor({ width, color }: TerminalOptions) {
    this.#width = width;
    this.#color = color;
  }

  #paint({ text, style }: Piece): string {
    return this.#color && style !== null ? styleText(style, text, { validateStream: false }) : text;
  }

  blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  line(text: string, style: Style | null = null): void {
    this.wrapped([{ text, style }]);
  }

  /** Fills lines word by word; `first` opens the first line, the others are indented by its width. */
  wrapped(pieces: readonly Piece[], first = ""): void {
    const indent = " ".repeat(first.length);
    let line: Piece[] = [{ text: first, style: null }];
    let column = first.length;
    for (const word of wordsOf(pieces)) {
      const length = word.reduce((n, piece) => n + piece.text.length, 0);
      if (column + 1 + length > this.#width && column > indent.length) {
        this.#push(line);
        line = [{ text: indent, style: null }];
        column = indent.length;
      }
      if (column > indent.length) {
        line.push({ text: " ", style: word[0]!.style });
        column += 1;
      }
      line.push(...word);
      column += length;
    }
    this.#push(line);
  }

  /** Neighbours of one style are painted in one go. */
  #push(line: readonly Piece[]): void {
    const runs: Piece[] = [];
    for (const { text, style } of line) {
      const open = runs.at(-1);
      if (open?.style === style) runs[runs.length - 1] = { text: open.text + text, style };
      else runs.push({ text, style });
    }
    this.#lines.push(
      runs
        .map((run) => this.#paint(run))
        .join("")
        .trimEnd(),
    );
  }

  toString(): string {
    return `${this.#lines.join("\n").replace(/\n+$/, "")}\n`;
  }
}

function sentencePieces(sentence: BriefSentence): readonly Piece[] {
  const pieces: Piece[] = [];
  if (sentence.label)
    pieces.push({ text: `${sentence.label}: `, style: LABEL_STYLE[sentence.label] ?? "bold" });
  for (const segment of sentence.segments) {
    pieces.push({ text: segment.text, style: null });
    if (segment.cites.length > 0) pieces.push({ text: ` ${citeMarks(segment.cites)}`, style: "dim" });
  }
  return pieces;
}

function writeStory(page: Page, story: BriefStory): void {
  page.blank();
  page.line(story.title, ["bold", "underline"]);
  page.blank();
  for (const line of story.origins) page.line(line);
  for (const source of story.sources) {
    page.wrapped(
      [
        { text: source.outlet, style: "bold" },
        { text: ` (${source.published})${source.headline ? `: ${source.headline}` : ""}`, style: null },
        ...(source.doubt ? [{ text: ` – day doubted: ${source.doubt}`, style: "yellow" as const }] : []),
      ],
      "  ",
    );
  }
  if (story.sections.length === 0) page.line("No event was read out of it.");
  for (const section of story.sections) {
    page.blank();
    page.line(section.heading.toUpperCase(), ["bold", "cyan"]);
    if (section.about) page.line(section.about, "dim");
    for (const sentence of section.sentences) page.wrapped(sentencePieces(sentence), "  • ");
  }
}

export function renderTerminal(brief: Brief, options: TerminalOptions): string {
  const page = new Page(options);
  for (const story of brief.stories) writeStory(page, story);
  if (brief.stories.length === 0) page.line("No story: the articles gave no event.");
  if (brief.leftOut.length > 0) {
    page.blank();
    page.line("LEFT OUT, DOUBTED OR UNRESOLVED", ["bold", "cyan"]);
    for (const note of brief.leftOut)
      page.wrapped(
        [
          { text: `${note.kind}: `, style: "yellow" },
          { text: note.text, style: null },
        ],
        "  • ",
      );
  }
  if (brief.citations.length > 0) {
    page.blank();
    page.line("SOURCES CITED", ["bold", "cyan"]);
    page.line("Outlet, article, characters from–to, passage.", "dim");
    const digits = String(brief.citations.length).length;
    for (const cited of brief.citations)
      page.wrapped(
        [
          { text: cited.outlet === cited.article ? "" : `${cited.outlet}, `, style: null },
          { text: `${cited.article} ${cited.start}–${cited.end}: `, style: "dim" },
          { text: quoted(cited.quote, 160), style: null },
        ],
        `${`[${cited.number}]`.padStart(digits + 2)} `,
      );
  }
  page.blank();
  page.line(brief.madeWith, "dim");
  return page.toString();
}

/** The brief for a terminal: wrapped, with or without colour, citations as numbered footnotes. */
import { stripVTControlCharacters, styleText } from "node:util";
import type { Brief, BriefSentence, BriefStory } from "./brief.ts";
import { citeMarks } from "./cite-marks.ts";
import { quoted } from "./phrases.ts";

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

/** Text from articles may hold escape sequences or other control characters: none reaches the terminal. */
const harmless = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .toWellFormed();

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
    let space = "";
    const flush = (): void => {
      this.#lines.push(
        line
          .map((piece) => this.#paint(piece))
          .join("")
          .trimEnd(),
      );
      line = [{ text: indent, style: null }];
      column = indent.length;
    };
    // Words of one style are painted in one go.
    const add = (text: string, style: Style | null): void => {
      const open = line.at(-1)!;
      if (open.style === style) line[line.length - 1] = { text: open.text + text, style };
      else line.push({ text, style });
      column += text.length;
    };
    for (const piece of pieces)
      for (const word of harmless(piece.text).split(/( +)/)) {
        if (word === "" || word.startsWith(" ")) {
          space ||= word && " ";
          continue;
        }
        if (space && column + 1 + word.length > this.#width && column > indent.length) flush();
        else if (space && column > indent.length) add(" ", piece.style);
        space = "";
        add(word, piece.style);
      }
    flush();
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

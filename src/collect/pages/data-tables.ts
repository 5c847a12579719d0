/** Tables that hold data, told from those that only arrange a page, as pages did before style sheets. */
import { isElement, TEXT } from "./dom.ts";
import type { PageElement, PageNode } from "./dom.ts";
import { plainText } from "./plain-text.ts";

export interface TableRow {
  readonly element: PageElement;
  readonly cells: readonly string[];
  /** Whether it names the columns. */
  readonly heading: boolean;
  /** Characters inside links. */
  readonly linked: number;
  readonly links: number;
}

/** A cell longer than this holds paragraphs. */
const LONGEST_CELL = 240;
const LONGEST_MEAN = 70;

/** Rows of a table of data; null where the table only arranges the page. Empty rows and cells are left out. */
export function dataRows(table: PageElement): TableRow[] | null {
  if (
    table.getAttribute("role") === "presentation" ||
    table.querySelector("table, p + p, form, article, h1, h2") !== null
  )
    return null;
  const rows: TableRow[] = [];
  let [cells, characters, wide] = [0, 0, 0];
  for (const row of table.querySelectorAll("tr")) {
    const texts: string[] = [];
    let [linked, links] = [0, 0];
    for (const cell of row.children) {
      if (cell.localName !== "td" && cell.localName !== "th") continue;
      const text = spacedText(cell);
      if (text.length > LONGEST_CELL) return null;
      for (const link of cell.querySelectorAll("a")) {
        links++;
        linked += plainText(link.textContent ?? "").trim().length;
      }
      if (text !== "") texts.push(text);
      characters += text.length;
      cells++;
    }
    if (texts.length > 1) wide++;
    if (texts.length > 0) rows.push({ element: row, cells: texts, heading: isHeading(row), linked, links });
  }
  return wide >= 2 && wide * 2 >= rows.length && characters <= cells * LONGEST_MEAN ? rows : null;
}

const isHeading = (row: PageElement): boolean =>
  [...row.children].every(({ localName }) => localName === "th") || row.parentElement?.localName === "thead";

/** A cell's text, its lines and paragraphs kept apart. */
function spacedText(cell: PageElement): string {
  const pieces: string[] = [];
  const visit = (node: PageNode): void => {
    if (node.nodeType === TEXT) pieces.push(node.textContent ?? "");
    else if (isElement(node) && !/^(?:script|style|noscript|template|svg)$/.test(node.localName)) {
      const apart = /^(?:br|p|div|li|tr)$/.test(node.localName);
      if (apart) pieces.push(" ");
      for (const child of node.childNodes) visit(child);
      if (apart) pieces.push(" ");
    }
  };
  visit(cell);
  return plainText(pieces.join("")).trim();
}

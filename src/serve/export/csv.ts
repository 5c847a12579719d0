/** CSV after RFC 4180: CRLF, quotes doubled, a header; UTF-8 without a byte order mark. */

export type Cell = string | number | boolean | null;

export interface Csv {
  readonly text: string;
  /** Cells that a spreadsheet would have taken for a formula, and which begin with an apostrophe now. */
  readonly neutralised: number;
}

/**
 * What spreadsheets take for the beginning of a formula, also in full width, also behind white space
 * (OWASP, "CSV Injection").
 */
const FORMULA = /^[\s\u0000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
const MUST_QUOTE = /[",\r\n]|^\s|\s$/;

/** @param columns the header; each row has as many cells */
export function toCsv(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  tags?: readonly string[],
): Csv {
  let neutralised = 0;
  const cell = (value: Cell): string => {
    if (value === null) return "";
    if (typeof value !== "string") return String(value);
    let text = value.toWellFormed().replaceAll("\u0000", "\ufffd");
    if (FORMULA.test(text)) {
      text = `'${text}`;
      neutralised++;
    }
    return MUST_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (cells: readonly Cell[]): string => {
    if (cells.length !== columns.length)
      throw new RangeError(`a row of ${cells.length} cells under ${columns.length} columns`);
    // A line of one empty cell would be read as no line at all.
    return cells.length === 1 && cells[0] === null ? '""' : cells.map(cell).join(",");
  };
  const head = columns.map((name) => (MUST_QUOTE.test(name) ? `"${name.replaceAll('"', '""')}"` : name));
  const lines = [head.join(","), ...(tags === undefined ? [] : [tags.join(",")]), ...rows.map(line)];
  return { text: `${lines.join("\r\n")}\r\n`, neutralised };
}

export const neutralisedNote = (csv: Csv): string =>
  `${csv.neutralised} ${csv.neutralised === 1 ? "cell begins" : "cells begin"} with an apostrophe that the article does not have: a spreadsheet would have taken ${csv.neutralised === 1 ? "it" : "them"} for a formula`;

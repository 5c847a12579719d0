/** Text of articles, made fit for a terminal: escape sequences and control characters in it do nothing. */
import { stripVTControlCharacters } from "node:util";

/** One line: whatever controls or breaks it becomes a space. */
export const harmlessLine = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .toWellFormed();

/** Several lines: line feeds and tabs stay. */
export const harmlessLines = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u{fffd}")
    .toWellFormed();

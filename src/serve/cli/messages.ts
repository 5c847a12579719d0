/** What the command line says on standard error: one line an error or warning, marked as such. */
import { styleText } from "node:util";
import { harmlessLines } from "../terminal-text.ts";

type Level = "error" | "warning" | "note";
const STYLE = { error: "red", warning: "yellow", note: "dim" } as const;

/** Writes `crosscheck: error: …`; text from files can't bring escape sequences into the terminal. */
export function say(level: Level, message: string): void {
  const head = styleText(STYLE[level], `${level}:`, { stream: process.stderr });
  process.stderr.write(`crosscheck: ${head} ${harmlessLines(message)}\n`);
}

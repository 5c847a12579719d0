/**
 * Quotations: what stands between quotation marks, over several sentences and paragraphs where it goes on. Straight marks are
 * told apart by what stands beside them, and by whether one is open; marks set wrongly ("attack, "said an officer") are common.
 */
import type { Sentence } from "../../../model/language.ts";

/** Characters `start`..`end` with the marks; sentences by index, both inclusive. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly firstSentence: number;
  readonly lastSentence: number;
  /** Words inside: one or two in marks are a manner of speaking, not a quotation. */
  readonly words: number;
}

/** A quotation left open for longer than this was never closed: it is taken to end with its paragraph. */
export const LONGEST_QUOTATION = 2500;

const MARK = /["“”„«»]|``|''|(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}"“])|(?<=[.,!?…])[’'](?![\p{L}\p{N}])/gu;
const CLOSED_ALREADY = /^(?:he |she |they )?(?:said|says|told|added|adds) /;
const WORDS = /[\p{L}\p{N}]+/gu;
const WHITE = /\s/;

type Side = "open" | "close" | "either";

function sideOf(text: string, at: number, mark: string): Side {
  if (mark === "“" || mark === "„" || mark === "«" || mark === "``" || mark === "‘") return "open";
  if (mark === "”" || mark === "»" || mark === "’") return "close";
  const before = text[at - 1];
  const after = text[at + mark.length];
  const spaceBefore = before === undefined || WHITE.test(before) || "([—–-".includes(before);
  const spaceAfter = after === undefined || WHITE.test(after) || ".,;:!?)]—–-".includes(after);
  return spaceBefore === spaceAfter ? "either" : spaceBefore ? "open" : "close";
}

interface Open {
  readonly at: number;
  readonly sentence: number;
  readonly single: boolean;
}

export function findQuotations(text: string, sentences: readonly Sentence[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: Open | null = null;
  const close = (end: number, sentence: number): void => {
    if (open && end > open.at + 1)
      found.push({
        start: open.at,
        end,
        firstSentence: open.sentence,
        lastSentence: sentence,
        words: text.slice(open.at, Math.min(end, open.at + LONGEST_QUOTATION)).match(WORDS)?.length ?? 0,
      });
    open = null;
  };
  /** Ends a quotation that was never closed, with the paragraph in which it was opened. */
  const abandon = (from: Open): void => {
    const paragraph = sentences[from.sentence]!.paragraph;
    let last = from.sentence;
    while (sentences[last + 1]?.paragraph === paragraph) last++;
    open = from;
    if (from.single) open = null;
    else close(sentences[last]!.end, last);
  };
  for (const [index, sentence] of sentences.entries()) {
    const previous = sentences[index - 1];
    const opensParagraph = !previous || previous.paragraph !== sentence.paragraph;
    const opened = open as Open | null;
    if (opened && (sentence.start - opened.at > LONGEST_QUOTATION || previous?.role !== sentence.role))
      abandon(opened);
    MARK.lastIndex = sentence.start;
    for (let m = MARK.exec(text); m && m.index < sentence.end; m = MARK.exec(text)) {
      const at = m.index;
      const mark = m[0];
      const single = mark === "'" || mark === "‘" || mark === "’";
      const side = single
        ? /[\p{L}\p{N}"“]/u.test(text[at + 1] ?? "")
          ? "open"
          : "close"
        : sideOf(text, at, mark);
      const now = open as Open | null;
      if (!now) {
        // `the attack, "said an officer`: a closing mark set on the wrong side
        if (side === "open" && mark === '"' && CLOSED_ALREADY.test(text.slice(at + 1, at + 12))) continue;
        if (side !== "close" || (side === "close" && mark === '"' && WHITE.test(text[at - 1] ?? " ")))
          open = { at, sentence: index, single };
        continue;
      }
      if (single !== now.single) continue; // a quotation inside a quotation, or an apostrophe
      if (opensParagraph && at - sentence.start < 2 && side !== "close") {
        // each paragraph of a long quotation opens with a mark of its own
        close(previous!.end, index - 1);
        open = { at, sentence: index, single };
      } else close(at + mark.length, index);
    }
    if ((open as Open | null)?.single && sentences[index + 1]?.paragraph !== sentence.paragraph) open = null;
  }
  if (open) abandon(open);
  return found.sort((a, b) => a.start - b.start);
}

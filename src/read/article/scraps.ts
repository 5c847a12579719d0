/** Body that is no more than a scrap between other blocks of its line: a bar, two words of a button. */
import type { Line } from "./lines.ts";
import type { RuledBlock } from "./marks.ts";

/** The most words that a scrap beside furniture has ("Already a subscriber? Log in"). */
const SCRAP_WORDS = 5;

const hasLetters = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);
const isFewWords = (words: string): boolean =>
  !/[.!?:]["”’]?$/.test(words) && words.split(/\s+/).length <= SCRAP_WORDS;

/** Marks without letters join a neighbour; a few words on a line that else is furniture are furniture. */
export function absorbScraps(
  text: string,
  blocks: readonly RuledBlock[],
  lines: readonly Line[],
): RuledBlock[] {
  const result: RuledBlock[] = [];
  let line = 0;
  for (let index = 0; index < blocks.length;) {
    while (line + 1 < lines.length && lines[line]!.end <= blocks[index]!.start) line++;
    let next = index + 1;
    while (next < blocks.length && blocks[next]!.start < lines[line]!.end) next++;
    for (const block of judgeLine(text, blocks.slice(index, next))) {
      const last = result.at(-1);
      if (last && last.role === block.role && last.start >= lines[line]!.start)
        result[result.length - 1] = { ...last, end: block.end };
      else result.push(block);
    }
    index = next;
  }
  return result;
}

function judgeLine(text: string, blocks: readonly RuledBlock[]): readonly RuledBlock[] {
  const other = blocks.find((block) => block.role !== "body");
  if (blocks.length === 1 || other === undefined) return blocks;
  const furniture = blocks.every((block) => block.role === "body" || block.role === "furniture");
  return blocks.map((block) => {
    if (block.role !== "body" || block.end - block.start > 80) return block;
    const words = text.slice(block.start, block.end);
    const scrap = !hasLetters(words) || (furniture && isFewWords(words));
    return scrap ? { ...block, role: other.role, rule: other.rule } : block;
  });
}

/** Where English sentences end, given the tokens of one block. */
import { MAY_END, TITLES } from "./abbreviations.ts";
import type { TokenSpan } from "./tokenize.ts";

const CLOSING = /^(?:["”’'»)\]]|''|’’)+$/;
const ENDING = /^(?:\.+|[.?!]+|…|[?!.]+)$/;

/** Indices of the tokens that begin a sentence, in order, from 0. */
export function sentenceStarts(text: string, tokens: readonly TokenSpan[]): number[] {
  if (tokens.length === 0) return [];
  const starts = [0];
  for (let i = 1; i < tokens.length; i++) {
    const previous = tokens[i - 1]!;
    const token = tokens[i]!;
    if (token.start === previous.end) continue;
    const gap = text.slice(previous.end, token.start);
    if (
      /\n\s*\n/.test(gap) ||
      (gap.includes("\n") && !continuesLine(text, previous, token)) ||
      endsSentence(text, tokens, i)
    )
      starts.push(i);
  }
  return starts;
}

/** A line that breaks inside a sentence: no full stop before, a small letter after. */
function continuesLine(text: string, previous: TokenSpan, token: TokenSpan): boolean {
  const first = text.charAt(token.start);
  const last = text.charAt(previous.end - 1);
  return !/[.?!:;"”]/.test(last) && first !== first.toUpperCase();
}

/** Whether a sentence ends before token `i`, white space between. */
function endsSentence(text: string, tokens: readonly TokenSpan[], i: number): boolean {
  let k = i - 1;
  let word = text.slice(tokens[k]!.start, tokens[k]!.end);
  let closed = false;
  while (k > 0 && CLOSING.test(word) && tokens[k - 1]!.end === tokens[k]!.start) {
    closed = true;
    k--;
    word = text.slice(tokens[k]!.start, tokens[k]!.end);
  }
  const next = text.slice(tokens[i]!.start, tokens[i]!.end);
  const first = text.charAt(tokens[i]!.start);
  const capital = first !== first.toLowerCase();
  if (ENDING.test(word)) {
    if (/^\.{2,}$|^…$/.test(word)) return capital;
    if (closed || /[?!]/.test(word)) return capital || /^[\d"“‘'([*•-]/.test(next);
    return first === first.toUpperCase();
  }
  if (word.length > 1 && word.endsWith(".")) {
    const bare = word.slice(0, -1);
    if (TITLES.has(bare) || /^\p{Lu}$/u.test(bare)) return false;
    if (MAY_END.has(bare) || /^(?:\p{L}\.)+$/u.test(word))
      return (
        capital &&
        /^(?:The|A|An|In|On|At|But|And|He|She|It|They|We|I|There|This|That|These|His|Her|Its|Their|As|If|When|While|After|Before|For|By|Some|Many|Most|Two|Three|Mr|Mrs|Ms|No|What|You|However|Meanwhile|Also|Earlier|Last|With|From|Not|More|According|At|Since|So|To)$/.test(
          next,
        )
      );
    return capital;
  }
  return false;
}

/** A sentence as the words that place names are made of: tokens, parted at hyphens ("Iraqi-Syrian" is two). */
import type { Sentence } from "../../model/language.ts";
import { LONGEST_NAME } from "./spelling.ts";

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index of its token in the sentence. */
  readonly token: number;
  readonly upos: string;
  /** How it is joined to the word before: by a hyphen, by nothing but white space, or by neither. */
  readonly join: "hyphen" | "space" | "none";
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** The first word of the sentence (quotes and brackets aside), whose capital says little. */
  readonly initial: boolean;
}

const HYPHEN = /^[-‐‑–]$/;
const PART = /[^-‐‑–]+/g;
/** "U.S.", "W.Va.", and the abbreviations that newspapers put before and after names of places (AP Stylebook). */
const ABBREVIATED =
  /^(?:\p{L}\.){1,4}\p{L}*\.?$|^(St|Ste|Mt|Ft|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nebr|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wisc|Wyo|Alta|Man|Ont|Que|Sask|Nfld|Vic)\.$/u;
const CAPITAL = /^['’‘`ʿ]?\p{Lu}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export function wordsOf(sentence: Sentence): readonly Word[] {
  const words: Word[] = [];
  let initial = true;
  let hyphen = false;
  let end = -1;
  for (const token of sentence.tokens) {
    if (HYPHEN.test(token.text)) {
      hyphen = token.start === end;
      end = token.end;
      continue;
    }
    const previous = words.at(-1);
    if (
      token.text === "." &&
      previous?.end === token.start &&
      previous.text.length > 1 &&
      ABBREVIATED.test(`${previous.text}.`)
    ) {
      words[words.length - 1] = { ...previous, end: token.end, text: `${previous.text}.` };
      end = token.end;
      continue;
    }
    // A token longer than any name is passed over whole: cutting it up would cost time and find nothing.
    // A full stop belongs to an abbreviation or to the sentence, never to another name.
    const whole = ABBREVIATED.test(token.text)
      ? token.text
      : token.text.replace(/[.,;:'’]+$/, "") || token.text;
    const parts = whole.length > LONGEST_NAME ? [whole] : (whole.match(PART) ?? []);
    let from = 0;
    for (const text of parts) {
      const at = token.text.indexOf(text, from);
      const start = token.start + at;
      const joined = hyphen ? start === end : at > 0;
      words.push({
        start,
        end: start + text.length,
        text,
        token: token.index,
        upos: token.upos,
        join: joined ? "hyphen" : start > end ? "space" : "none",
        capital: CAPITAL.test(text),
        initial: initial && LETTER_OR_DIGIT.test(text),
      });
      if (LETTER_OR_DIGIT.test(text)) initial = false;
      from = at + text.length;
      hyphen = false;
      end = start + text.length;
    }
  }
  return words;
}

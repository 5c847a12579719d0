/**
 * Texts that lost their apostrophes when they were saved: "Orvalles port", "Thursdays attack". A possessive is told from a
 * plural by the article itself: it has no apostrophe at all, and names the thing elsewhere without the s.
 */
import { isGroupWord } from "./groups.ts";

const CAPITALISED = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]+(?![\p{L}\p{N}])/gu;
const ANY_APOSTROPHE = /\p{L}['’`´]\p{L}/u;
const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days$/;

/**
 * Words of the text that are a name and a possessive s.
 * @param isCommon whether a small-letter word is an ordinary English noun, whose s would be a plural
 */
export function lostPossessives(text: string, isCommon: (word: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>();
  if (ANY_APOSTROPHE.test(text)) return found;
  const words = new Set<string>();
  for (const [word] of text.matchAll(CAPITALISED)) words.add(word);
  for (const word of words) {
    if (!word.endsWith("s") || word.endsWith("ss") || word.length < 5) continue;
    const bare = word.slice(0, -1);
    if (
      DAY.test(word) ||
      (words.has(bare) && !isGroupWord(bare) && !isGroupWord(word) && !isCommon(bare.toLowerCase()))
    )
      found.add(word);
  }
  return found;
}

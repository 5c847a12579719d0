/** Finds every attribution of an article: source, cue and content, in document order of their cues. */
import type { Name, Sentence } from "../../../model/language.ts";
import type { AttributedContent } from "./attributed-content.ts";

/**
 * @param text the article's text, which all spans point into
 * @param sentences the sentences of the whole article, in document order
 * @param names the names found in it
 */
export function readAttributions(
  _text: string,
  _sentences: readonly Sentence[],
  _names: readonly Name[],
): readonly AttributedContent[] {
  return [];
}

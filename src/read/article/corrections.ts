/** Corrections, clarifications and editors' notes: what a paper says about its own text. */
import type { Piece } from "./lines.ts";
import type { Mark } from "./marks.ts";

const OPENS =
  /^[\s*•[(–—-]*(?:correction|clarification|editor(?:'|’)?s?(?:'|’)? note|editors(?:'|’)? note|update|note|amendment|erratum)\b[^.:]{0,40}:/iu;
const ABOUT_ITSELF =
  /^[\s*•[(–—-]*(?:(?:this|the) (?:article|story|report|piece|post|page|headline|version|caption|dispatch) (?:has been|was|is being|will be|corrects|clarifies|removes|adds|updates|amends)\b.{0,60}(?:updated|corrected|amended|edited|changed|clarified|revised|modified|corrects?|first published|developing|updates?|to (?:reflect|correct|say|show|clarify|remove|add))|(?:an )?earlier versions? of (?:this|the) |(?:this|the) story (?:is|has been) (?:developing|updated)|(?:this is a )?developing story\b|corrects? (?:in|to|the|that|spelling|headline|paragraph|day|date|number|name)\b.{0,120}|\(?corrects )/iu;

export function correctionMarks(text: string, pieces: readonly Piece[]): Mark[] {
  const marks: Mark[] = [];
  for (const piece of pieces) {
    const sentence = text.slice(piece.start, Math.min(piece.end, piece.start + 300));
    const update = /^[\s*•[(–—-]*(?:update|note)\b/iu.test(sentence);
    // "Update:" and "Note:" also open news; there the sentence must speak of the text itself.
    if (ABOUT_ITSELF.test(sentence) || (OPENS.test(sentence) && !update))
      marks.push({ ...piece, role: "correction", rule: "correction" });
  }
  return marks;
}

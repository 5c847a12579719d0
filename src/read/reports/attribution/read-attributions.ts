/**
 * Finds every attribution of an article: source, cue and content. In steps, each in a file of its own: cues that are verbs, cues
 * that are none, headlines; then quotations get their speakers, and pronouns their antecedents.
 */
import type { Name, Sentence } from "../../../model/language.ts";
import { contains, makeSpan, type Span } from "../../../model/span.ts";
import type { AttributedContent } from "./attributed-content.ts";
import { draftsOfCitations } from "./cited.ts";
import { type Draft, spanOf } from "./draft.ts";
import { draftsOfHeadline } from "./headline-cues.ts";
import { findQuotations } from "./quotations.ts";
import { withQuotations } from "./quoted-content.ts";
import { Speakers } from "./speakers.ts";
import { draftsOfVerbs } from "./verb-cues.ts";

/**
 * In document order of their cues.
 * @param text the article's text, which all spans point into
 * @param sentences the sentences of the whole article, in document order
 * @param names the names found in it
 */
export function readAttributions(
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
): readonly AttributedContent[] {
  const namesOf = new Map<number, Name[]>();
  for (const n of names) (namesOf.get(n.sentence) ?? namesOf.set(n.sentence, []).get(n.sentence)!).push(n);
  const drafts = sentences.flatMap((sentence, at) => {
    const verbs = draftsOfVerbs(sentence);
    const cited = draftsOfCitations(sentence, verbs);
    const headline =
      verbs.some((d) => d.content.length > 0) || (sentence.role !== "headline" && at > 0)
        ? []
        : draftsOfHeadline(sentence, namesOf.get(sentence.index) ?? []);
    return [...verbs, ...cited, ...headline].map((d) => ({ ...d, sentence: at }));
  });
  const quotations = findQuotations(text, sentences);
  const whole = [...withQuotations(drafts, quotations, sentences)].sort(
    (a, b) => position(a, sentences) - position(b, sentences),
  );
  const speakers = new Speakers(text, sentences, names);
  const out: AttributedContent[] = [];
  for (const draft of whole) {
    const { tokens } = sentences[draft.sentence]!;
    const cue = makeSpan(text, tokens[draft.cue.first]!.start, tokens[draft.cue.last]!.end);
    out.push({
      mention: draft.source
        ? spanOf(sentences[draft.sentence]!, draft.source.first, draft.source.last)
        : null,
      source: speakers.resolve(draft, quotedBy(out, cue)),
      cue,
      content: draft.content.map((c) => makeSpan(text, c.start, c.end)),
      attitude: draft.attitude,
      commitment: draft.commitment,
      asserts: draft.asserts,
      construction: draft.construction,
    });
  }
  return out;
}

/** Where its words begin: a quotation that a later cue closes is still read in the order of the cues. */
const position = (d: Draft, sentences: readonly Sentence[]): number =>
  d.construction.startsWith("quotation without")
    ? d.content[0]!.start
    : sentences[d.sentence]!.tokens[d.cue.first]!.start;

/** The source of the content that holds the cue: whom "I" and "we" mean. */
function quotedBy(contents: readonly AttributedContent[], cue: Span): AttributedContent["source"] {
  for (let i = contents.length - 1; i >= Math.max(0, contents.length - 40); i--) {
    const c = contents[i]!;
    if (c.source && c.content.some((s) => contains(s, cue))) return c.source;
  }
  return null;
}

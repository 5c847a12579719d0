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

/** Attributions to either side among which the speaker of a quotation is looked for. */
const AROUND = 40;

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
  const out = whole.map((draft) => {
    const { tokens } = sentences[draft.sentence]!;
    return {
      source: speakers.resolve(draft),
      mention: draft.source
        ? spanOf(sentences[draft.sentence]!, draft.source.first, draft.source.last)
        : null,
      cue: makeSpan(text, tokens[draft.cue.first]!.start, tokens[draft.cue.last]!.end),
      content: draft.content.map((c) => makeSpan(text, c.start, c.end)),
      attitude: draft.attitude,
      commitment: draft.commitment,
      asserts: draft.asserts,
      construction: draft.construction,
    };
  });
  // a cue without content has told who is speaking; "I" and "we" are who the quotation around them belongs to
  return out
    .filter((a) => a.content.length > 0)
    .map((a, i, all) =>
      a.source && isSelf(a.source.text)
        ? { ...a, source: quoting(all.slice(Math.max(0, i - AROUND), i + AROUND), a.cue) ?? a.source }
        : a,
    );
}

const isSelf = (text: string): boolean => /^(?:i|we|me|us)$/i.test(text);

/** Where its words begin: a quotation that a later cue closes is still read in the order of the cues. */
const position = (d: Draft, sentences: readonly Sentence[]): number =>
  d.construction.startsWith("quotation without")
    ? d.content[0]!.start
    : sentences[d.sentence]!.tokens[d.cue.first]!.start;

/** The source of the smallest content that holds the cue. */
function quoting(contents: readonly AttributedContent[], cue: Span): AttributedContent["source"] {
  let best: AttributedContent["source"] = null;
  let size = Infinity;
  for (const c of contents)
    for (const s of c.content)
      if (c.source && !isSelf(c.source.text) && contains(s, cue) && s.end - s.start < size) {
        best = c.source;
        size = s.end - s.start;
      }
  return best;
}

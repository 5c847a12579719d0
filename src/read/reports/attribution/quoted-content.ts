/** Gives quotations their speakers: a quotation belongs whole to the cue that touches it, and goes on after it. */
import type { Sentence } from "../../../model/language.ts";
import { covering, overlaps, type Span } from "../../../model/span.ts";
import type { Draft } from "./draft.ts";
import type { Quotation } from "./quotations.ts";

/** Fewer words in marks are a name, a title or irony. */
const SHORTEST_QUOTATION = 3;
/** A quotation without a cue continues a speaker at most this many sentences back. */
const FARTHEST_SPEAKER = 2;

export function withQuotations(
  drafts: readonly Draft[],
  quotations: readonly Quotation[],
  sentences: readonly Sentence[],
): readonly Draft[] {
  const long = quotations.filter((q) => q.words >= SHORTEST_QUOTATION);
  const bySentence = new Map<number, Quotation[]>();
  for (const q of long)
    for (let s = q.firstSentence; s <= q.lastSentence; s++)
      (bySentence.get(s) ?? bySentence.set(s, []).get(s)!).push(q);
  const claimed = new Set<Quotation>();
  const widened = drafts.map((draft) => {
    const cue = cueSpan(draft, sentences);
    const here = bySentence.get(draft.sentence) ?? [];
    const around = here.find((q) => q.start <= cue.start && cue.end <= q.end);
    // a cue inside a quotation says nothing beyond it
    if (around) return { ...draft, content: draft.content.flatMap((c) => clip(c, around)) };
    if (!draft.asserts) return draft;
    let content = draft.content;
    for (const q of here) {
      if (!content.some((c) => overlaps(c, q))) continue;
      claimed.add(q);
      content = merge([...content, { start: q.start, end: q.end }], cue);
    }
    return { ...draft, content };
  });
  const draftsOf = new Map<number, Draft[]>();
  for (const d of widened)
    (draftsOf.get(d.sentence) ?? draftsOf.set(d.sentence, []).get(d.sentence)!).push(d);
  const extra: Draft[] = [];
  for (const q of long) {
    if (claimed.has(q) || !standsAlone(q, sentences)) continue;
    const speaker = speakerOf(q, draftsOf, extra.at(-1), bySentence, sentences);
    if (!speaker) continue;
    claimed.add(q);
    extra.push({
      ...speaker,
      content: [{ start: q.start, end: q.end }],
      attitude: "says",
      commitment: "certain",
      construction: "quotation without a cue, speaker before",
    });
  }
  return [...widened, ...extra];
}

const cueSpan = (draft: Draft, sentences: readonly Sentence[]): Span => {
  const { tokens } = sentences[draft.sentence]!;
  return { start: tokens[draft.cue.first]!.start, end: tokens[draft.cue.last]!.end };
};

const clip = (span: Span, to: Span): readonly Span[] => {
  const start = Math.max(span.start, to.start);
  const end = Math.min(span.end, to.end);
  return start < end ? [{ start, end }] : [];
};

/** Joins spans that overlap, and none across the cue. */
function merge(spans: readonly Span[], cue: Span): readonly Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (last && overlaps(last, span)) {
      const both = covering(last, span);
      if (!overlaps(both, cue)) {
        out[out.length - 1] = both;
        continue;
      }
    }
    if (!overlaps(span, cue)) out.push(span);
    else if (span.start < cue.start) out.push({ start: span.start, end: cue.start });
  }
  return out;
}

/** It opens its sentence and fills most of it: speech, not a phrase inside one. */
function standsAlone(q: Quotation, sentences: readonly Sentence[]): boolean {
  const first = sentences[q.firstSentence]!;
  const last = sentences[q.lastSentence]!;
  const length = last.end - first.start;
  return q.start - first.start <= 2 && q.end - q.start >= 0.6 * length;
}

/** Whose words a quotation without a cue of its own are: of a bare cue beside it ("he added:"), else of the speaker before. */
function speakerOf(
  q: Quotation,
  draftsOf: ReadonlyMap<number, readonly Draft[]>,
  previous: Draft | undefined,
  quotationsOf: ReadonlyMap<number, readonly Quotation[]>,
  sentences: readonly Sentence[],
): Draft | null {
  const bare = (s: number): Draft | undefined =>
    draftsOf.get(s)?.find((d) => d.content.length === 0 && d.source !== null);
  const before = bare(q.firstSentence - 1) ?? bare(q.firstSentence);
  if (before) return before;
  const after = bare(q.lastSentence + 1);
  if (after && sentences[q.lastSentence + 1]?.paragraph === sentences[q.lastSentence]!.paragraph)
    return after;
  const outside = (d: Draft): boolean => {
    const { start } = cueSpan(d, sentences);
    return !(quotationsOf.get(d.sentence) ?? []).some((x) => x.start <= start && start < x.end);
  };
  const candidates: Draft[] = [];
  for (let s = q.firstSentence - FARTHEST_SPEAKER; s < q.firstSentence; s++)
    for (const d of draftsOf.get(s) ?? [])
      if (d.source !== null && d.asserts && outside(d)) candidates.push(d);
  // a quotation before this one may have continued a speaker in its turn
  const near = sentences[Math.max(0, q.firstSentence - FARTHEST_SPEAKER)]!.start;
  if (previous && previous.content[0]!.end <= q.start && previous.content[0]!.end >= near)
    candidates.push(previous);
  return candidates.reduce<Draft | null>(
    (best, d) => (best === null || endOf(d) > endOf(best) ? d : best),
    null,
  );
}

const endOf = (d: Draft): number => d.content.at(-1)?.end ?? -1;

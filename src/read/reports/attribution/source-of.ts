/** Which source a passage is attributed to. */
import type { Attribution } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import type { AttributedContent } from "./attributed-content.ts";

/** The contents that hold the span, the innermost first. */
export function contentsOver(
  contents: readonly AttributedContent[],
  span: Span,
): readonly AttributedContent[] {
  const size = (c: AttributedContent): number =>
    Math.min(
      ...c.content.filter((s) => s.start <= span.start && span.end <= s.end).map((s) => s.end - s.start),
    );
  return contents
    .filter((c) => c.content.some((s) => s.start <= span.start && span.end <= s.end))
    .sort(
      (a, b) =>
        size(a) - size(b) ||
        Number(b.source?.via != null) - Number(a.source?.via != null) ||
        a.cue.start - b.cue.start,
    );
}

/**
 * The innermost named source of the span; an outer one is whom it was told through (`via`). Null: the article's own voice. What a
 * source only wants, plans, asks or judges is not on its word.
 */
export function sourceOf(contents: readonly AttributedContent[], span: Span): Attribution | null {
  const [inner, outer] = contentsOver(contents, span).flatMap((c) =>
    c.source && c.asserts && c.commitment !== "none" ? [c.source] : [],
  );
  if (!inner) return null;
  return inner.via === null && outer && outer.text !== inner.text ? { ...inner, via: outer } : inner;
}

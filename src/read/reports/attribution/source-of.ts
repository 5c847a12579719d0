/** Which source a passage is attributed to. */
import type { Attribution } from "../../../model/attribution.ts";
import type { Span } from "../../../model/span.ts";
import type { AttributedContent } from "./attributed-content.ts";

interface Entry extends Span {
  readonly of: AttributedContent;
  /** The furthest end of this and all earlier entries: no earlier one reaches beyond it. */
  readonly reach: number;
}

const indices = new WeakMap<readonly AttributedContent[], readonly Entry[]>();

/** Every piece of content by its start; made once for an article, then remembered with its contents. */
function indexOf(contents: readonly AttributedContent[]): readonly Entry[] {
  const known = indices.get(contents);
  if (known) return known;
  let reach = 0;
  const entries = contents
    .flatMap((of) => of.content.map(({ start, end }) => ({ start, end, of })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((e) => ({ ...e, reach: (reach = Math.max(reach, e.end)) }));
  indices.set(contents, entries);
  return entries;
}

/** The contents that hold the span, the innermost first; of equals one that was told through another, then the first cue. */
export function contentsOver(
  contents: readonly AttributedContent[],
  span: Span,
): readonly AttributedContent[] {
  const entries = indexOf(contents);
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.start <= span.start) low = middle + 1;
    else high = middle;
  }
  const over = new Map<AttributedContent, number>();
  for (let i = low - 1; i >= 0 && entries[i]!.reach >= span.end; i--) {
    const { start, end, of } = entries[i]!;
    if (end >= span.end) over.set(of, Math.min(end - start, over.get(of) ?? Infinity));
  }
  return [...over]
    .sort(
      ([a, sizeA], [b, sizeB]) =>
        sizeA - sizeB ||
        Number(b.source?.via != null) - Number(a.source?.via != null) ||
        a.cue.start - b.cue.start,
    )
    .map(([of]) => of);
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

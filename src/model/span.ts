/**
 * A passage of an article's text: characters `start`..`end`, in UTF-16 code units, end exclusive.
 * After W3C Web Annotation's TextPositionSelector.
 */
import { z } from "zod";

export const Span = z.object({ start: z.int().nonnegative(), end: z.int().positive() }).readonly();
export type Span = z.infer<typeof Span>;

export class SpanError extends Error {
  override readonly name = "SpanError";
}

/**
 * Makes a span and checks it: 0 ≤ start < end ≤ text.length, and, where a quote is given, that the text there equals it.
 * @throws SpanError with the offsets and the lengths
 */
export function makeSpan(text: string, start: number, end: number, quote?: string): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
    throw new SpanError(`span ${start}..${end} does not lie in a text of ${text.length} characters`);
  if (quote !== undefined && text.slice(start, end) !== quote)
    throw new SpanError(`span ${start}..${end} reads “${text.slice(start, end)}”, not “${quote}”`);
  return { start, end };
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
export const covering = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** Document order, shorter first on equal starts. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

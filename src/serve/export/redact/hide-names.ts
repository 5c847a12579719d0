/** Finds hidden names in any string, and puts something else in their place. */
import type { Span } from "../../../model/span.ts";
import { overlaps } from "../../../model/span.ts";
import type { PrivateNames } from "./private-names.ts";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const LETTER = "[\\p{L}\\p{M}\\p{N}]";
const alone = (pattern: string): string => `(?<!${LETTER})(?:${pattern})(?!${LETTER})`;

export interface NameFinder {
  /** Places of hidden names, in order, none over another; names of bodies and places that hold one are left alone. */
  readonly find: (text: string) => readonly Span[];
  /** The same names as addresses and file names write them: "mary-lind", "mary_lind", "mary%20lind". */
  readonly slugs: (text: string) => readonly (Span & { readonly person: number })[];
}

export function nameFinder(names: PrivateNames): NameFinder {
  const full = names.full.map((name) => escaped(name).replace(/\s+/g, "\\s+"));
  const wide = full.length === 0 ? null : new RegExp(alone(full.join("|")), "giu");
  // One word alone may be an everyday word: its case decides.
  const single = names.single.flatMap((name) => [escaped(name), escaped(name.toUpperCase())]);
  const narrow = single.length === 0 ? null : new RegExp(alone(single.join("|")), "gu");
  // A body named after a person stays whole; a person whom one article takes for a body does not.
  const hidden = new Set(names.full.map((name) => name.toLowerCase()));
  const kept = names.kept.filter(
    (name) => !hidden.has(name.toLowerCase()) && (found(wide, name) || found(narrow, name)),
  );
  const whole = kept.length === 0 ? null : new RegExp(alone(kept.map(escaped).join("|")), "gu");
  const slugged = names.full.map((name) => ({
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${plain(name).split(/\s+/).map(escaped).join("(?:[-_.+ ]|%20)+")}(?![\\p{L}\\p{N}])`,
      "giu",
    ),
  }));
  return {
    find: (text) => {
      const safe = spansOf(whole, text);
      return apart(
        [...spansOf(wide, text), ...spansOf(narrow, text)].filter(
          (span) => !safe.some((each) => overlaps(each, span)),
        ),
      );
    },
    slugs: (text) =>
      apart(
        slugged.flatMap(({ pattern }, person) => spansOf(pattern, text).map((span) => ({ ...span, person }))),
      ),
  };
}

const found = (pattern: RegExp | null, text: string): boolean => spansOf(pattern, text).length > 0;

const plain = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "");

const spansOf = (pattern: RegExp | null, text: string): Span[] =>
  pattern === null
    ? []
    : [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));

/** In order; of two that overlap, the earlier and longer. */
export function apart<S extends Span>(spans: readonly S[]): readonly S[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: S[] = [];
  for (const span of ordered) if (kept.length === 0 || span.start >= kept.at(-1)!.end) kept.push(span);
  return kept;
}

export function replaced<S extends Span>(text: string, spans: readonly S[], by: (span: S) => string): string {
  let [out, at] = ["", 0];
  for (const span of spans) {
    out += text.slice(at, span.start) + by(span);
    at = span.end;
  }
  return out + text.slice(at);
}

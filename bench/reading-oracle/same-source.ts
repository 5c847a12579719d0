/** Whether two namings of a source are one, as the record score judges it: near in spelling, or a telling word in common. */
import { distance } from "fastest-levenshtein";

const fold = (s: string): string =>
  s
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b(al|el|ar|ash|ad|as|at|the|city|town|village|province|of|district)\b/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

function near(a: string, b: string): boolean {
  const x = fold(a);
  const y = fold(b);
  if (!x || !y) return false;
  const shorter = Math.min(x.length, y.length);
  return (
    x === y ||
    ` ${x} `.includes(` ${y} `) ||
    ` ${y} `.includes(` ${x} `) ||
    (shorter > 3 && distance(x, y) <= Math.max(1, Math.floor(shorter / 4)))
  );
}

/** A source longer than this claims too much to count. */
const LONGEST = 160;

export function sameSource(gold: string, ours: string): boolean {
  if (ours.length > LONGEST) return false;
  const words = fold(ours).split(" ");
  return (
    near(gold, ours) ||
    fold(gold)
      .split(" ")
      .some((w) => w.length > 3 && words.includes(w))
  );
}

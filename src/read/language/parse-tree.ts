/**
 * Dependency parsing by arc-hybrid transitions (Kuhlmann et al. 2011), best transition first: shift; left: the top of
 * the stack hangs on the first of the buffer; right: the top hangs on the one below it.
 */
import { mix } from "./features.ts";
import { bestClass, scoreFeatures, type LinearModel } from "./linear.ts";
import type { Words } from "./words.ts";

/** Class 0 is shift, then `L:deprel` and `R:deprel`. Words are 0..n-1, the root is word n at the buffer's end. */
export interface ParserState {
  readonly n: number;
  readonly stack: Int32Array;
  depth: number;
  buffer: number;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
}

export function startState(n: number): ParserState {
  const column = (): Int32Array => new Int32Array(n + 1).fill(-1);
  return {
    n,
    stack: new Int32Array(n + 1),
    depth: 0,
    buffer: 0,
    heads: column(),
    labels: column(),
    left1: column(),
    left2: column(),
    right1: column(),
    right2: column(),
    leftCount: new Int32Array(n + 1),
    rightCount: new Int32Array(n + 1),
  };
}

export const canShift = (s: ParserState): boolean => s.buffer < s.n;
export const canLeft = (s: ParserState): boolean => s.depth > 0 && (s.buffer < s.n || s.depth === 1);
export const canRight = (s: ParserState): boolean => s.depth > 1;
export const isFinal = (s: ParserState): boolean => s.depth === 0 && s.buffer === s.n;

function attach(s: ParserState, child: number, head: number, label: number): void {
  s.heads[child] = head;
  s.labels[child] = label;
  if (child < head) {
    s.left2[head] = s.left1[head]!;
    s.left1[head] = child;
    s.leftCount[head]!++;
  } else {
    s.right2[head] = s.right1[head]!;
    s.right1[head] = child;
    s.rightCount[head]!++;
  }
}

/** move 0 shift, 1 left, 2 right. */
export function apply(s: ParserState, move: number, label: number): void {
  if (move === 0) s.stack[s.depth++] = s.buffer++;
  else if (move === 1) attach(s, s.stack[--s.depth]!, s.buffer, label);
  else {
    const child = s.stack[--s.depth]!;
    attach(s, child, s.stack[s.depth - 1]!, label);
  }
}

export const PARSE_FEATURES = 80;

export function parseFeatures(s: ParserState, words: Words, tags: Int32Array, out: Int32Array): number {
  const { form, suffix3 } = words;
  const n = s.n;
  const w = (i: number): number => (i < 0 ? 17 : i === n ? 19 : form[i]!);
  const p = (i: number): number => (i < 0 ? 997 : i === n ? 998 : tags[i]!);
  const x = (i: number): number => (i < 0 ? 17 : i === n ? 19 : suffix3[i]!);
  const l = (i: number): number => (i < 0 ? -2 : s.labels[i]!);
  const s0 = s.depth > 0 ? s.stack[s.depth - 1]! : -1;
  const s1 = s.depth > 1 ? s.stack[s.depth - 2]! : -1;
  const s2 = s.depth > 2 ? s.stack[s.depth - 3]! : -1;
  const b0 = s.buffer;
  const b1 = b0 + 1 <= n ? b0 + 1 : -1;
  const b2 = b0 + 2 <= n ? b0 + 2 : -1;
  const of = (column: Int32Array, i: number): number => (i < 0 ? -1 : column[i]!);
  const s0l1 = of(s.left1, s0),
    s0l2 = of(s.left2, s0),
    s0r1 = of(s.right1, s0),
    s0r2 = of(s.right2, s0);
  const s1l1 = of(s.left1, s1),
    s1r1 = of(s.right1, s1),
    s1r2 = of(s.right2, s1);
  const b0l1 = of(s.left1, b0),
    b0l2 = of(s.left2, b0);
  const count = (column: Int32Array, i: number): number => (i < 0 ? 0 : Math.min(column[i]!, 4));
  const distance = s0 < 0 ? 0 : Math.min(b0 - s0, 8);
  const distance1 = s1 < 0 ? 0 : Math.min(s0 - s1, 8);
  let k = 0;
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out[k++] = mix(mix(mix(template * 0x9e3779b1, a), b), c);
  };
  const ws0 = w(s0),
    ws1 = w(s1),
    wb0 = w(b0),
    ps0 = p(s0),
    ps1 = p(s1),
    pb0 = p(b0);
  add(0, 0);
  add(1, ws0, ps0);
  add(2, ws1, ps1);
  add(3, wb0, pb0);
  add(4, ps0);
  add(5, ps1);
  add(6, pb0);
  add(7, ws0);
  add(8, ws1);
  add(9, wb0);
  add(10, w(b1), p(b1));
  add(11, p(b1));
  add(12, w(b2), p(b2));
  add(13, p(b2));
  add(14, w(s2), p(s2));
  add(15, p(s2));
  add(16, ws0, wb0);
  add(17, ws0, pb0);
  add(18, ps0, wb0);
  add(19, ps0, pb0);
  add(20, mix(ws0, ps0), wb0, pb0);
  add(21, ws1, ws0);
  add(22, ws1, ps0);
  add(23, ps1, ws0);
  add(24, ps1, ps0);
  add(25, ws1, wb0);
  add(26, ps1, pb0);
  add(27, ps1, wb0);
  add(28, ps0, pb0, p(b1));
  add(29, pb0, p(b1), p(b2));
  add(30, ps1, ps0, pb0);
  add(31, p(s2), ps1, ps0);
  add(32, ps0, p(s0l1), pb0);
  add(33, ps0, p(s0r1), pb0);
  add(34, ps0, pb0, p(b0l1));
  add(35, ps1, p(s1r1), ps0);
  add(36, ps1, ps0, p(s0l1));
  add(37, ps1, ps0, p(s0r1));
  add(38, ps1, p(s1l1), ps0);
  add(39, ps0, p(s0l1), p(s0l2));
  add(40, ps0, p(s0r1), p(s0r2));
  add(41, pb0, p(b0l1), p(b0l2));
  add(42, ps1, p(s1r1), p(s1r2));
  add(43, ws0, distance);
  add(44, ps0, distance);
  add(45, wb0, distance);
  add(46, pb0, distance);
  add(47, ps0, pb0, distance);
  add(48, ps1, ps0, distance1);
  add(49, ps0, count(s.leftCount, s0), count(s.rightCount, s0));
  add(50, ws0, count(s.leftCount, s0), count(s.rightCount, s0));
  add(51, ps1, count(s.leftCount, s1), count(s.rightCount, s1));
  add(52, pb0, count(s.leftCount, b0));
  add(53, wb0, count(s.leftCount, b0));
  add(54, l(s0l1), ps0);
  add(55, l(s0r1), ps0);
  add(56, l(s1l1), ps1);
  add(57, l(s1r1), ps1);
  add(58, l(b0l1), pb0);
  add(59, l(s0l1), l(s0l2), ps0);
  add(60, l(s0r1), l(s0r2), ps0);
  add(61, l(b0l1), l(b0l2), pb0);
  add(62, ws0, l(s0l1), l(s0r1));
  add(63, wb0, l(b0l1));
  add(64, ws1, l(s1l1), l(s1r1));
  add(65, w(s0l1), ps0);
  add(66, w(s0r1), ps0);
  add(67, w(s1r1), ps1);
  add(68, w(b0l1), pb0);
  add(69, x(s0), pb0);
  add(70, x(b0), ps0);
  add(71, x(s1), ps0);
  add(72, x(s0), x(b0));
  return k;
}

const scratch = {
  features: new Int32Array(PARSE_FEATURES),
  scores: new Float32Array(512),
  allowed: new Uint8Array(512),
};

/** Marks the classes that may follow. */
export function allowMoves(s: ParserState, moveOf: Uint8Array, allowed: Uint8Array): void {
  const may = [canShift(s), canLeft(s), canRight(s)];
  for (let c = 0; c < moveOf.length; c++) allowed[c] = may[moveOf[c]!] ? 1 : 0;
}

/** heads: -1 for the root; labels: class of the transition that made the arc. */
export function parseTree(
  model: LinearModel,
  moveOf: Uint8Array,
  words: Words,
  tags: Int32Array,
): { heads: Int32Array; labels: Int32Array } {
  const s = startState(words.length);
  while (!isFinal(s)) {
    const n = parseFeatures(s, words, tags, scratch.features);
    scoreFeatures(model, scratch.features, n, scratch.scores);
    allowMoves(s, moveOf, scratch.allowed);
    const best = bestClass(scratch.scores, model.classes.length, scratch.allowed);
    apply(s, moveOf[best]!, best);
  }
  const heads = s.heads.slice(0, s.n);
  for (let i = 0; i < s.n; i++) if (heads[i] === s.n) heads[i] = -1;
  return { heads, labels: s.labels.slice(0, s.n) };
}

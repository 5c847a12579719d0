/** What the readers of numbers share: a reading in progress, the number read, hyphens, rounding. */
import type { Piece } from "../pieces.ts";

/** A reading in progress: the value so far and the index of the next piece. */
export interface Reading {
  readonly value: number;
  readonly next: number;
}

/** A number as read, before it is known what it counts. Indices are of pieces; first and last without bound words. */
export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly words: string | null;
  readonly kind: "cardinal" | "ordinal" | "fraction" | "collective" | "article" | "none";
  readonly range: boolean;
}

export const skipAnd = (pieces: readonly Piece[], next: number): number =>
  pieces[next]?.text === "and" ? next + 1 : next;

export const isHyphen = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.text === "-" || piece.text === "‐" || piece.text === "‑");

/** Decimal multiplication without binary dust: 1.1 million is 1100000. */
export const round = (value: number): number => Number(value.toPrecision(15));

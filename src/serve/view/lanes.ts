/** Packs intervals into as few rows as show none over another. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** The row of each interval, in the order given; `gap` keeps neighbours in one row apart. Greedy by start: optimal. */
export function lanes(intervals: readonly Interval[], gap: number): readonly number[] {
  const order = intervals.map((_, i) => i).sort((a, b) => intervals[a]!.start - intervals[b]!.start || a - b);
  const ends: number[] = [];
  const rows = new Array<number>(intervals.length).fill(0);
  for (const i of order) {
    const { start, end } = intervals[i]!;
    const free = ends.findIndex((last) => last + gap <= start);
    const row = free >= 0 ? free : ends.length;
    ends[row] = end;
    rows[i] = row;
  }
  return rows;
}

/** Stretches of days, as formats with a code for the precision of a date want them. */

const DAY = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days from the first to the last, both counted: 1 for one day. */
export const daysIn = ([first, last]: readonly [string, string]): number =>
  Math.round((time(last) - time(first)) / DAY) + 1;

/** The day in the middle, of two the earlier. */
export const middleOf = ([first, last]: readonly [string, string]): string =>
  new Date(time(first) + Math.floor((time(last) - time(first)) / DAY / 2) * DAY).toISOString().slice(0, 10);

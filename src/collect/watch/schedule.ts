/** When a feed is asked again, and when an article that could not be had. Times in milliseconds. */
const MINUTE = 60_000;

/** No feed is asked more often, whatever it says. */
export const SHORTEST_PAUSE = 5 * MINUTE;
export const USUAL_PAUSE = 15 * MINUTE;
/** A feed that asks for a longer pause (yearly) is asked once a day all the same. */
const LONGEST_PAUSE = 24 * 60 * MINUTE;

/** How long the feed's headers say that the answer is fresh (RFC 9111, 4.2.1), or null. */
export function freshFor(headers: Readonly<Record<string, string>>, now: number): number | null {
  const control = headers["cache-control"] ?? "";
  if (/\bno-(?:cache|store)\b/i.test(control)) return null;
  const age = Number(/\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1] ?? NaN);
  if (Number.isFinite(age)) return Math.max(age - (Number(headers["age"]) || 0), 0) * 1000;
  const expires = Date.parse(headers["expires"] ?? "") - (Date.parse(headers["date"] ?? "") || now);
  return expires > 0 ? expires : null;
}

/** @param every the pause that the user wants @param asked what the feed and its headers ask for */
export const pauseBetween = (every: number, asked: readonly (number | null)[]): number =>
  Math.min(Math.max(every, SHORTEST_PAUSE, ...asked.map((pause) => pause ?? 0)), LONGEST_PAUSE);

/** After so many failures in a row: twice the pause, four times, at most a day. */
export const pauseAfterFailures = (every: number, failures: number): number =>
  Math.min(Math.max(every, SHORTEST_PAUSE) * 2 ** Math.min(failures, 10), LONGEST_PAUSE);

/** Pauses between the attempts at an article; after the last it is given up. Together some 17 hours. */
const ARTICLE_PAUSES = [5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE);
export const MOST_ATTEMPTS = ARTICLE_PAUSES.length + 1;
/** From so many attempts on, the feed's own text serves where it carries it whole. */
export const ATTEMPTS_BEFORE_CONTENT = 2;

/** @param attempts from 1 */
export const pauseBeforeAttempt = (attempts: number): number =>
  ARTICLE_PAUSES[Math.min(attempts, ARTICLE_PAUSES.length) - 1]!;

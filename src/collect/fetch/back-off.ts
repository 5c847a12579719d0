/** How long to wait before an address is asked again. */
import type { Clock } from "./clock.ts";

const FIRST = 1000;
const LONGEST_ASKED = 24 * 60 * 60_000;

/** Milliseconds: doubled with each attempt (from 1), and by chance up to half as long again, so that readers do not come in step. */
export const backOff = (attempt: number, clock: Clock): number =>
  Math.round(FIRST * 2 ** (attempt - 1) * (1 + clock.random() / 2));

/** Milliseconds that a Retry-After header asks for (RFC 9110, 10.2.3: seconds or a date), at most a day; null where it says nothing. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const written = header.trim();
  const wait = /^\d+$/.test(written) ? Number(written) * 1000 : Date.parse(written) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_ASKED) : null;
}

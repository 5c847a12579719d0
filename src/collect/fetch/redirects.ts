/** Where an answer sends on to. */
import type { Answer } from "./exchange.ts";
import { webAddress, type WebAddress } from "./web-address.ts";

/** RFC 9309, 2.3.1.2. */
export const MOST_ROBOTS_REDIRECTS = 5;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
export const isRedirect = (status: number): boolean => REDIRECTS.has(status);

/** The next address, judged by its form only. */
export function nextHop({ status, headers }: Answer, from: URL): WebAddress {
  const location = headers["location"];
  return location === undefined
    ? { ok: false, reason: `status ${status} without saying where to` }
    : webAddress(location, from.href);
}

/** How much and how long one answer may be. What goes beyond is given up, and said. */
export interface FetchLimits {
  /** Bytes of a body, on the wire and again after decompression. */
  readonly bytes: number;
  /** Milliseconds until a connection stands. */
  readonly connect: number;
  /** Milliseconds until the headers are there. */
  readonly headers: number;
  /** Milliseconds without a byte of the body. */
  readonly idle: number;
  /** Milliseconds for the whole exchange: an answer that drips is never idle. */
  readonly total: number;
  /** Redirects one after another; RFC 9309 asks for five at least for robots.txt, browsers stop at twenty. */
  readonly redirects: number;
  /** How often an address is asked in a row where the fault may pass. */
  readonly attempts: number;
  /** Milliseconds that one address is waited for because its host wants fewer requests; beyond, it is put off. */
  readonly patience: number;
}

/** Pages of news have 0.1 to 3 MB; feeds with full texts up to 10. */
export const FETCH_LIMITS: FetchLimits = {
  bytes: 20 * 1024 * 1024,
  connect: 10_000,
  headers: 30_000,
  idle: 15_000,
  total: 60_000,
  redirects: 8,
  attempts: 3,
  patience: 60_000,
};

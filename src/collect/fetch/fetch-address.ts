/**
 * Polite fetching: robots.txt, one request at a time and a pause for each host, back-off, bounded redirects, each hop judged
 * like the first.
 */
import { createHash } from "node:crypto";
import { backOff, retryAfter } from "./back-off.ts";
import { isoTime, systemClock, type Clock } from "./clock.ts";
import { ExchangeError, openWire, type Answer, type Wire } from "./exchange.ts";
import type { Fetched, FetchResult, NotFetched } from "./fetch-result.ts";
import { Hosts, PutOff, type Turn } from "./hosts.ts";
import { FETCH_LIMITS, type FetchLimits } from "./limits.ts";
import { judgeOf, type Lookup } from "./networks.ts";
import { isRedirect, nextHop } from "./redirects.ts";
import { Robots, type RobotsShelf } from "./robots.ts";
import { webAddress } from "./web-address.ts";

export interface FetcherOptions {
  readonly userAgent: string;
  /** Milliseconds between two requests to one host; a site's Crawl-delay outweighs it where longer. */
  readonly pace?: number;
  /** Networks that are not public and may be asked all the same, in CIDR's writing. */
  readonly allowedNetworks?: readonly string[];
  readonly limits?: Partial<FetchLimits>;
  readonly clock?: Clock;
  readonly robots?: RobotsShelf | undefined;
  /** Resolves names; the system's where left out. */
  readonly lookup?: Lookup;
}

export interface Request {
  readonly accept: string;
  /** Of the last answer: the server says “not modified” where nothing changed (RFC 9110, 13.1). */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly signal?: AbortSignal | undefined;
}

export interface Fetcher {
  /** Never throws for what the network does. @throws the signal's reason */
  fetch(address: string, request: Request): Promise<FetchResult>;
  close(): Promise<void>;
}

export const PACE = 1000;
/** Hosts asked at once. */
const TOGETHER = 8;
/** Statuses that may pass. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Of these, the ones of a single page: other pages of the host may be well. */
const OF_ONE_PAGE: ReadonlySet<number> = new Set([408, 425, 500]);

type Hop = { readonly answer: Answer } | Pick<NotFetched, "reason" | "cause" | "again" | "status">;

/** @throws NetworkError where an allowed network is none */
export function openFetcher(options: FetcherOptions): Fetcher {
  const { clock = systemClock, pace = PACE, userAgent } = options;
  const limits: FetchLimits = { ...FETCH_LIMITS, ...options.limits };
  const wire: Wire = openWire(limits, judgeOf(options.allowedNetworks ?? []), options.lookup);
  const hosts = new Hosts(clock, limits.patience, TOGETHER);
  const robots = new Robots(wire, clock, { "user-agent": userAgent }, options.robots);

  return { fetch, close: () => wire.close() };

  async function fetch(address: string, request: Request): Promise<FetchResult> {
    const redirects: string[] = [];
    const first = webAddress(address);
    const failed = (
      reason: string,
      cause: NotFetched["cause"],
      rest: Partial<NotFetched> = {},
    ): NotFetched => ({
      kind: "not-fetched",
      asked: address,
      address: redirects.at(-1) ?? address,
      reason,
      cause,
      status: null,
      again: null,
      ...rest,
    });
    if (!first.ok) return failed(first.reason, "refused");
    let { url } = first;
    for (;;) {
      const hop = await inTurn(url, request);
      if (!("answer" in hop)) return failed(hop.reason, hop.cause, hop);
      const { answer } = hop;
      if (!isRedirect(answer.status)) return result(answer, { address, redirects, url });
      const next = nextHop(answer, url);
      if (!next.ok)
        return failed(`it redirects wrongly: ${next.reason}`, "refused", { status: answer.status });
      if (next.url.href === first.url.href || redirects.includes(next.url.href))
        return failed("its redirects lead round in a ring", "gone", { status: answer.status });
      if (redirects.length >= limits.redirects)
        return failed(`more than ${limits.redirects} redirects`, "gone", { status: answer.status });
      url = next.url;
      redirects.push(url.href);
    }
  }

  async function inTurn(url: URL, request: Request): Promise<Hop> {
    try {
      return await hosts.inTurn(url.host, (turn) => visit(url, request, turn), request.signal);
    } catch (error) {
      if (error instanceof PutOff)
        return { reason: error.message, cause: "put-off", again: error.until, status: null };
      if (error instanceof ExchangeError)
        return { reason: error.message, cause: error.kind, again: null, status: null };
      throw error;
    }
  }

  async function visit(url: URL, request: Request, turn: Turn): Promise<Hop> {
    await turn.ready();
    const verdict = await robots.judge(url, request.signal);
    if (!verdict.allowed)
      return {
        reason: verdict.reason!,
        cause: verdict.again === null ? "refused" : "temporary",
        again: verdict.again,
        status: null,
      };
    const pause = Math.max(pace, verdict.delay ?? 0);
    for (let attempt = 1; ; attempt++) {
      await turn.ready();
      const hop = await turn.ask(() => exchange(url, request), pause);
      if ("answer" in hop && !PASSING.has(hop.answer.status)) {
        turn.answered();
        return hop;
      }
      if (!("answer" in hop) && hop.cause !== "temporary") return hop;
      const asked = "answer" in hop ? retryAfter(hop.answer.headers["retry-after"], clock.now()) : null;
      const wait = Math.max(backOff(attempt, clock), asked ?? 0);
      if (attempt < limits.attempts && wait <= limits.patience) await clock.sleep(wait, request.signal);
      else return givenUp(hop, asked, turn);
    }
  }

  /** What was asked as often as is polite. */
  function givenUp(hop: Hop, asked: number | null, turn: Turn): Hop {
    const status = "answer" in hop ? hop.answer.status : null;
    const reason = "answer" in hop ? `the host answers with status ${hop.answer.status}` : hop.reason;
    // A connection that breaks may be the page's fault; a second page in a row makes it the host's.
    const ofHost = status === null ? turn.failed() > 1 : !OF_ONE_PAGE.has(status);
    return { reason, cause: "temporary", status, again: ofHost ? turn.rest(reason, asked) : null };
  }

  async function exchange(url: URL, request: Request): Promise<Hop> {
    const headers: Record<string, string> = { "user-agent": userAgent, accept: request.accept };
    if (request.etag) headers["if-none-match"] = request.etag;
    if (request.lastModified) headers["if-modified-since"] = request.lastModified;
    try {
      return { answer: await wire.ask(url, { headers, signal: request.signal, tooLarge: "refuse" }) };
    } catch (error) {
      if (error instanceof ExchangeError)
        return { reason: error.message, cause: error.kind, again: null, status: null };
      throw error;
    }
  }

  function result(
    answer: Answer,
    at: { readonly address: string; readonly redirects: readonly string[]; readonly url: URL },
  ): FetchResult {
    const { status, headers, bytes } = answer;
    const common = { asked: at.address, address: at.url.href, redirects: at.redirects, status, headers };
    if (status === 304) return { kind: "not-modified", ...common, at: isoTime(clock.now()) };
    if (status === 200 || status === 203)
      return {
        kind: "fetched",
        ...common,
        at: isoTime(clock.now()),
        bytes,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      } satisfies Fetched;
    return {
      kind: "not-fetched",
      asked: at.address,
      address: at.url.href,
      reason: `the host answers with status ${status}${STATUS[status] ?? ""}`,
      cause: status >= 500 || status < 400 ? "broken" : "gone",
      status,
      again: null,
    };
  }
}

const STATUS: Readonly<Record<number, string>> = {
  401: ": it asks for a login",
  402: ": it asks for payment",
  403: ": it does not let us in",
  404: ": there is no such page",
  410: ": the page was taken away",
  451: ": withheld for legal reasons",
};

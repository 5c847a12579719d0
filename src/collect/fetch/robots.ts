/** robots.txt, after RFC 9309: what a site asks of automatic readers. */
import robotsParser from "robots-parser";
import { backOff } from "./back-off.ts";
import type { Clock } from "./clock.ts";
import { ExchangeError, type Answer, type Wire } from "./exchange.ts";
import { isRedirect, MOST_ROBOTS_REDIRECTS, nextHop } from "./redirects.ts";

/** The name under which a site can address us in its robots.txt. */
export const PRODUCT = "Crosscheck";

/** What a site's robots.txt asks for, in a form that can be kept from one run to the next. */
export interface RobotsRules {
  /** null: it can't be had now, and so nothing may be fetched (RFC 9309, 2.3.1.4). "" allows everything. */
  readonly text: string | null;
  /** Why `text` is null. */
  readonly reason: string | null;
  /** Milliseconds since 1970; asked again after it. */
  readonly until: number;
}

/** Where rules are kept from one run to the next. */
export interface RobotsShelf {
  get(origin: string): RobotsRules | undefined;
  set(origin: string, rules: RobotsRules): void;
}

export interface RobotsVerdict {
  readonly allowed: boolean;
  readonly reason: string | null;
  /** Milliseconds since 1970 from which it can be different, or null where the site's word stands. */
  readonly again: number | null;
  /** Milliseconds between requests that the site asks for, or null. */
  readonly delay: number | null;
}

/** RFC 9309, 2.4: not longer than a day. */
const KEPT_FOR = 24 * 60 * 60_000;
const UNREACHABLE_FOR = 5 * 60_000;
/** Bytes; RFC 9309, 2.5, asks for at least 500 KiB. */
const MOST_ROBOTS = 512 * 1024;
/** How often it is asked for in a row where the fault may pass. */
const ATTEMPTS = 3;

// The package's types speak of a module with a default; what Node imports is the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

export class Robots {
  readonly #wire: Wire;
  readonly #clock: Clock;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #shelf: RobotsShelf;

  constructor(wire: Wire, clock: Clock, headers: Readonly<Record<string, string>>, shelf?: RobotsShelf) {
    this.#wire = wire;
    this.#clock = clock;
    this.#headers = headers;
    this.#shelf = shelf ?? new Map<string, RobotsRules>();
  }

  /** @throws ExchangeError where the site may not be asked at all */
  async judge(url: URL, signal?: AbortSignal): Promise<RobotsVerdict> {
    const rules = await this.#rules(url.origin, signal);
    if (rules.text === null)
      return {
        allowed: false,
        reason: `its robots.txt can't be had (${rules.reason}), and without it nothing is fetched`,
        again: rules.until,
        delay: null,
      };
    if (rules.text === "") return { allowed: true, reason: null, again: null, delay: null };
    const robots = parseRobots(`${url.origin}/robots.txt`, rules.text);
    const allowed = robots.isAllowed(url.href, PRODUCT) ?? true;
    const delay = robots.getCrawlDelay(PRODUCT);
    return {
      allowed,
      reason: allowed
        ? null
        : `its robots.txt does not allow it (line ${robots.getMatchingLineNumber(url.href, PRODUCT)})`,
      again: null,
      delay: delay !== undefined && Number.isFinite(delay) && delay > 0 ? delay * 1000 : null,
    };
  }

  async #rules(origin: string, signal?: AbortSignal): Promise<RobotsRules> {
    const known = this.#shelf.get(origin);
    if (known !== undefined && known.until > this.#clock.now()) return known;
    const rules = await this.#ask(origin, signal);
    this.#shelf.set(origin, rules);
    return rules;
  }

  async #ask(origin: string, signal?: AbortSignal): Promise<RobotsRules> {
    for (let attempt = 1; ; attempt++) {
      const { text, reason } = await this.#walk(new URL("/robots.txt", origin), signal);
      if (text !== null || attempt === ATTEMPTS)
        return { text, reason, until: this.#clock.now() + (text === null ? UNREACHABLE_FOR : KEPT_FOR) };
      await this.#clock.sleep(backOff(attempt, this.#clock), signal);
    }
  }

  /** Follows redirects to a robots.txt; too many, or wrong ones, count as none (RFC 9309, 2.3.1.2). */
  async #walk(first: URL, signal?: AbortSignal): Promise<Pick<RobotsRules, "text" | "reason">> {
    let url = first;
    for (let hops = 0; hops <= MOST_ROBOTS_REDIRECTS; hops++) {
      let answer: Answer;
      try {
        answer = await this.#wire.ask(url, {
          headers: this.#headers,
          signal,
          tooLarge: "cut",
          bytes: MOST_ROBOTS,
        });
      } catch (error) {
        if (!(error instanceof ExchangeError) || (error.kind === "refused" && url === first)) throw error;
        if (error.kind === "refused") break;
        return { text: null, reason: error.message };
      }
      if (isRedirect(answer.status)) {
        const next = nextHop(answer, url);
        if (!next.ok) break;
        url = next.url;
      } else if (answer.status >= 500 || answer.status === 429)
        return { text: null, reason: `status ${answer.status}` };
      else return { text: answer.status === 200 ? wholeLines(answer) : "", reason: null };
    }
    return { text: "", reason: null };
  }
}

/** A line cut in the middle could forbid or allow more than it says. */
function wholeLines({ bytes, cut }: Answer): string {
  const text = new TextDecoder().decode(bytes);
  return cut ? text.slice(0, text.lastIndexOf("\n") + 1) : text;
}

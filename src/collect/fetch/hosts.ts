/** The pace of requests: one at a time and a pause between them for each host, a few hosts at once. */
import PQueue from "p-queue";
import type { Clock } from "./clock.ts";

/** The host wants to be left alone longer than anyone here waits. `until`: milliseconds since 1970. */
export class PutOff extends Error {
  override readonly name = "PutOff";
  readonly until: number;
  constructor(until: number, reason: string) {
    super(reason);
    this.until = until;
  }
}

interface Host {
  readonly queue: PQueue;
  /** Milliseconds since 1970, before which it is not asked again. */
  readyAt: number;
  /** Addresses in a row that it gave no answer for. */
  failures: number;
  /** Times in a row that it was left alone. */
  rests: number;
  reason: string;
}

/** What a host that does not answer is left alone for: doubled with each failure, at most the last. Milliseconds. */
const REST = 5 * 60_000;
const LONGEST_REST = 60 * 60_000;

export interface Turn {
  /** Waits until the host may be asked. @throws PutOff where that is longer than the patience */
  ready(): Promise<void>;
  /** One request, beside a few of other hosts. `pause`: milliseconds that the host is then left alone for. */
  ask<T>(request: () => Promise<T>, pause: number): Promise<T>;
  answered(): void;
  /** It gave no answer. @returns for how many addresses in a row */
  failed(): number;
  /** Leaves the host alone: for `milliseconds` where it said so, else for longer each time. */
  rest(reason: string, milliseconds: number | null): number;
}

export class Hosts {
  readonly #hosts = new Map<string, Host>();
  readonly #together: PQueue;
  readonly #clock: Clock;
  readonly #patience: number;

  /** @param patience milliseconds that a turn waits for its host */
  constructor(clock: Clock, patience: number, together: number) {
    this.#clock = clock;
    this.#patience = patience;
    this.#together = new PQueue({ concurrency: together });
  }

  /** Runs `task` when all earlier ones of the same host are done. */
  inTurn<T>(name: string, task: (turn: Turn) => Promise<T>, signal?: AbortSignal): Promise<T> {
    let host = this.#hosts.get(name);
    if (host === undefined) {
      host = { queue: new PQueue({ concurrency: 1 }), readyAt: 0, failures: 0, rests: 0, reason: "" };
      this.#hosts.set(name, host);
    }
    const turn = this.#turn(host, signal);
    return host.queue.add(() => {
      signal?.throwIfAborted();
      return task(turn);
    });
  }

  #turn(host: Host, signal?: AbortSignal): Turn {
    const clock = this.#clock;
    return {
      ready: async () => {
        const wait = host.readyAt - clock.now();
        if (wait > this.#patience) throw new PutOff(host.readyAt, host.reason);
        if (wait > 0) await clock.sleep(wait, signal);
      },
      ask: async (request, pause) => {
        try {
          return await this.#together.add(request);
        } finally {
          if (clock.now() + pause > host.readyAt) {
            host.readyAt = clock.now() + pause;
            host.reason = `its host asks for a pause of ${Math.round(pause / 1000)} s between requests`;
          }
        }
      },
      answered: () => {
        host.failures = 0;
        host.rests = 0;
      },
      failed: () => ++host.failures,
      rest: (reason, milliseconds) => {
        const time = milliseconds ?? Math.min(REST * 2 ** host.rests, LONGEST_REST);
        host.rests++;
        host.readyAt = Math.max(host.readyAt, clock.now() + time);
        host.reason = reason;
        return host.readyAt;
      },
    };
  }
}

/** Time and chance, which only collecting may use; given from outside, so that a test decides both. */
import { setTimeout as wait } from "node:timers/promises";

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** @throws the signal's reason where it aborts first */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to 1, 1 excluded. */
  random(): number;
}

/** The longest that a timer of the platform waits. */
const LONGEST_WAIT = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  async sleep(milliseconds, signal) {
    signal?.throwIfAborted();
    try {
      await wait(Math.min(Math.max(milliseconds, 0), LONGEST_WAIT), undefined, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};

export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Token buckets: so many requests a second for each client, with room for a burst. */

export interface RateLimit {
  /** Seconds to wait, or 0 where the request may pass. */
  take(client: string): number;
}

/** Clients that are remembered; beyond, those that have been quiet longest are forgotten. */
const MOST_CLIENTS = 10_000;

/** @param now in milliseconds */
export function rateLimit(perSecond: number, burst: number, now: () => number = Date.now): RateLimit {
  const buckets = new Map<string, { level: number; at: number }>();
  return {
    take(client) {
      const time = now();
      const bucket = buckets.get(client) ?? { level: burst, at: time };
      buckets.delete(client);
      const level = Math.min(burst, bucket.level + ((time - bucket.at) / 1000) * perSecond);
      const passes = level >= 1;
      buckets.set(client, { level: passes ? level - 1 : level, at: time });
      if (buckets.size > MOST_CLIENTS) buckets.delete(buckets.keys().next().value!);
      return passes ? 0 : Math.max(1, Math.ceil((1 - level) / perSecond));
    },
  };
}

/** Asks an address over and over, so many requests at a time, and says how fast the answers come. */
import { Agent, request } from "node:http";

export interface Load {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Bytes of one answer. */
  readonly bytes: number;
}

const AT_ONCE = 16;

/** @param url of the n-th request */
export async function load(
  count: number,
  url: (n: number) => string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const times: number[] = [];
  let bytes = 0;
  const ask = (n: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      request(url(n), { agent, headers }, (response) => {
        let size = 0;
        response.on("data", (chunk: Buffer) => (size += chunk.length));
        response.on("end", () => {
          if (response.statusCode !== 200 && response.statusCode !== 304)
            return reject(new Error(`${url(n)} answered ${response.statusCode}`));
          times.push(performance.now() - start);
          bytes = size;
          resolve();
        });
      })
        .on("error", reject)
        .end();
    });
  const start = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) await ask(next++);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { rate: count / seconds, p50: at(0.5), p99: at(0.99), bytes };
}

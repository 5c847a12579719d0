/** For tests: a server on this machine that does what each path's handler says, and a clock that nobody waits for. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Clock } from "./clock.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse, time: number) => void;

export interface TestServer {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  readonly port: number;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
  /** Of what was sent, over all answers. */
  bytesSent(): number;
  /** Paths to handlers, or to the text of an HTML page; without robots.txt of its own there is none. */
  readonly paths: Record<string, Handler | string>;
  close(): Promise<void>;
}

export async function testServer(paths: Record<string, Handler | string> = {}): Promise<TestServer> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const times = new Map<string, number>();
  const sockets = new Set<Socket>();
  let sent = 0;
  const server = createServer((request, response) => {
    const path = request.url!;
    asked.push(path);
    requests.push(request);
    const time = times.get(path) ?? 0;
    times.set(path, time + 1);
    const handler = paths[path] ?? paths["*"];
    if (handler === undefined || (path === "/robots.txt" && !("/robots.txt" in paths)))
      response.writeHead(404).end("no such page");
    else if (typeof handler === "string")
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(handler);
    else handler(request, response, time);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sent += socket.bytesWritten;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    requests,
    paths,
    bytesSent: () => [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, sent),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

export interface TestClock extends Clock {
  /** Milliseconds that were slept, one after another. */
  readonly slept: number[];
  advance(milliseconds: number): void;
}

/** Sleeping takes no time and moves the clock; chance always gives 0. */
export function testClock(start = Date.UTC(2031, 2, 10, 8)): TestClock {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    random: () => 0,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** Sends zeros until the other side has enough. */
export const endless =
  (bytes: number): Handler =>
  (_, response) => {
    const block = Buffer.alloc(1 << 20, "a");
    let left = bytes;
    const more = (): void => {
      while (left > 0) {
        left -= block.length;
        if (!response.write(block)) {
          response.once("drain", more);
          return;
        }
      }
      response.end();
    };
    more();
  };

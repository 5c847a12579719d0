/** Puts the API on a port. */
import { networkInterfaces } from "node:os";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { apiApp, type ApiOptions } from "./app.ts";
import type { AccessRules } from "./access.ts";
import type { Source } from "./source.ts";

export interface ListenOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly tokens: AccessRules["tokens"];
  readonly rate: number;
  /** Hosts under which a reverse proxy passes requests on. */
  readonly publicHosts: readonly string[];
  readonly onFault: ApiOptions["onFault"];
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

const bracketed = (host: string): string => (host.includes(":") ? `[${host}]` : host);

/** Every name that a client may rightly use: without its port too, where that is HTTP's own. */
function namesOf(host: string, port: number): readonly string[] {
  const all = host === "0.0.0.0" || host === "::";
  const own = all
    ? Object.values(networkInterfaces()).flatMap((each) => each?.map(({ address }) => address) ?? [])
    : [];
  const names = [
    ...(isLoopback(host) || all ? ["localhost", "127.0.0.1", "::1"] : []),
    ...(all ? own : [host]),
  ];
  return names.flatMap((name) => [`${bracketed(name)}:${port}`, ...(port === 80 ? [bracketed(name)] : [])]);
}

export async function listen(source: Source, options: ListenOptions): Promise<Listening> {
  const hosts = new Set(options.publicHosts.map((host) => host.toLowerCase()));
  const app = apiApp(source, {
    rules: { hosts, tokens: options.tokens, rate: options.rate },
    onFault: options.onFault,
  });
  const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port }) as Server;
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.maxConnections = 1000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.once("listening", resolve);
    if (server.listening) resolve();
  });
  const { port } = server.address() as AddressInfo;
  for (const name of namesOf(options.host, port)) hosts.add(name.toLowerCase());
  return {
    url: `http://${bracketed(options.host)}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

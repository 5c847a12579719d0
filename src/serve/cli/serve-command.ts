/** `crosscheck serve`. */
import { inspect } from "node:util";
import { isLoopback, listen } from "../api/listen.ts";
import { deskSource, recordSource } from "../api/sources.ts";
import type { Source } from "../api/source.ts";
import { readTokens, TokenError, usualTokenFile, type KnownToken } from "../api/tokens.ts";
import { UserError } from "./exit-codes.ts";
import { loadRecord } from "./load-record.ts";
import { say } from "./messages.ts";
import { writeOutput } from "./output.ts";
import { storePlace, withStore, type StoreOptions } from "./store-place.ts";

export interface ServeOptions extends StoreOptions {
  readonly host: string;
  readonly port: number;
  readonly token: boolean;
  readonly tokens?: string;
  readonly publicUrl?: string;
  readonly rate: number;
  readonly day: string | null;
}

async function sourceOf(files: readonly string[], options: ServeOptions): Promise<Source> {
  if (files.length > 0) return recordSource((await loadRecord(files, options)).record);
  const { openDesk } = await import("../../desk/open-desk.ts");
  return withStore(async () => deskSource(await openDesk(storePlace(options))));
}

/** The tokens are looked at again when their file changes: one that is removed opens nothing from then on. */
function tokensOf(file: string): () => readonly KnownToken[] {
  let [known, readAt] = [readTokens(file), Date.now()];
  return () => {
    if (Date.now() - readAt < 1000) return known;
    readAt = Date.now();
    try {
      known = readTokens(file);
    } catch (error) {
      // Nobody comes in by a file that can't be read.
      known = [];
      say("error", (error as Error).message);
    }
    return known;
  };
}

const publicHost = (url: string): string => {
  try {
    const { protocol, host } = new URL(url);
    if (protocol === "http:" || protocol === "https:") return host;
  } catch {
    // Said below.
  }
  throw new UserError(`--public-url takes an address such as https://desk.example.org, not “${url}”`);
};

export async function serveCommand(files: readonly string[], options: ServeOptions): Promise<void> {
  const { host, port, rate } = options;
  const file = options.tokens ?? usualTokenFile();
  if (!isLoopback(host) && !options.token)
    throw new UserError(
      `${host} can be reached from other machines: add --token, so that nobody comes in without one, or stay on 127.0.0.1 behind a reverse proxy`,
    );
  const tokens = options.token ? userTokens(file) : null;
  const source = await sourceOf(files, options);
  const onFault = (error: unknown): void =>
    say("error", `a fault of crosscheck itself; please report it with these lines:\n${inspect(error)}`);
  const publicHosts = options.publicUrl === undefined ? [] : [publicHost(options.publicUrl)];
  try {
    const server = await listen(source, { host, port, tokens, rate, publicHosts, onFault }).catch(
      (error: unknown) => {
        throw cannotListen(error as NodeJS.ErrnoException, options);
      },
    );
    if (!isLoopback(host))
      say("warning", "tokens travel in the clear over HTTP: set a reverse proxy with TLS in front");
    await writeOutput(`${server.url}  the page\n${server.url}api  the API\n`, undefined);
    await stopped();
    await server.close();
  } finally {
    await source.close();
  }
}

function userTokens(file: string): () => readonly KnownToken[] {
  try {
    const tokens = tokensOf(file);
    if (tokens().length === 0)
      throw new UserError(
        `there is no token in ${file}; make one with: crosscheck token add NAME --role reader`,
      );
    return tokens;
  } catch (error) {
    throw error instanceof TokenError ? new UserError(error.message) : error;
  }
}

function cannotListen({ code, message }: NodeJS.ErrnoException, { host, port }: ServeOptions): UserError {
  const reason =
    code === "EADDRINUSE"
      ? "something listens there already; give another --port"
      : code === "EACCES"
        ? "you may not use this port; give one above 1023"
        : code === "EADDRNOTAVAIL" || code === "ENOTFOUND"
          ? "this machine has no such address"
          : message;
  return new UserError(`cannot listen on ${host} port ${port}: ${reason}`);
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

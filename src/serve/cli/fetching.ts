/** How the commands fetch: who we say we are, and which inner networks may be asked. */
import { openFetcher, type Fetcher } from "../../collect/fetch/fetch-address.ts";
import { NetworkError } from "../../collect/fetch/networks.ts";
import type { RobotsShelf } from "../../collect/fetch/robots.ts";
import { userAgent } from "../../collect/fetch/user-agent.ts";
import { VERSION } from "../../version.ts";
import { UserError } from "./exit-codes.ts";

export interface FetchOptions {
  /** How whoever runs this can be reached. */
  readonly contact?: string | undefined;
  /** Addresses or networks inside the reader's own network that may be asked. */
  readonly allowPrivate?: readonly string[] | undefined;
  /** Seconds between two requests to one host. */
  readonly pace?: number | undefined;
}

export const CONTACT = "CROSSCHECK_CONTACT";
export const ALLOW_PRIVATE = "CROSSCHECK_ALLOW_PRIVATE";

const networksOf = (list: string | undefined): string[] =>
  (list ?? "").split(/[\s,]+/).filter((network) => network !== "");

/** What the options leave out, the environment says. @throws UserError where an allowed network is none */
export function fetcherFor(
  { contact, allowPrivate, pace }: FetchOptions = {},
  robots?: RobotsShelf,
): Fetcher {
  try {
    return openFetcher({
      userAgent: userAgent(VERSION, contact ?? process.env[CONTACT] ?? null),
      allowedNetworks: allowPrivate ?? networksOf(process.env[ALLOW_PRIVATE]),
      robots,
      ...(pace === undefined ? {} : { pace: pace * 1000 }),
    });
  } catch (error) {
    throw error instanceof NetworkError ? new UserError(error.message) : error;
  }
}

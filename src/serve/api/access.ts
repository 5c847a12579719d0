/** Who may come in, from where, and as what. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { Refusal } from "./problem.ts";
import { rateLimit } from "./rate-limit.ts";
import { findToken, type KnownToken, type Role } from "./tokens.ts";

export interface AccessEnv {
  Variables: {
    role: Role;
    /** The token's name; null where none is asked for. */
    user: string | null;
  };
}

export interface AccessRules {
  /** Hosts and ports by which this server is known: "127.0.0.1:8300", "desk.example.org". */
  readonly hosts: ReadonlySet<string>;
  /** Null: none is asked for, and whoever reaches the server is a coder. */
  readonly tokens: (() => readonly KnownToken[]) | null;
  /** Requests a second for each client; 0 for any number. */
  readonly rate: number;
}

const clientOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "unknown";
  }
};

/**
 * A page of another site can make a browser ask this server under a name of its own (DNS rebinding), and can make it post here
 * (cross-site request forgery): the Host must be ours, and so must the origin of anything that writes. There are no cookies.
 */
export function ownAddressOnly({ hosts }: AccessRules): MiddlewareHandler {
  return async (c, next) => {
    const host = (c.req.header("host") ?? "").toLowerCase();
    if (!hosts.has(host))
      throw new Refusal(
        "misdirected",
        `this server is not ${host === "" ? "a server without a name" : host.slice(0, 100)}; it is ${[...hosts].join(", ")}`,
      );
    const origin = c.req.header("origin");
    const foreign = origin !== undefined && !ownOrigin(origin, hosts);
    if (foreign && c.req.method !== "GET" && c.req.method !== "HEAD")
      throw new Refusal("forbidden", `pages of ${origin.slice(0, 100)} may not write here`);
    const site = c.req.header("sec-fetch-site");
    if (site === "cross-site" && c.req.path.startsWith("/api/"))
      throw new Refusal("forbidden", "pages of other sites may not ask here");
    await next();
  };
}

function ownOrigin(origin: string, hosts: ReadonlySet<string>): boolean {
  try {
    const { protocol, host } = new URL(origin);
    return /^https?:$/.test(protocol) && hosts.has(host);
  } catch {
    return false;
  }
}

/** Wrong tokens a second, for each address. */
const WRONG_TOKENS = { perSecond: 1, burst: 10 };

export function tokenNeeded({ tokens, rate }: AccessRules): MiddlewareHandler<AccessEnv> {
  const wrong = rateLimit(WRONG_TOKENS.perSecond, WRONG_TOKENS.burst);
  const limit = rate > 0 ? rateLimit(rate, rate * 2) : null;
  const pass = (client: string): void => {
    const wait = limit?.take(client) ?? 0;
    if (wait > 0) throw tooMany(wait, `more than ${rate} requests a second`);
  };
  return async (c, next) => {
    const address = clientOf(c);
    if (tokens === null) {
      pass(address);
      c.set("role", "coder");
      c.set("user", null);
      return next();
    }
    const given = /^Bearer +(\S{1,500})$/i.exec(c.req.header("authorization") ?? "")?.[1];
    const known = given === undefined ? null : findToken(tokens(), given);
    if (known === null) {
      const wait = wrong.take(address);
      if (wait > 0) throw tooMany(wait, "too many requests without a token that is known");
      throw new Refusal(
        "unauthorized",
        given === undefined
          ? "give a token as “Authorization: Bearer …”; whoever runs this server makes them with: crosscheck token add"
          : "this token is not known, or was removed",
        { headers: { "www-authenticate": 'Bearer realm="crosscheck"' } },
      );
    }
    pass(`token ${known.name}`);
    c.set("role", known.role);
    c.set("user", known.name);
    await next();
  };
}

const tooMany = (wait: number, detail: string): Refusal =>
  new Refusal("too-many", `${detail}; try again in ${wait} s`, { headers: { "retry-after": String(wait) } });

export const codersOnly = (c: Context<AccessEnv>): void => {
  if (c.get("role") !== "coder")
    throw new Refusal("forbidden", "this token may read; deciding takes the role coder");
};

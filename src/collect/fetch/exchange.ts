/** One request and its answer over the network: bounded in size and time, no redirect followed, nothing judged. */
import { pipeline } from "node:stream/promises";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from "node:zlib";
import { Agent, request, type Dispatcher } from "undici";
import type { FetchLimits } from "./limits.ts";
import { guardedLookup, judgeHost, REFUSED, type Judge, type Lookup } from "./networks.ts";

export interface Answer {
  readonly status: number;
  /** Names in lower case; of several with one name, joined by commas (RFC 9110, 5.3). */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed; empty where the status is not 2xx. */
  readonly bytes: Uint8Array;
  /** Whether the body was cut at the limit, which only happens where the caller asked for it. */
  readonly cut: boolean;
}

/**
 * refused: may not be asked; too-large: beyond the limit; broken: will not be better if asked again now; temporary: may be.
 */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
  readonly kind: "refused" | "too-large" | "broken" | "temporary";
  constructor(kind: ExchangeError["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface Wire {
  /** @throws ExchangeError; the signal's reason where that aborts */
  ask(url: URL, asking: Asking): Promise<Answer>;
  close(): Promise<void>;
}

export interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** What to do with a body beyond the limit: give the answer up, or keep its beginning. */
  readonly tooLarge: "refuse" | "cut";
  /** Bytes; the limits' where left out. */
  readonly bytes?: number;
}

/** Encodings that are asked for and undone. */
const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } }),
};
const ACCEPT_ENCODING = "gzip, deflate, br, zstd";
/** Bytes of headers. */
const MOST_HEADERS = 32 * 1024;
/** Encodings one over another; more is an attack. */
const MOST_ENCODINGS = 3;

export function openWire(limits: FetchLimits, judge: Judge, lookup?: Lookup): Wire {
  const agent = new Agent({
    connect: { timeout: limits.connect, lookup: guardedLookup(judge, lookup) },
    headersTimeout: limits.headers,
    bodyTimeout: limits.idle,
    maxHeaderSize: MOST_HEADERS,
    connections: 2,
    pipelining: 1,
  });
  return {
    close: () => agent.destroy(),
    async ask(url, asking) {
      const refusal = judgeHost(url.hostname, judge);
      if (refusal !== null) throw new ExchangeError("refused", refusal);
      const time = AbortSignal.timeout(limits.total);
      const signal = asking.signal ? AbortSignal.any([asking.signal, time]) : time;
      try {
        const answer = await request(url, {
          dispatcher: agent,
          headers: { "accept-encoding": ACCEPT_ENCODING, ...asking.headers },
          signal,
        });
        return await received(answer, asking, asking.bytes ?? limits.bytes);
      } catch (error) {
        asking.signal?.throwIfAborted();
        if (time.aborted)
          throw new ExchangeError("temporary", `no whole answer within ${seconds(limits.total)}`);
        throw explained(error, limits);
      }
    },
  };
}

const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`;

async function received(answer: Dispatcher.ResponseData, asking: Asking, most: number): Promise<Answer> {
  const { statusCode: status, body } = answer;
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
  if (status < 200 || status > 299) {
    await body.dump({ limit: 64 * 1024 }).catch(() => undefined);
    return { status, headers, bytes: new Uint8Array(), cut: false };
  }
  const declared = Number(headers["content-length"]);
  if (declared > most && asking.tooLarge === "refuse") {
    body.on("error", () => undefined).destroy();
    throw tooLarge(most);
  }
  const { bytes, cut } = await bounded(body, headers["content-encoding"], most, asking.tooLarge);
  return { status, headers, bytes, cut };
}

const tooLarge = (most: number): ExchangeError =>
  new ExchangeError("too-large", `the answer is larger than ${Math.round(most / 1024)} kB`);

/** Reads a body through its encodings; never holds more than `most` bytes and one block. */
async function bounded(
  body: NodeJS.ReadableStream,
  encoding: string | undefined,
  most: number,
  beyond: Asking["tooLarge"],
): Promise<{ bytes: Uint8Array; cut: boolean }> {
  const encodings = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const unknown = encodings.find((name) => !(name in DECODERS));
  if (unknown !== undefined || encodings.length > MOST_ENCODINGS) {
    body.on("error", () => undefined);
    if ("destroy" in body && typeof body.destroy === "function") body.destroy();
    throw new ExchangeError("broken", `its content encoding “${encoding}” can't be undone`);
  }
  const parts: Buffer[] = [];
  let size = 0;
  let wire = 0;
  let cut = false;
  const count = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const part of source) {
      wire += part.length;
      if (wire > most && beyond === "refuse") throw tooLarge(most);
      yield part;
    }
  };
  const gather = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const part of source) {
      const room = most - size;
      parts.push(part.subarray(0, room));
      size += Math.min(part.length, room);
      if (part.length <= room) continue;
      if (beyond === "refuse") throw tooLarge(most);
      cut = true;
      return;
    }
  };
  try {
    const steps = [body, count, ...encodings.toReversed().map((name) => DECODERS[name]!()), gather];
    // The platform's types know no list with functions in it.
    await pipeline(steps as NodeJS.ReadableStream[]);
  } catch (error) {
    // What remains of a body that was cut on purpose ends early, which is no fault.
    if (!cut) throw error;
  }
  return { bytes: Buffer.concat(parts), cut };
}

const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY))/;
const PASSING: Readonly<Record<string, string>> = {
  ENOTFOUND: "no host of this name was found",
  EAI_AGAIN: "the name could not be looked up",
  ECONNREFUSED: "the host refuses connections",
  ECONNRESET: "the connection broke off",
  EPIPE: "the connection broke off",
  UND_ERR_SOCKET: "the connection broke off",
  ERR_STREAM_PREMATURE_CLOSE: "the connection broke off",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer is not as long as it says",
  Z_BUF_ERROR: "the compressed answer ends early",
  Z_DATA_ERROR: "the compressed answer is damaged",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  ETIMEDOUT: "no connection in time",
};

/** A network's error in plain words, with whether it may pass. */
function explained(error: unknown, limits: FetchLimits): ExchangeError {
  if (error instanceof ExchangeError) return error;
  const { code = "", message } = innermost(error);
  if (code === REFUSED) return new ExchangeError("refused", message);
  if (CERTIFICATE.test(code))
    return new ExchangeError("broken", `its certificate is not to be trusted (${code})`);
  if (code === "UND_ERR_HEADERS_OVERFLOW") return new ExchangeError("broken", "its headers are too long");
  if (code === "UND_ERR_HEADERS_TIMEOUT")
    return new ExchangeError("temporary", `no answer within ${seconds(limits.headers)}`);
  if (code === "UND_ERR_BODY_TIMEOUT")
    return new ExchangeError("temporary", `the answer stopped coming for ${seconds(limits.idle)}`);
  if (code.startsWith("HPE_")) return new ExchangeError("temporary", `the answer is no HTTP (${code})`);
  return new ExchangeError("temporary", PASSING[code] ?? `${message} ${code}`.trim());
}

/** Errors of connecting come wrapped: several addresses tried, a cause inside. */
function innermost(error: unknown): NodeJS.ErrnoException {
  let inner = error;
  for (;;) {
    if (inner instanceof AggregateError && inner.errors.length > 0) inner = inner.errors[0];
    else if (inner instanceof Error && !("code" in inner) && inner.cause instanceof Error)
      inner = inner.cause;
    else break;
  }
  return inner instanceof Error ? inner : new Error(String(inner));
}

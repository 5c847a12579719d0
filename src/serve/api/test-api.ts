/** The API over each source, asked without a port, for tests. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { collectFiles } from "../../collect/files/collect-files.ts";
import type { RawArticle } from "../../model/article.ts";
import { openDesk, type Desk } from "../../desk/open-desk.ts";
import { makeRecord } from "../../pipeline.ts";
import type { StorePlace } from "../../store/open-store.ts";
import type { AccessRules } from "./access.ts";
import { apiApp } from "./app.ts";
import type { Api } from "./reading.ts";
import type { Source } from "./source.ts";
import { deskSource, recordSource } from "./sources.ts";

export const HOST = "127.0.0.1:8300";

/** The example story. */
export const NEWS: readonly RawArticle[] = (
  await collectFiles([fileURLToPath(new URL("../../../examples", import.meta.url))], {
    day: null,
    stdin: null,
  })
).articles;

const SERVER = process.env["CROSSCHECK_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/postgres";

async function onServer(statement: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query(statement);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const hasServer = await onServer("select 1");
if (!hasServer) process.stderr.write(`the API's tests on PostgreSQL are skipped: no server at ${SERVER}\n`);

export interface OpenSource {
  readonly source: Source;
  /** Null for a record. */
  readonly desk: Desk | null;
  close(): Promise<void>;
}

async function opened(place: StorePlace, remove: () => unknown): Promise<OpenSource> {
  const desk = await openDesk(place, { create: true });
  for await (const _ of desk.ingest(NEWS));
  const source = await deskSource(desk);
  return { source, desk, close: async () => (await source.close(), void (await remove())) };
}

export const SOURCES: readonly {
  readonly name: string;
  readonly runs: boolean;
  readonly open: () => Promise<OpenSource>;
}[] = [
  {
    name: "a record",
    runs: true,
    open: () =>
      Promise.resolve({ source: recordSource(makeRecord(NEWS)), desk: null, close: () => Promise.resolve() }),
  },
  {
    name: "a store in a folder",
    runs: true,
    open: () => {
      const folder = mkdtempSync(join(tmpdir(), "crosscheck-api-"));
      return opened({ folder }, () => rmSync(folder, { recursive: true, force: true }));
    },
  },
  {
    name: "a store in PostgreSQL",
    runs: hasServer,
    open: async () => {
      const name = `crosscheck_api_${process.pid}_${Date.now()}`;
      await onServer(`create database ${name}`);
      const url = new URL(SERVER);
      url.pathname = name;
      return opened({ database: url.href }, () => onServer(`drop database ${name} with (force)`));
    },
  },
];

export const appOf = (source: Source, rules: Partial<AccessRules> = {}, faults: unknown[] = []): Api =>
  apiApp(source, {
    rules: { hosts: new Set([HOST]), tokens: null, rate: 0, ...rules },
    onFault: (error) => faults.push(error),
  });

export type Asking = (path: string, init?: RequestInit) => Promise<Response>;

export const asking =
  (app: Api): Asking =>
  async (path, init = {}) =>
    app.request(`http://${HOST}${path}`, {
      ...init,
      headers: { host: HOST, ...(init.headers as Record<string, string>) },
    });

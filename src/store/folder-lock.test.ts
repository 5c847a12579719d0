import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockFolder } from "./folder-lock.ts";
import { StoreError } from "./store-error.ts";

describe("lockFolder", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "crosscheck-lock-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const left = (holder: object) =>
    writeFileSync(
      join(folder, "lock"),
      JSON.stringify({ started: null, host: hostname(), token: "t", ...holder }),
    );
  const deadPid = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

  it("is held by one at a time, and says by whom", () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(StoreError);
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.pid}`);
    lock.release();
    lockFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });
  it("is taken over from a dead process", () => {
    left({ pid: deadPid() });
    const lock = lockFolder(folder);
    expect(JSON.parse(readFileSync(join(folder, "lock"), "utf8"))).toMatchObject({ pid: process.pid });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });
  it.skipIf(process.platform !== "linux")("is taken over where the number now is another process's", () => {
    left({ pid: process.pid, started: "1" });
    lockFolder(folder).release();
  });
  it("is not taken from a process on another machine", () => {
    left({ pid: deadPid(), host: "elsewhere" });
    expect(() => lockFolder(folder)).toThrow("on elsewhere; if that has ended, remove");
  });
  it("does not touch a lock that it can't read", () => {
    writeFileSync(join(folder, "lock"), "something");
    expect(() => lockFolder(folder)).toThrow("is no lock that crosscheck wrote");
  });
});

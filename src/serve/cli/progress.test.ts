import { PassThrough } from "node:stream";
import { afterEach, expect, it, vi } from "vitest";
import { showProgress } from "./progress.ts";

afterEach(() => {
  vi.useRealTimers();
});

function terminal(isTTY: boolean): { stream: PassThrough & { isTTY: boolean }; written: () => string } {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 100,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
  });
  let text = "";
  stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return { stream, written: () => text };
}

it("writes nothing where standard error is no terminal", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { stream, written } = terminal(false);
  const progress = await showProgress("reading", "articles", stream);
  vi.setSystemTime(Date.now() + 60_000);
  progress.to(1, 10);
  progress.end();
  expect(written()).toBe("");
});

it("shows how far long work has come, and no bar for short work", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { stream, written } = terminal(true);
  const progress = await showProgress("collecting", "bytes", stream);
  progress.to(1_000_000, 40_000_000);
  expect(written()).toBe("");
  vi.setSystemTime(Date.now() + 5_000);
  progress.to(10_000_000, 40_000_000);
  progress.end();
  expect(written()).toContain("collecting");
  expect(written()).toContain("10 of 40 MB");
});

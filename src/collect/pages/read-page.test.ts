import { afterAll, describe, expect, it } from "vitest";
import { closePagePool } from "./page-pool.ts";
import { readPage } from "./read-page.ts";
import type { PageRead } from "./read-page.ts";

afterAll(closePagePool);

const read = (html: string | Uint8Array, contentType: string | null = null): Promise<PageRead> =>
  readPage(typeof html === "string" ? new TextEncoder().encode(html) : html, {
    name: "story.html",
    url: null,
    contentType,
  });

const STORY =
  "<h1>Harbour of Port Elin shelled</h1><p>Rebels shelled the harbour of Port Elin on Monday, killing four dockers, the coast guard said.</p>" +
  "<p>The port was closed after the attack, and two ships were turned away to the north of the island.</p>";

describe("a page", () => {
  it("without an html element is read", async () => {
    const { article } = await read(STORY);
    expect(article?.headline).toBe("Harbour of Port Elin shelled");
    expect(article?.text.split("\n")).toHaveLength(3);
  });

  it("keeps the SHA-256 of its bytes", async () => {
    const { article } = await read(STORY);
    expect(article?.page?.copy).toMatchObject({ bytes: STORY.length, charset: "utf-8", fetched: null });
    expect(article?.page?.copy.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("with 20,000 nested elements is read, and its depth is said", async () => {
    const deep = `<html><body>${"<div>".repeat(20_000)}${STORY}${"</div>".repeat(20_000)}</body></html>`;
    const { article, notes } = await read(deep);
    expect(article?.text).toContain("two ships were turned away");
    expect(notes.some(({ reason }) => reason.includes("nested"))).toBe(true);
    expect((await read(STORY)).article).not.toBeNull();
  });

  it("that takes too long is given up, and the next is read", async () => {
    const long = new TextEncoder().encode(`<html><body>${STORY.repeat(5000)}</body></html>`);
    const slow = await readPage(long, { name: "slow.html", url: null, contentType: null }, { longest: 5 });
    expect(slow.article).toBeNull();
    expect(slow.notes).toMatchObject([{ kind: "failed" }]);
    expect(slow.notes[0]!.reason).toContain("longer than");
    expect((await read(STORY)).article).not.toBeNull();
  });

  it("that is empty has no article, and that is no failure", async () => {
    const { article, notes } = await read("  \n ");
    expect(article).toBeNull();
    expect(notes).toMatchObject([{ kind: "skipped", reason: "story.html: no article: the page is empty" }]);
  });
});

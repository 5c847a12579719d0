import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "../../desk/open-desk.ts";
import { rawArticle } from "../../model/article.ts";
import { createStore } from "../../store/open-store.ts";
import { storeSink } from "./store-sink.ts";

test("a store takes what a watch hands on, each once, and is free between two rounds", async () => {
  const folder = await mkdtemp(join(tmpdir(), "crosscheck-sink-"));
  const place = { folder: join(folder, "store") };
  const article = (n: number) =>
    rawArticle({
      id: `a${n}`,
      text: `Seven people were killed in Velm on Monday, police said. It was barge ${n}.`,
    });
  try {
    const missing = storeSink(place);
    await expect(missing.accept(article(1), [])).rejects.toThrow(/there is no store/);
    await missing.flush().catch(() => undefined);
    await (await createStore(place)).close();
    const sink = storeSink(place);
    await Promise.all([sink.accept(article(1), []), sink.accept(article(2), [])]);
    await sink.flush();
    await sink.accept(article(2), []);
    await sink.accept(article(3), []);
    await sink.flush();
    await sink.flush();
    const desk = await openDesk(place);
    expect(await desk.status()).toMatchObject({ articles: 3, versions: 3 });
    expect((await desk.stories()).items.length).toBeGreaterThan(0);
    await desk.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);

/** The page in a real browser: Debian's Chromium (`apt-get install chromium`), or the one that CHROMIUM names. */
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { harbourRecord } from "./harbour-record.ts";
import { reviewTests } from "./page-review.ts";
import { writeBrief } from "../src/serve/brief/write-brief.ts";
import { renderPage } from "../src/serve/export/page.ts";

const EXECUTABLE = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const present = existsSync(EXECUTABLE);
if (!present)
  process.stderr.write(
    `test/page.test.ts is skipped: no browser at ${EXECUTABLE}; install Debian's chromium, or set CHROMIUM\n`,
  );

const DESKTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const record = harbourRecord();

describe.runIf(present)("the page in Chromium", () => {
  let browser: Browser;
  let folder: string;
  let address: string;
  const requests: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    await build({ logLevel: "error" });
    folder = await mkdtemp(join(tmpdir(), "crosscheck-page-"));
    const file = join(folder, "page.html");
    await writeFile(file, renderPage({ record, brief: writeBrief(record) }));
    address = pathToFileURL(file).href;
    browser = await chromium.launch({
      executablePath: EXECUTABLE,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
      ],
    });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  async function opened(options: BrowserContextOptions = DESKTOP): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  async function axe(page: Page): Promise<readonly string[]> {
    await page
      .addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") })
      .catch(() => undefined);
    // The page's policy forbids other scripts; the tester's is put in by the browser itself.
    const results = await page.evaluate<AxeResults>("axe.run()");
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
  }

  test("asks for nothing but itself, and runs without a fault", async () => {
    const page = await opened();
    await page.waitForTimeout(200);
    expect(new Set(requests)).toEqual(new Set([address]));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("shows every part of a record", async () => {
    const page = await opened();
    for (const name of [
      "Map",
      "Timeline",
      "Who says what",
      "Tolls",
      "Where the reports differ",
      "Who holds what",
      "Origins",
      "Events",
      "Left out, doubted or unresolved",
    ])
      expect(await page.getByRole("heading", { level: 2, name, exact: true }).count(), name).toBe(1);
    expect(await page.getByText("Four articles, three independent texts.").count()).toBe(1);
    expect(await page.locator(".doubt").innerText()).toContain("24 June 2033");
    await page.context().close();
  });

  test("a citation opens its article with the passage marked, and Escape goes back to it", async () => {
    const page = await opened();
    const cite = page.getByRole("button", { name: /^Source 1: / });
    await cite.click();
    const pane = page.getByRole("complementary", { name: "Article" });
    const { quote } = writeBrief(record).citations[0]!;
    expect((await pane.locator(".asked").allInnerTexts()).join("")).toBe(quote);
    const mark = pane.locator(".asked").first();
    await expect.poll(async () => ((await mark.boundingBox())?.y ?? -1) > 0).toBe(true);
    const box = (await mark.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(DESKTOP.viewport.height);
    expect(await page.evaluate("document.querySelector('aside').contains(document.activeElement)")).toBe(
      true,
    );
    await page.keyboard.press("Escape");
    expect(await pane.count()).toBe(0);
    expect(await page.evaluate("document.activeElement.ariaLabel")).toBe(
      await cite.getAttribute("aria-label"),
    );
    await page.context().close();
  });

  test("arrows walk through an article's passages", async () => {
    const page = await opened();
    await page.getByRole("button", { name: /^Source 1: / }).click();
    const asked = page.locator("aside .asked");
    const first = await asked.first().innerText();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => asked.first().innerText()).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => asked.first().innerText()).toBe(first);
    await page.context().close();
  });

  test("the matrix is walked with arrow keys, and Enter opens the passage", async () => {
    const page = await opened();
    const cell = page.locator('[data-cell="0-0"]');
    await cell.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate("document.activeElement.dataset.cell")).toBe("0-1");
    expect(await page.locator('[data-cell][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("complementary", { name: "Article" }).count()).toBe(1);
    await page.context().close();
  });

  test("/ searches, arrows choose, Enter opens", async () => {
    const page = await opened();
    await page.keyboard.press("/");
    await page.keyboard.type("harbour crane");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    expect(await page.locator("aside .asked").innerText()).toBe("harbour crane");
    await page.context().close();
  });

  test("a point on the map with one event opens it; with several it lists them", async () => {
    const page = await opened();
    await page.getByRole("button", { name: "Sauðárkrókur: 1 event" }).press("Enter");
    await expect.poll(() => page.locator("aside .asked").first().innerText()).toContain("Sauðárkrókur");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Reykjavík: \d+ events/ }).press("Enter");
    expect(await page.locator(".places li li").count()).toBeGreaterThan(2);
    await page.context().close();
  });

  test("shared text of a copy opens in either article", async () => {
    const page = await opened();
    const origins = page.locator("#origins");
    await origins.locator("summary").first().click();
    await origins.locator("li").first().getByRole("button", { name: "The Harbour Gazette" }).click();
    expect(await page.locator("aside .asked").count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("text of an article is never markup", async () => {
    const [first, ...rest] = record.articles;
    const evil = "</script><img src=x onerror=document.title='owned'><!--";
    const changed = {
      ...record,
      articles: [
        { ...first!, headline: evil, outlet: evil, text: evil + first!.text.slice(evil.length) },
        ...rest,
      ],
    };
    const file = join(folder, "evil.html");
    await writeFile(file, renderPage({ record: changed, brief: writeBrief(changed) }));
    const page = await (await browser.newContext(DESKTOP)).newPage();
    await page.goto(pathToFileURL(file).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.title()).not.toBe("owned");
    expect(await page.locator("img").count()).toBe(0);
    await page.context().close();
  });

  describe.each([
    ["light", { ...DESKTOP, colorScheme: "light", bypassCSP: true }],
    ["dark", { ...DESKTOP, colorScheme: "dark", bypassCSP: true }],
    ["phone", { ...PHONE, bypassCSP: true }],
  ] as const)("%s", (name, options) => {
    test("axe finds nothing, with and without an article open", async () => {
      const page = await opened(options);
      expect(await axe(page)).toEqual([]);
      await page.getByRole("button", { name: /^Source 1: / }).click();
      await page.waitForTimeout(100);
      expect(await axe(page)).toEqual([]);
      await page.context().close();
    });
    test("nothing is wider than the screen", async () => {
      const page = await opened(options);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width, name).toBeLessThanOrEqual(options.viewport.width);
      await page.context().close();
    });
  });

  describe("served from a store", () => {
    reviewTests({
      browser: () => browser,
      axe,
      options: { desktop: DESKTOP, dark: { ...DESKTOP, colorScheme: "dark" }, phone: PHONE },
    });
  });

  test("in print everything folded is shown, and the tools are not", async () => {
    const page = await opened();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("search").isVisible()).toBe(false);
    const folded = page.locator(".folded");
    for (let i = 0; i < (await folded.count()); i++) expect(await folded.nth(i).isVisible()).toBe(true);
    await page.context().close();
  });
});

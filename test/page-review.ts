/** Review on the page of a served store, in the browser that test/page.test.ts opens. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen, type Listening } from "../src/serve/api/listen.ts";
import { SOURCES, type OpenSource } from "../src/serve/api/test-api.ts";

export interface ReviewTests {
  readonly browser: () => Browser;
  readonly axe: (page: Page) => Promise<readonly string[]>;
  readonly options: { readonly [name: string]: BrowserContextOptions };
}

export function reviewTests({ browser, axe, options }: ReviewTests): void {
  const served: (OpenSource & { readonly server: Listening })[] = [];
  const faults: string[] = [];

  async function serve(name: string): Promise<void> {
    const opened = await SOURCES.find((source) => source.name === name)!.open();
    const server = await listen(opened.source, {
      host: "127.0.0.1",
      port: 0,
      tokens: null,
      rate: 0,
      publicHosts: [],
      onFault: (error) => faults.push(String(error)),
    });
    served.push({ ...opened, server });
  }
  beforeAll(async () => {
    await serve("a store in a folder");
    await serve("a record");
  }, 120_000);
  afterAll(async () => {
    for (const { server, close } of served) {
      await server.close();
      await close();
    }
  });

  async function opened(which: 0 | 1, given: BrowserContextOptions = {}, query = ""): Promise<Page> {
    const page = await (await browser().newContext(given)).newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(served[which]!.server.url + query);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }
  const context = (page: Page) => page.locator("aside .context");
  const acts = (page: Page) => page.getByRole("group", { name: "Review" });

  /** Opens the next event and decides, as a person does who has given a name before. */
  async function named(page: Page): Promise<void> {
    await page.evaluate("localStorage.setItem('crosscheck-name', 'Ada')");
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
  }

  test("j opens an event, c confirms it once a name is given, and it survives a reload", async () => {
    const page = await opened(0);
    await page.keyboard.press("c");
    expect(await acts(page).count(), "nothing is open to be decided").toBe(0);
    await page.keyboard.press("j");
    const title = await context(page).locator("b").first().innerText();
    await page.keyboard.press("c");
    await page.keyboard.type("Ada");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Confirmed").waitFor();
    expect(await acts(page).getByRole("button", { name: "Confirm" }).getAttribute("aria-pressed")).toBe(
      "true",
    );
    await page.reload();
    const listed = page.locator("#events summary", { hasText: title }).first();
    await listed.getByText("confirmed", { exact: false }).last().waitFor();
    expect(await listed.locator(".review").innerText()).toContain("confirmed");
    await page.keyboard.press("j");
    expect(await page.getByRole("list", { name: "Decisions" }).innerText()).toMatch(/^confirmed by Ada/);
    // The name is not asked for again, nor the same decided twice.
    await page.keyboard.press("c");
    await page.getByRole("status").getByText("Confirmed already").waitFor();
    await page.keyboard.press("u");
    await page.getByRole("status").getByText("Undone").waitFor();
    expect(await page.getByRole("list", { name: "Decisions" }).count()).toBe(0);
    expect((await served[0]!.source.decisions(true)).map(({ kind, by }) => [kind, by])).toEqual([
      ["confirm", "Ada"],
      ["undo", "Ada"],
    ]);
    await page.context().close();
  });

  test("x rejects: the event stays to be seen in its place, and u takes it back", async () => {
    const page = await opened(0);
    await named(page);
    const count = await page.locator("#events details").count();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = await context(page).locator("b").first().innerText();
    await page.keyboard.press("x");
    await page.getByRole("status").getByText("Rejected").waitFor();
    expect(await page.locator("#events details").count()).toBe(count);
    expect(await page.locator("#events summary .title.rejected").innerText()).toBe(second);
    expect(await page.locator("aside .asked").count(), "its passage is marked").toBeGreaterThan(0);
    await page.keyboard.press("j");
    const third = await context(page).locator("b").first().innerText();
    expect(third).not.toBe(second);
    await page.keyboard.press("k");
    expect(await context(page).locator("b").first().innerText()).toBe(second);
    await page.keyboard.press("u");
    await page.getByRole("status").getByText("Undone").waitFor();
    expect(await page.locator("#events summary .title.rejected").count()).toBe(0);
    await page.context().close();
  });

  test("n writes a note, in which keys are letters; a button undoes it", async () => {
    const page = await opened(0);
    await named(page);
    await page.keyboard.press("j");
    await page.keyboard.press("n");
    await page.keyboard.type("jcxu? <b>ask the harbour office</b>");
    await page.keyboard.press("Enter");
    const list = page.getByRole("list", { name: "Decisions" });
    await list.getByText("jcxu? <b>ask the harbour office</b>").waitFor();
    await page.getByRole("button", { name: "Undo: note by Ada" }).click();
    await expect.poll(() => list.count()).toBe(0);
    // A note begun and left is no decision.
    await page.keyboard.press("n");
    await page.keyboard.type("never mind");
    await page.keyboard.press("Escape");
    expect(await acts(page).count()).toBe(1);
    expect(await served[0]!.source.decisions(false)).toEqual([]);
    await page.context().close();
  });

  test("what the server refuses is said, and nothing is shown as decided", async () => {
    const page = await opened(0);
    await named(page);
    await page.route("**/api/decisions", (route) =>
      route.fulfill({
        status: 429,
        contentType: "application/problem+json",
        body: '{"detail":"too many requests"}',
      }),
    );
    await page.keyboard.press("j");
    await acts(page).getByRole("button", { name: "Reject" }).click();
    await page.getByRole("alert").getByText("Not decided: too many requests").waitFor();
    expect(await page.locator("#events .title.rejected").count()).toBe(0);
    await page.context().close();
  });

  test("as of: what had been published by then, kept in the address; decisions are of the present", async () => {
    const page = await opened(0);
    const articles = page.getByRole("list", { name: "Articles" }).getByRole("listitem");
    const now = await articles.count();
    const days = (await served[0]!.source.status()).firstDay!;
    await page.getByLabel("As of (UTC)").fill(`${days}T23:59`);
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByText("Only what had been published by").waitFor();
    const then = await articles.count();
    expect(then).toBeGreaterThan(0);
    expect(then).toBeLessThan(now);
    expect(new URL(page.url()).searchParams.get("asOf")).toBe(`${days}T23:59Z`);
    await page.keyboard.press("j");
    expect(await context(page).count()).toBe(1);
    expect(await acts(page).count()).toBe(0);
    await page.reload();
    await page.getByText("Only what had been published by").waitFor();
    expect(await articles.count()).toBe(then);
    await page.goBack();
    await expect.poll(() => articles.count()).toBe(now);
    await page.context().close();
  });

  test("an as-of that can't be read is said in place of the page", async () => {
    const page = await (await browser().newContext()).newPage();
    await page.goto(`${served[0]!.server.url}?asOf=yesterday`);
    await page.getByRole("alert").waitFor();
    await page.context().close();
  });

  test("a saved record offers no decisions and no past", async () => {
    const page = await opened(1);
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    expect(await context(page).count()).toBe(1);
    expect(await acts(page).count()).toBe(0);
    expect(await page.getByLabel("As of (UTC)").count()).toBe(0);
    await page.context().close();
  });

  test("? lists the keys, and keys can be switched off", async () => {
    const page = await opened(0);
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    expect(await dialog.getByText("confirm the open event", { exact: false }).isVisible()).toBe(true);
    await dialog.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    expect(await context(page).count()).toBe(0);
    await page.context().close();
  });

  test.each(Object.keys(options))("%s: axe finds nothing, nothing is wider than the screen", async (name) => {
    const page = await opened(0, { ...options[name], bypassCSP: true });
    await page.locator("#timeline ol button").first().click();
    await acts(page).getByRole("button", { name: "Confirm" }).click();
    await page.getByLabel(/^Who decides/).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByLabel(/^Who decides/).fill("Ada");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Confirmed").waitFor();
    expect(await axe(page)).toEqual([]);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(options[name]!.viewport!.width);
    const shots = process.env["CROSSCHECK_SCREENSHOTS"];
    if (shots !== undefined) await page.screenshot({ path: `${shots}/review-${name}.png` });
    await acts(page).getByRole("button", { name: "Undo" }).click();
    await page.getByRole("status").getByText("Undone").waitFor();
    await page.keyboard.press("?");
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  test("ran without a fault", () => {
    expect(faults).toEqual([]);
  });
}

/** Pages a second on one core, as a ratio to Readability with jsdom, measured turn by turn in one run. */
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import { readPageHere } from "../../src/collect/pages/page-article.ts";

/** Every so many pages one is measured: jsdom takes a tenth of a second for each. */
const STEP = 4;

/** How many times as fast as Readability on jsdom a page is read, metadata and parts included. */
export function speedRatio(pages: readonly Uint8Array[]): number {
  const measured = pages.filter((_, index) => index % STEP === 0);
  const quiet = new VirtualConsole();
  const ours = (bytes: Uint8Array): unknown =>
    readPageHere(bytes, { name: "page.html", url: null, contentType: "text/html; charset=utf-8" });
  const theirs = (bytes: Uint8Array): unknown =>
    new Readability(
      new JSDOM(new TextDecoder().decode(bytes), { virtualConsole: quiet }).window.document,
    ).parse();
  let [our, their] = [0, 0];
  // The first round warms both up.
  for (const counts of [false, true])
    for (const bytes of measured) {
      const start = performance.now();
      ours(bytes);
      const middle = performance.now();
      theirs(bytes);
      if (!counts) continue;
      our += middle - start;
      their += performance.now() - middle;
    }
  console.log(
    `  ${measured.length} pages: ours ${((1000 * measured.length) / our).toFixed(1)} pages/s, Readability with jsdom ${((1000 * measured.length) / their).toFixed(1)}`,
  );
  return their / our;
}

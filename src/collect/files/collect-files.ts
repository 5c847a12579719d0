/** Files, folders and standard input to articles. */
import { readFile } from "node:fs/promises";
import type { RawArticle } from "../../model/article.ts";
import { isWebAddress } from "../fetch/web-address.ts";
import { isImpossibleDay } from "./article-fields.ts";
import { bytesInMemory, watched, withFile } from "./byte-source.ts";
import type { Basket, Collected } from "./collected.ts";
import { collectNote, emptyBasket } from "./collected.ts";
import { endingOf, kindByEnding, kindByLook, LOOK, READ_ENDINGS, stemOf } from "./file-kinds.ts";
import { findFiles, unreadable } from "./find-files.ts";
import { MOST_BYTES } from "./limits.ts";
import { SIDECAR_ENDING } from "./text-article.ts";
import type { Sidecar } from "./text-article.ts";
import type { FetchInput } from "./web-inputs.ts";
import { readAddress } from "./web-inputs.ts";

export interface CollectOptions {
  /** The day of publication, ISO, for articles that give none. */
  readonly day: string | null;
  readonly stdin?: AsyncIterable<Uint8Array> | null;
  /** Fetches inputs that are addresses of the web; without it none is asked. */
  readonly fetch?: FetchInput | null;
  /** Hears how many bytes of all files have been read. */
  readonly onProgress?: (done: number, total: number) => void;
}

export const STANDARD_INPUT = "standard input";

/**
 * @param inputs files, folders, addresses of the web, and `-` for standard input, in any order: the order changes nothing
 * @returns articles sorted by id, with everything that was passed over or doubted (notes) or could not be read (errors)
 */
export async function collectFiles(inputs: readonly string[], options: CollectOptions): Promise<Collected> {
  const basket = emptyBasket();
  const day = usableDay(options.day, basket);
  if (inputs.length === 0)
    basket.errors.push({
      kind: "usage",
      file: "(none)",
      line: null,
      offset: null,
      message: "no file was named",
      advice: "name files, folders, or - for standard input",
    });
  const files = await findFiles(
    inputs.filter((input) => input !== "-" && !isWebAddress(input)),
    READ_ENDINGS,
    basket,
  );
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { file, real, bytes } of files) {
    await readOne(file, real, bytes, basket, (upTo) => options.onProgress?.(done + upTo, total));
    done += bytes;
    options.onProgress?.(done, total);
  }
  for (const address of new Set(inputs.filter(isWebAddress)))
    await readAddress(address, options.fetch ?? null, basket);
  if (inputs.includes("-")) await readStandardInput(options.stdin ?? null, basket);
  return inOrder(basket, day);
}

function usableDay(day: string | null, basket: Basket): string | null {
  if (day === null) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && !isImpossibleDay(day)) return day;
  basket.errors.push({
    kind: "usage",
    file: "--day",
    line: null,
    offset: null,
    message: `there is no day “${day.slice(0, 30)}”`,
    advice: "write the day as YYYY-MM-DD, such as 2014-06-22",
  });
  return null;
}

async function readOne(
  file: string,
  real: string,
  size: number,
  basket: Basket,
  onRead: (upTo: number) => void,
): Promise<void> {
  if (file.endsWith(SIDECAR_ENDING)) {
    basket.notes.push(collectNote("skipped", `${file}: is a sidecar; it is read with its text`));
    return;
  }
  const ending = endingOf(file);
  const byEnding = kindByEnding(ending);
  if (byEnding === null) {
    basket.errors.push({
      kind: "unsupported",
      file,
      line: null,
      offset: null,
      message: `${ending} files are not read`,
      advice: "save the article's text as .txt, or as JSON lines (.jsonl)",
    });
    return;
  }
  try {
    await withFile(real, async (source) => {
      // A file without a known ending was named by the user: it is taken for what it looks like.
      const kind = byEnding ?? kindByLook(await source.read(0, LOOK));
      const named = { file, stem: stemOf(file) };
      if ("pieces" in kind) return kind.pieces({ ...named, source: watched(source, onRead) }, basket);
      if (size > MOST_BYTES) return tooLarge(file, size, basket);
      const sidecar = kind.sidecar ? await sidecarOf(file, basket) : null;
      return kind.whole({ ...named, bytes: await source.read(0, size), sidecar }, basket);
    });
  } catch (error) {
    unreadable(file, error, basket);
  }
}

function tooLarge(file: string, size: number, basket: Basket): void {
  basket.errors.push({
    kind: "too-large",
    file,
    line: null,
    offset: null,
    message: `the file has ${size} bytes; at most ${MOST_BYTES} are read`,
    advice: "split it",
  });
}

async function sidecarOf(file: string, basket: Basket): Promise<Sidecar | null> {
  const sidecar = file + SIDECAR_ENDING;
  try {
    return { file: sidecar, bytes: await readFile(sidecar) };
  } catch (error) {
    if (!(error !== null && typeof error === "object" && "code" in error && error.code === "ENOENT"))
      unreadable(sidecar, error, basket);
    return null;
  }
}

async function readStandardInput(stdin: AsyncIterable<Uint8Array> | null, basket: Basket): Promise<void> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin ?? []) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) {
        basket.errors.push({
          kind: "too-large",
          file: STANDARD_INPUT,
          line: null,
          offset: size,
          message: `more than ${MOST_BYTES} bytes`,
          advice: "write it to files",
        });
        return;
      }
    }
  } catch (error) {
    unreadable(STANDARD_INPUT, error, basket);
    return;
  }
  const bytes = Buffer.concat(chunks);
  const kind = kindByLook(bytes.subarray(0, LOOK));
  const named = { file: STANDARD_INPUT, stem: "stdin" };
  if ("pieces" in kind) await kind.pieces({ ...named, source: bytesInMemory(bytes) }, basket);
  else await kind.whole({ ...named, bytes, sidecar: null }, basket);
}

/** One article an id: of two the one whose place sorts first stays, and the error names both. */
function inOrder(basket: Basket, day: string | null): Collected {
  const byId = new Map<string, RawArticle>();
  const placeOf = new Map<string, string>();
  const records = [...basket.records].sort((a, b) => (a.from < b.from ? -1 : 1));
  const twice = (id: string, first: string, second: string): void => {
    basket.errors.push({
      kind: "duplicate-id",
      file: second,
      line: null,
      offset: null,
      message: `the article id “${id}” was already used in ${first}; only that one is read`,
      advice: "give one of the two another id (in its line or sidecar), or another file name",
    });
  };
  for (const { record, from } of records)
    for (const article of record.articles) {
      const first = placeOf.get(article.id);
      if (first === undefined) placeOf.set(article.id, from);
      else twice(article.id, first, from);
    }
  const compare = new Intl.Collator("en", { numeric: true }).compare;
  for (const article of [...basket.articles].sort(
    (a, b) => compare(a.from, b.from) || (a.text < b.text ? -1 : 1),
  )) {
    const first = placeOf.get(article.id);
    if (first !== undefined) twice(article.id, first, article.from);
    else {
      placeOf.set(article.id, article.from);
      byId.set(
        article.id,
        day !== null && article.published === null
          ? { ...article, published: day, publishedBasis: "given" }
          : article,
      );
    }
  }
  return {
    articles: [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    records: records.map(({ record }) => record),
    notes: basket.notes,
    errors: basket.errors,
  };
}

/** The articles of a web archive: .warc and .warc.gz, with a record for each page fetched, and the texts of .wet.gz. */
import { rawArticle, type RawArticle } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import type { ByteSource } from "../files/byte-source.ts";
import { collectNote, type Basket } from "../files/collected.ts";
import { decodeText } from "../files/decode.ts";
import { withinLimit } from "../files/limits.ts";
import { Damage } from "./damage.ts";
import { decodeBody, readResponse } from "./http-response.ts";
import { warcRecords, type RecordPlace, type WarcRecord } from "./records.ts";

/** Reads a web page. `article` is null where the page has none; the notes then say why. */
export type PageReader = (
  bytes: Uint8Array,
  source: { readonly name: string; readonly url: string | null; readonly contentType: string | null },
) => Promise<{ readonly article: RawArticle | null; readonly notes: readonly Note[] }>;

export interface Archive {
  readonly file: string;
  readonly stem: string;
  readonly source: ByteSource;
}

type Complaint = (where: RecordPlace, url: string | null, reason: string, until?: number | null) => void;

/**
 * Reads an archive a record at a time: at no moment are more than a few records in memory. Damaged
 * records become errors with their file, offset and reason; what holds no page is counted in notes.
 */
export async function readWarc(archive: Archive, basket: Basket, readPage: PageReader): Promise<void> {
  const { file, stem, source } = archive;
  const passedOver = new Map<string, { count: number; first: number }>();
  const passOver = (what: string, { offset }: RecordPlace): void => {
    const seen = passedOver.get(what);
    passedOver.set(what, { count: (seen?.count ?? 0) + 1, first: seen?.first ?? offset });
  };
  const damaged: Complaint = ({ offset, within }, url, reason, until = null) => {
    const what = url === null ? "a record" : `the record of ${url.slice(0, 200)}`;
    const inMember = within === 0 ? "" : ` (at byte ${within} of what the gzip member there unpacks to)`;
    const range = until === null ? "" : ` (bytes ${offset} to ${until})`;
    basket.errors.push({
      kind: "damaged",
      file,
      line: null,
      offset,
      message: `${what}${inMember} is damaged and passed over${range}: ${reason}`,
      advice: "what follows is read; fetch the archive again to have this too",
    });
  };
  const waiting: Promise<Awaited<ReturnType<PageReader>> & { readonly id: string; readonly from: string }>[] =
    [];
  let records = 0;
  for await (const record of warcRecords(source)) {
    records++;
    const { where, url } = record;
    if (record.state === "read")
      try {
        const page = await pageOf(record);
        if (page.kind === "none") passOver(page.what, where);
        else {
          const id = `${stem}-${where.offset}${where.within === 0 ? "" : `.${where.within}`}`;
          const from = `${file}, record at byte ${where.offset}${where.within === 0 ? "" : `, ${where.within}`}`;
          if (page.cut !== null)
            basket.notes.push(collectNote("cut", `${from}: the crawler cut the page off (${page.cut})`, id));
          if (page.kind === "text") readPlain(page.bytes, { id, url, from }, basket, where, damaged);
          else {
            const source = { name: from, url, contentType: page.contentType };
            waiting.push(readPage(page.bytes, source).then((read) => ({ ...read, id, from })));
            if (waiting.length > AHEAD) take(await waiting.shift()!, basket);
          }
        }
      } catch (error) {
        if (!(error instanceof Damage)) throw error;
        damaged(where, url, error.message);
      }
    else if (record.state === "damaged") damaged(where, url, record.reason, record.until);
    else passOver(`larger than any page: ${record.reason}`, where);
  }
  for (const page of waiting) take(await page, basket);
  if (records === 0)
    basket.errors.push({
      kind: "empty",
      file,
      line: null,
      offset: null,
      message: "the archive has no record",
      advice: "fetch it again, or leave it out",
    });
  for (const [what, { count, first }] of [...passedOver].sort(([a], [b]) => (a < b ? -1 : 1)))
    basket.notes.push(
      collectNote(
        "skipped",
        `${file}: ${count} ${count === 1 ? "record" : "records"} passed over, the first at byte ${first}: ${what}`,
      ),
    );
}

/** Pages that may be read while the next record is unpacked; each holds its bytes. */
const AHEAD = 3;

function take(
  page: Awaited<ReturnType<PageReader>> & { readonly id: string; readonly from: string },
  basket: Basket,
): void {
  const { article, notes, id, from } = page;
  basket.notes.push(...notes.map((note) => (note.article === null ? note : { ...note, article: id })));
  if (article !== null) basket.articles.push({ ...article, id, from });
}

type Found =
  | { readonly kind: "none"; readonly what: string }
  | {
      readonly kind: "page" | "text";
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      /** Why the crawler did not keep the whole ("length", "time", "disconnect"), or null. */
      readonly cut: string | null;
    };

const WITHOUT_PAGE: ReadonlyMap<string, string> = new Map([
  ["warcinfo", "about the archive"],
  ["request", "what was asked for"],
  ["metadata", "about another record"],
  ["revisit", "a page that was the same as at an earlier visit"],
  ["continuation", "the rest of a record that was split, which is not joined"],
]);

/** @throws Damage */
async function pageOf(record: WarcRecord): Promise<Found> {
  const cut = record.fields.get("WARC-Truncated");
  const without = WITHOUT_PAGE.get(record.type);
  if (without !== undefined) return { kind: "none", what: without };
  if (record.type === "response") {
    if (record.url !== null && !/^https?:/i.test(record.url))
      return { kind: "none", what: `fetched by ${record.url.split(":", 1)[0]!.slice(0, 20)}, not by HTTP` };
    const response = await readResponse(record.block);
    if (response.status < 200 || response.status > 299)
      return { kind: "none", what: `answered with status ${response.status}` };
    if (response.body.length === 0) return { kind: "none", what: "an empty answer" };
    return ofType(response.fields.get("Content-Type"), () => decodeBody(response), cut);
  }
  if (record.type === "resource" || record.type === "conversion")
    return ofType(record.fields.get("Content-Type"), () => record.block, cut);
  return { kind: "none", what: `of the kind “${record.type.slice(0, 40)}”, which is not known` };
}

function ofType(contentType: string | null, bytes: () => Uint8Array, cut: string | null): Found {
  const type = contentType?.split(";", 1)[0]!.trim().toLowerCase() ?? "";
  if (/^(?:text\/html|application\/xhtml\+xml|application\/vnd\.wap\.xhtml\+xml)$/.test(type))
    return { kind: "page", bytes: bytes(), contentType, cut };
  if (type === "text/plain") return { kind: "text", bytes: bytes(), contentType, cut };
  if (type === "" || type === "application/octet-stream") {
    const unpacked = bytes();
    const start = Buffer.from(unpacked.subarray(0, 1024)).toString("latin1");
    if (/^[\xef\xbb\xbf\s]*(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(start))
      return { kind: "page", bytes: unpacked, contentType: null, cut };
  }
  return {
    kind: "none",
    what: type === "" ? "of no stated media type, and no page" : `of the media type ${type.slice(0, 60)}`,
  };
}

function readPlain(
  bytes: Uint8Array,
  { id, url, from }: Pick<RawArticle, "id" | "url" | "from">,
  basket: Basket,
  where: RecordPlace,
  damaged: Complaint,
): void {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return damaged(where, url, decoded.message.replace("the file", "its text"));
  if (decoded.remark !== null) basket.notes.push(collectNote("doubted", `${from}: ${decoded.remark}`, id));
  const { text, cut } = withinLimit(decoded.text);
  if (cut > 0) basket.notes.push(collectNote("cut", `${from}: the last ${cut} characters are not read`, id));
  basket.articles.push(rawArticle({ id, text, url, from }));
}

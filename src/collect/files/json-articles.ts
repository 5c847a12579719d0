/** Articles in JSON: one object, a list, lines of objects, items of agencies (ninjs), or a record that was saved before. */
import { Record as SavedRecord, FORMAT } from "../../model/record.ts";
import { articleFields, isImpossibleDay, articleFromFields } from "./article-fields.ts";
import type { ArticleFields } from "./article-fields.ts";
import type { Basket, CollectError } from "./collected.ts";
import { collectNote } from "./collected.ts";
import { lineFacts, noteOf, unusedKeys, withLineFacts } from "./collected-lines.ts";
import { decodeText, markedCharset } from "./decode.ts";
import { MOST_CHARACTERS, withinLimit } from "./limits.ts";
import { messageOf, placeOfSyntaxError } from "./syntax-errors.ts";
import { isNinjs, readNinjs, wrappedItems, type MarkupText } from "./ninjs.ts";

interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly offset: number | null;
  /** For articles without an id. */
  readonly id: string;
}

const at = (
  { file, line, offset }: Place,
  rest: Omit<CollectError, "file" | "line" | "offset">,
): CollectError => ({
  file,
  line,
  offset,
  ...rest,
});

const nameOf = ({ file, line }: Place): string => (line === null ? file : `${file}:${line}`);

/** Whether JSON may hold bodies as markup, for which `readJson` and `readJsonLines` need a reader. */
export const mayHoldMarkup = (json: string): boolean => /"(?:bodies|body_?x?html)"\s*:/i.test(json);

/** A whole file of JSON. `stem`: the file's name without its extension. */
export function readJson(
  text: string,
  file: string,
  stem: string,
  basket: Basket,
  textOf: MarkupText = asItStands,
): void {
  const place: Place = { file, line: null, offset: null, id: stem };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    basket.errors.push(
      at(
        { ...place, ...placeOfSyntaxError(text, error) },
        {
          kind: "bad-json",
          message: `this is no JSON (${messageOf(error)})`,
          advice: "mend it there, or, if it has an article a line, call it .jsonl",
        },
      ),
    );
    return;
  }
  const wrapped =
    value !== null && typeof value === "object" && !Array.isArray(value) ? wrappedItems(value) : null;
  if (Array.isArray(value) || wrapped !== null) {
    const list = wrapped ?? (value as readonly unknown[]);
    for (const [index, item] of list.entries())
      readObject(
        item,
        { ...place, id: `${stem}-${index + 1}` },
        basket,
        `item ${index + 1} of the list`,
        textOf,
      );
    if (list.length === 0)
      basket.errors.push(
        at(place, {
          kind: "empty",
          message: "the list has no article",
          advice: "leave the file out or fill it",
        }),
      );
    return;
  }
  if (
    value !== null &&
    typeof value === "object" &&
    "format" in value &&
    /^crosscheck\//.test(String(value.format))
  )
    readRecord(value, place, basket);
  else readObject(value, place, basket, "the file", textOf);
}

const asItStands: MarkupText = (markup) => markup;

function readRecord(value: object, place: Place, basket: Basket): void {
  const parsed = SavedRecord.safeParse(value);
  if (parsed.success) {
    basket.records.push({ record: parsed.data, from: place.file });
    return;
  }
  const issue = parsed.error.issues[0]!;
  basket.errors.push(
    at(place, {
      kind: "bad-record",
      message: `the record does not keep to the format ${FORMAT}: ${issue.path.join(".") || "the whole"}: ${issue.message}`,
      advice: "make it again from its articles with `crosscheck read`",
    }),
  );
}

/** An object of a JSON file or of a line. */
function readObject(value: unknown, place: Place, basket: Basket, what: string, textOf: MarkupText): void {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    basket.errors.push(
      at(place, {
        kind: "bad-shape",
        message: `${what} is ${Array.isArray(value) ? "a list" : value === null ? "null" : `a ${typeof value}`}, not an article`,
        advice: 'write an object such as {"id": "…", "outlet": "…", "published": "2014-06-22", "text": "…"}',
      }),
    );
    return;
  }
  const note = noteOf(value);
  if (note !== null) {
    basket.notes.push(note);
    return;
  }
  const read = fieldsOf(value, place, basket, textOf);
  if (read === null) return;
  const whole = read.fields.text;
  if (whole === undefined || whole.trim() === "") {
    basket.errors.push(
      at(place, {
        kind: whole === undefined ? "bad-shape" : "empty",
        message: `${what} has no text${read.unknown.length > 0 ? ` (its keys: ${Object.keys(value).slice(0, 12).join(", ")})` : ""}`,
        advice: 'give the article\'s text as "text", "body" or "content"',
      }),
    );
    return;
  }
  const { text, cut } = withinLimit(whole);
  const facts = lineFacts(value as Readonly<Record<string, unknown>>);
  let article = withLineFacts(articleFromFields(read, text, place.id, nameOf(place)), facts);
  for (const { kind, reason } of facts.notes ?? []) basket.notes.push(collectNote(kind, reason, article.id));
  if (cut > 0)
    basket.notes.push(
      collectNote(
        "cut",
        `${nameOf(place)}: of the text's ${whole.length} characters the first ${text.length} are read (limit ${MOST_CHARACTERS})`,
        article.id,
      ),
    );
  if (read.odd.length > 0)
    basket.notes.push(
      collectNote(
        "skipped",
        `${nameOf(place)}: of no use as a field of an article: ${read.odd.join("; ")}`,
        article.id,
      ),
    );
  if (article.published !== null && isImpossibleDay(article.published)) {
    basket.errors.push(
      at(place, {
        kind: "impossible-day",
        message: `there is no day “${article.published.slice(0, 30)}” (article “${article.id}”); the article is read without a day`,
        advice: "give the day of publication as YYYY-MM-DD",
      }),
    );
    article = { ...article, published: null, publishedBasis: null };
  }
  basket.articles.push(article);
}

/** Null where it is the item of an agency that is no article, which is noted. */
function fieldsOf(value: object, place: Place, basket: Basket, textOf: MarkupText): ArticleFields | null {
  if (!isNinjs(value)) return articleFields(value as Readonly<Record<string, unknown>>);
  const item = readNinjs(value, textOf);
  const name = `${nameOf(place)}, ${place.id}`;
  if (item.kind === "none") {
    basket.notes.push(collectNote("skipped", `${name}: ${item.why}`));
    return null;
  }
  if (item.remarks.length > 0)
    basket.notes.push(
      collectNote(
        "skipped",
        `${name}: the record has no field for ${item.remarks.join("; ")}`,
        item.fields.id ?? place.id,
      ),
    );
  return { fields: item.fields, unknown: item.unused, odd: [] };
}

const NEWLINE = 10;

/** An article a line. Lines are cut at the byte, so that a broken one is named by its line and offset and spoils no other. */
export function readJsonLines(
  bytes: Uint8Array,
  file: string,
  stem: string,
  basket: Basket,
  textOf: MarkupText = asItStands,
): void {
  const marked = markedCharset(bytes);
  if (marked !== null && marked !== "utf-8") {
    const text = new TextDecoder(marked).decode(bytes);
    basket.notes.push(collectNote("doubted", `${file}: read as ${marked}, by its byte order mark`));
    readJsonLines(new TextEncoder().encode(text), file, stem, basket, textOf);
    return;
  }
  const unknown = new Map<string, number>();
  let line = 0;
  let found = 0;
  for (let start = marked === null ? 0 : 3; start < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    line++;
    if (
      readLine(
        bytes.subarray(start, end),
        { file, line, offset: start, id: `${stem}-${line}` },
        basket,
        unknown,
        textOf,
      )
    )
      found++;
    start = end + 1;
  }
  for (const [key, count] of [...unknown].sort(([a], [b]) => (a < b ? -1 : 1)))
    basket.notes.push(
      collectNote(
        "skipped",
        `${file}: the key “${key}” is not used (in ${count} ${count === 1 ? "line" : "lines"})`,
      ),
    );
  if (found === 0 && !basket.errors.some((error) => error.file === file))
    basket.errors.push({
      kind: "empty",
      file,
      line: null,
      offset: null,
      message: "the file has no article",
      advice: "leave it out or fill it",
    });
}

/** @returns whether the line held anything */
function readLine(
  bytes: Uint8Array,
  place: Place,
  basket: Basket,
  unknown: Map<string, number>,
  textOf: MarkupText,
): boolean {
  if (bytes.every((byte) => byte <= 32)) return false;
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    basket.errors.push(
      at(place, {
        kind: decoded.kind,
        message: decoded.message.replace("the file", "the line"),
        advice: "take the line out or write it again",
      }),
    );
    return true;
  }
  if (decoded.remark !== null)
    basket.notes.push(collectNote("doubted", `${place.file}:${place.line}: ${decoded.remark}`));
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    basket.errors.push(
      at(place, {
        kind: "bad-json",
        message: `the line is no JSON (${messageOf(error)})`,
        advice: "mend that line; the other lines are read",
      }),
    );
    return true;
  }
  readObject(value, place, basket, "the line", textOf);
  if (value !== null && typeof value === "object" && !Array.isArray(value) && !isNinjs(value))
    for (const key of unusedKeys(value as Readonly<Record<string, unknown>>))
      unknown.set(key, (unknown.get(key) ?? 0) + 1);
  return true;
}

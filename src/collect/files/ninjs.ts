/**
 * News in JSON (IPTC ninjs 1 to 3, https://iptc.org/standards/ninjs/), as agencies send it. The versions differ in the writing
 * of names ("body_xhtml", "contenttype", "contentType"), so names are compared without case and underscores.
 */
import type { ArticleField } from "./article-fields.ts";

/** Keys in small letters without underscores. */
type Item = ReadonlyMap<string, unknown>;

export type NinjsReading =
  | {
      readonly kind: "article";
      readonly fields: Readonly<Partial<Record<ArticleField, string>>>;
      /** What the item says that an article has no field for: "its terms of use: “…”". */
      readonly remarks: readonly string[];
      /** Keys that are not used, as written. */
      readonly unused: readonly string[];
    }
  | { readonly kind: "none"; readonly why: string };

/** Text of a piece of markup, a paragraph a line. */
export type MarkupText = (markup: string) => string;

const keyOf = (key: string): string => key.toLowerCase().replace(/_/g, "");
const itemOf = (object: object): Item =>
  new Map(Object.entries(object).map(([key, value]) => [keyOf(key), value]));
const isObject = (value: unknown): value is object =>
  value !== null && typeof value === "object" && !Array.isArray(value);
const words = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** Keys that ninjs has and no other JSON of articles that we know of. */
const TELLING = [
  "bodies",
  "headlines",
  "bodyxhtml",
  "versioncreated",
  "pubstatus",
  "contentcreated",
  "renditions",
];

/** Whether an object is an item of ninjs: it says so, or has an address and keys that ninjs alone has. */
export function isNinjs(object: object): boolean {
  const item = itemOf(object);
  const standard = item.get("standard");
  if (isObject(standard) && /^ninjs$/i.test(String(itemOf(standard).get("name")))) return true;
  return typeof item.get("uri") === "string" && TELLING.some((key) => item.has(key)) && !item.has("text");
}

/** The items of what APIs wrap them in: {"items": […]}, {"_items": […]}, {"item": {…}}; null where it is no such thing. */
export function wrappedItems(object: object): readonly unknown[] | null {
  for (const [key, value] of itemOf(object)) {
    if (!/^(?:items|item|newsitems|results|data)$/.test(key)) continue;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (list.some((one) => isObject(one) && isNinjs(one))) return list;
  }
  return null;
}

const NO_TEXT = new Set([
  "audio",
  "picture",
  "video",
  "graphic",
  "event",
  "planning",
  "component",
  "animation",
]);
const USED = new Set(
  (
    "uri standard type mimetype version pubstatus embargoed language headline headlines by byline bodies bodytext bodyxhtml " +
    "bodyhtml descriptions descriptiontext versioncreated contentcreated firstcreated infosources source provider " +
    "copyrightholder copyrightnotice usageterms ednote located charcount wordcount profile"
  ).split(" "),
);

export function readNinjs(object: object, textOf: MarkupText): NinjsReading {
  const item = itemOf(object);
  const type = words(item.get("type"))?.toLowerCase() ?? "text";
  const status = words(item.get("pubstatus"))?.toLowerCase() ?? "usable";
  if (status !== "usable")
    return { kind: "none", why: `its agency has withdrawn it (publication status “${status}”)` };
  const text = bodyOf(item, textOf);
  if (text === null)
    return {
      kind: "none",
      why:
        NO_TEXT.has(type) || type === "composite"
          ? `it is of the type “${type}” and has no text`
          : "it has no text",
    };
  const published = ["versioncreated", "contentcreated", "firstcreated"]
    .map((key) => words(item.get(key)))
    .find((value) => value !== null);
  const fields = {
    text,
    id: idOf(item),
    url: linkOf(item),
    headline: valueOf(item.get("headlines"), /^(?:main|headline)$/i) ?? words(item.get("headline")),
    byline: words(item.get("by")) ?? words(item.get("byline")),
    outlet: outletOf(item),
    published: published ?? null,
  };
  return {
    kind: "article",
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Partial<
      Record<ArticleField, string>
    >,
    remarks: remarksOf(item),
    unused: Object.keys(object).filter((key) => !USED.has(keyOf(key))),
  };
}

/** Markup before plain text, which has often lost its paragraphs. */
function bodyOf(item: Item, textOf: MarkupText): string | null {
  const bodies = (Array.isArray(item.get("bodies")) ? (item.get("bodies") as readonly unknown[]) : [])
    .filter(isObject)
    .map(itemOf);
  const ofType = (pattern: RegExp): string | null =>
    bodies
      .filter((body) => pattern.test(words(body.get("contenttype")) ?? "text/plain"))
      .map((body) => words(body.get("value")))
      .find((value) => value !== null) ?? null;
  const markup = words(item.get("bodyxhtml")) ?? words(item.get("bodyhtml")) ?? ofType(/html/i);
  const written = markup === null ? "" : textOf(markup).trim();
  if (written !== "") return written;
  return words(item.get("bodytext")) ?? ofType(/^text\/plain|^bodytext|^body_text/i);
}

/** A list of {role, value}: the value of the role asked for, else the first. */
function valueOf(list: unknown, role: RegExp): string | null {
  if (!Array.isArray(list)) return null;
  const items = (list as readonly unknown[]).filter(isObject).map(itemOf);
  const chosen = items.find((one) => role.test(words(one.get("role")) ?? "")) ?? items[0];
  return words(chosen?.get("value"));
}

/** Versions of one item are articles of their own: their differences are what is looked for. */
function idOf(item: Item): string | null {
  const uri = words(item.get("uri"));
  const version = item.get("version");
  return uri === null || version === undefined || version === null
    ? uri
    : `${uri};version=${String(version)}`;
}

/** An address that a browser can open; an identifier such as urn:newsml:… is none. */
function linkOf(item: Item): string | null {
  const uri = words(item.get("uri"));
  return uri !== null && /^https?:\/\//i.test(uri) ? uri : null;
}

function outletOf(item: Item): string | null {
  const sources = item.get("infosources");
  if (Array.isArray(sources)) {
    const named = (sources as readonly unknown[]).filter(isObject).map(itemOf);
    const source =
      named.find((one) => /source|creator|provider/i.test(words(one.get("role")) ?? "")) ?? named[0];
    const name = words(source?.get("name"));
    if (name !== null) return name;
  }
  for (const key of ["source", "provider", "copyrightholder"]) {
    const value = item.get(key);
    const name = words(value) ?? (isObject(value) ? words(itemOf(value).get("name")) : null);
    if (name !== null) return name;
  }
  return null;
}

function remarksOf(item: Item): string[] {
  const remarks: string[] = [];
  for (const [key, name] of [
    ["usageterms", "its terms of use"],
    ["ednote", "its note to editors"],
    ["embargoed", "it is under embargo until"],
    ["located", "where it was written"],
  ] as const) {
    const value = words(item.get(key));
    if (value !== null) remarks.push(`${name}: “${value.slice(0, 200)}”`);
  }
  const [first, version] = [words(item.get("firstcreated")), words(item.get("versioncreated"))];
  if (first !== null && version !== null && first.slice(0, 10) !== version.slice(0, 10))
    remarks.push(`first written ${first.slice(0, 40)}; the day of this version is taken`);
  return remarks;
}

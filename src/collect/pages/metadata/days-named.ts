/**
 * The days that a page's metadata name, strongest first. Only what is said is gathered here; `read/article` weighs it against the text.
 * The day on which a page was saved or served is none of them: no header, no file date, no clock.
 */
import type { DayNamed } from "../../../model/article.ts";
import type { PageDocument, PageElement } from "../dom.ts";
import { plainText } from "../plain-text.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import type { MetaTags } from "./meta-tags.ts";

const PUBLISHED = [
  "article:published_time",
  "article:published",
  "og:article:published_time",
  "og:published_time",
  "og:pubdate",
  "datepublished",
  "parsely-pub-date",
  "publish-date",
  "publishdate",
  "publish_date",
  "published-date",
  "publication_date",
  "publication-date",
  "article.published",
  "article_date_original",
  "article:post_date",
  "originalpublicationdate",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "sailthru.date",
  "pubdate",
  "ptime",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date.published",
  "dcterms.created",
  "dc.date.created",
  "dc.date",
  "dcterms.date",
  "date.created",
  "datecreated",
  "citation_publication_date",
  "citation_date",
  "eomportal-firstpublished",
  "bt:pubdate",
  "rnews:datepublished",
  "news_pub_date",
  "date",
] as const;

const UPDATED = [
  "article:modified_time",
  "article:modified",
  "og:updated_time",
  "og:modified_time",
  "datemodified",
  "dcterms.modified",
  "dc.date.modified",
  "lastmod",
  "last-modified",
  "article.updated",
  "utime",
  "date.updated",
  "revision_date",
] as const;

const UPDATED_WORDS = /updat|modif|revis|changed|edited/i;

/** The day in an address's path: "/2019/11/20/", "/2019-11-20-", "/20191120/", "/2019/nov/20/". */
const IN_PATH =
  /[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)|[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export function dayInPath(address: string | null): string | null {
  if (address === null) return null;
  const found = IN_PATH.exec(new URL(address).pathname);
  if (!found) return null;
  const [year, month, day] = [found[1] ?? found[4]!, found[2] ?? found[5]!, found[3] ?? found[6]!];
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const MOST = 24;

/** Before such a word another day begins ("Published 3 May 2031 | Updated 4 May 2031"). */
const NEXT_DAY =
  /\s*[|/·•(,;–—-]*\s*(?=(?:last )?(?:updated|modified|edited|changed|original(?:ly)?|first published|published)\b)/i;
const LONGEST_LINE = 200;

/** Days that the page prints for its readers. @param lines beside the headline, in order */
export function daysPrinted(lines: readonly string[]): DayNamed[] {
  return lines
    .filter((line) => line.length <= LONGEST_LINE)
    .flatMap((line) => line.split(NEXT_DAY))
    .map((words) => words.trim())
    .filter((words) =>
      /(?:19|20)\d{2}|[\u0660-\u0669\u06F0-\u06F9]{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/.test(words),
    )
    .slice(0, MOST)
    .map((words) => ({
      words,
      claim: UPDATED_WORDS.test(words.slice(0, 20)) ? "updated" : "published",
      where: "a line of the page",
      printed: true,
    }));
}

/** @param outside whether an element stands in a part that is not the article: the teasers of other pages have days too */
export function daysNamed(
  document: PageDocument,
  meta: MetaTags,
  jsonLd: JsonLdArticle | null,
  address: string | null,
  outside: (element: PageElement) => boolean,
): DayNamed[] {
  const days: DayNamed[] = [];
  const printed: DayNamed[] = [];
  const add = (words: string | null | undefined, claim: DayNamed["claim"], where: string): void => {
    const plain = words?.trim() ?? "";
    if (
      plain !== "" &&
      /\d/.test(plain) &&
      plain.length <= 80 &&
      days.length < MOST &&
      !days.some((day) => day.words === plain && day.claim === claim)
    )
      days.push({ words: plain, claim, where });
  };
  add(jsonLd?.published, "published", "JSON-LD datePublished");
  for (const { name, value } of meta.all(...PUBLISHED)) add(value, "published", `meta ${name}`);
  for (const time of document.querySelectorAll(
    'time, [itemprop~="datePublished"], [itemprop~="dateModified"], abbr.published, abbr.updated, relative-time',
  )) {
    if (outside(time)) continue;
    const words =
      time.getAttribute("datetime") ??
      time.getAttribute("content") ??
      time.getAttribute("title") ??
      time.textContent;
    const said = `${time.getAttribute("itemprop") ?? ""} ${time.getAttribute("class") ?? ""} ${time.parentElement?.getAttribute("class") ?? ""}`;
    const around = time.parentElement?.textContent ?? "";
    const before = around.slice(0, Math.max(0, around.indexOf(time.textContent ?? ""))).slice(-30);
    const updated = UPDATED_WORDS.test(said) || UPDATED_WORDS.test(before);
    add(words, updated ? "updated" : "published", `<${time.localName}>`);
    const shown = plainText(time.textContent ?? "").trim();
    if (shown !== words && /(?:19|20)\d{2}/.test(shown))
      for (const day of daysPrinted([shown])) printed.push(updated ? { ...day, claim: "updated" } : day);
  }
  add(jsonLd?.modified, "updated", "JSON-LD dateModified");
  for (const { name, value } of meta.all(...UPDATED)) add(value, "updated", `meta ${name}`);
  days.push(...printed);
  add(dayInPath(address), "address", "the address");
  return days;
}

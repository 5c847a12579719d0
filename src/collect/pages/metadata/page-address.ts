/** A page's own address: the canonical one that it names, else where it came from. */
import type { PageDocument } from "../dom.ts";
import type { MetaTags } from "./meta-tags.ts";

/** A web address made whole, without its fragment and the marks of campaigns; null where it is none. */
export function webAddress(address: string | null | undefined, base: string | null): string | null {
  if (address === null || address === undefined || address.trim() === "") return null;
  try {
    const url = base === null ? new URL(address.trim()) : new URL(address.trim(), base);
    if (!/^https?:$/.test(url.protocol)) return null;
    url.hash = "";
    url.username = "";
    url.password = "";
    for (const key of [...url.searchParams.keys()])
      if (/^(?:utm_|fbclid|gclid|mc_[ce]id|cmpid|ocid)/i.test(key)) url.searchParams.delete(key);
    return url.href;
  } catch {
    return null;
  }
}

export const hostOf = (address: string | null): string | null =>
  address === null ? null : new URL(address).hostname.replace(/^(?:www|m|mobile|amp|edition)\./, "");

/** Marks that browsers and tools leave in a page when they save it, with the address it had. */
const SAVED_FROM =
  /<!--\s*(?:saved from url=\(\d+\)(https?:\S+)|\s*Page saved with SingleFile\s+url:\s*(https?:\S+)|\s*Mirrored from (\S+) by HTTrack)/i;

/** Where a saved page says that it was saved from, or null. */
export function savedFrom(html: string): string | null {
  const found = SAVED_FROM.exec(html.slice(0, 20_000));
  if (!found) return null;
  return webAddress(found[1] ?? found[2] ?? `http://${found[3]}`, null);
}

/**
 * The canonical address. One that leads to a site's front page, from a page that is none, is a template's mistake and is passed over.
 */
export function pageAddress(
  document: PageDocument,
  meta: MetaTags,
  described: string | null,
  came: string | null,
): string | null {
  const base = webAddress(document.querySelector("base[href]")?.getAttribute("href"), came) ?? came;
  const named = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute("href"),
    meta.first("og:url"),
    described,
    meta.first("twitter:url", "parsely-link", "dc.identifier"),
  ];
  for (const one of named) {
    const address = webAddress(one, base);
    if (address === null) continue;
    const front = new URL(address).pathname.length <= 1 && new URL(address).search === "";
    if (front && came !== null && new URL(came).pathname.length > 1) continue;
    if (front && came === null && one !== named[0]) continue;
    return address;
  }
  return webAddress(came, null);
}

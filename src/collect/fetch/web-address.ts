/** Addresses of the web: which can be fetched, and when two mean the same page. */

export type WebAddress =
  { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: string };

/** Whether a command's argument is meant as an address of the web rather than as a file. */
export const isWebAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/** @param base what a relative address is relative to */
export function webAddress(written: string, base?: string): WebAddress {
  const url = URL.parse(written.trim(), base);
  if (url === null) return { ok: false, reason: `“${written.slice(0, 200)}” is no address` };
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return { ok: false, reason: `“${url.protocol}” addresses are not fetched, only http: and https:` };
  if (url.username !== "" || url.password !== "")
    return { ok: false, reason: "the address holds a user name or password, which are not sent" };
  url.hash = "";
  return { ok: true, url };
}

/**
 * Query fields that tell where a reader came from, not which page is meant; as the tools of analytics, advertisement and
 * mailing name them (Google, Meta, Microsoft, AT Internet, Mailchimp, HubSpot, Matomo).
 */
const WHERE_FROM =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|link_\w+|ptr_\w+|bbc_team|format|type)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|_hs(?:enc|mi)|mtm_\w+|pk_(?:campaign|kwd|source|medium)|igshid|twclid|ns_(?:mchannel|source|campaign|linkname|fee)|cmpid|ocid|smid|taid|xtor|ito|traffic_source)$/i;

/** Addresses of one page give the same: without scheme, “www.”, last slash and what tells where a reader came from. */
export function sameAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address.trim();
  const kept = [...url.searchParams].filter(([name]) => !WHERE_FROM.test(name)).sort(byNameAndValue);
  const query = kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`;
  return url.host.replace(/^www\./, "") + url.pathname.replace(/\/+$/, "") + query;
}

const byNameAndValue = (a: readonly [string, string], b: readonly [string, string]): number =>
  a.join("=") < b.join("=") ? -1 : 1;

/** What a page's `<meta>` elements say, by name or property in small letters; the first of a name wins. */
import type { PageDocument } from "../dom.ts";
import { plainText } from "../plain-text.ts";

export class MetaTags {
  private readonly values = new Map<string, string>();

  constructor(document: PageDocument) {
    for (const meta of document.querySelectorAll("meta")) {
      const value = plainText(meta.getAttribute("content") ?? "").trim();
      if (value === "") continue;
      for (const key of ["property", "name", "itemprop", "http-equiv"]) {
        const name = meta.getAttribute(key)?.trim().toLowerCase();
        if (name !== undefined && name !== "" && !this.values.has(name)) this.values.set(name, value);
      }
    }
  }

  /** The value of the first of these names that the page has, or null. */
  first(...names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.values.get(name);
      if (value !== undefined) return value;
    }
    return null;
  }

  /** All that the page has of these names, in the order given. */
  all(...names: readonly string[]): { name: string; value: string }[] {
    return names.flatMap((name) => {
      const value = this.values.get(name);
      return value === undefined ? [] : [{ name, value }];
    });
  }
}

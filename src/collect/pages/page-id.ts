/** What a page is called where nobody gave it an id. */

/** The last part of a path or address that names something: "a/b/story-7.html" story-7, "a/story-7/index.html" story-7. */
export function pageId({ name, url }: { readonly name: string; readonly url: string | null }): string {
  const path = name.replace(/^https?:\/\/[^/]+/i, "").replace(/[?#].*$/, "");
  const names = path
    .split(/[\\/]/)
    .map((part) => part.replace(/\.(?:x?html?|mhtml?|aspx?|php|jsp|amp)$/i, ""))
    .filter((part) => part !== "" && !/^(?:index|default|amp|\.+)$/i.test(part));
  return names.at(-1) ?? (name || url || "page");
}

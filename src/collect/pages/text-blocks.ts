/** A page's body as blocks of text: what a browser would set as one paragraph, heading, cell or list item, in document order. */
import { isElement, TEXT } from "./dom.ts";
import type { PageElement, PageNode } from "./dom.ts";
import { dataRows } from "./data-tables.ts";
import type { TableRow } from "./data-tables.ts";
import { DEEPEST_ELEMENT } from "./page-limits.ts";
import { plainText, preformattedText } from "./plain-text.ts";

export interface TextBlock {
  /** The block-level element that holds it. */
  readonly element: PageElement;
  /** That element and those around it, up to the body, as they stood before anything was taken apart. */
  readonly above: readonly PageElement[];
  /** Of that element, in small letters; "tr" for a row of a table of data, "th" for the one that names its columns. */
  readonly tag: string;
  /** White space as a browser shows it; "\n" for a line break, "\t" between the cells of a row. */
  readonly text: string;
  /** Characters of the text inside links. */
  readonly linked: number;
  /** Links in the text. */
  readonly links: number;
  /** Characters in bold or italics. */
  readonly stressed: number;
}

const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small " +
    "span strike strong sub sup time tt u var wbr"
  ).split(" "),
);
/** Elements whose text a browser doesn't show, or that are no text. */
const SILENT = new Set(
  (
    "script style noscript template svg math iframe object embed canvas audio video map select option button input " +
    "textarea head title meta link base progress meter dialog datalist source track param amp-ad amp-embed"
  ).split(" "),
);
const STRESS = new Set(["b", "strong", "em", "i", "h1", "h2", "h3", "h4", "h5", "h6"]);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether the page says that a reader with a screen doesn't see the element. */
export function isHidden(element: PageElement): boolean {
  if (element.hasAttribute("hidden")) return true;
  const style = element.getAttribute("style");
  return style !== null && HIDDEN_STYLE.test(style);
}

interface Run {
  text: string;
  linked: number;
  links: number;
  stressed: number;
}

const freshRun = (): Run => ({ text: "", linked: 0, links: 0, stressed: 0 });

/** Blocks of everything below `root`, hidden and silent elements left out. */
export function textBlocks(root: PageElement): TextBlock[] {
  const blocks: TextBlock[] = [];
  let run = freshRun();
  let breaks = 0;
  const paths = new Map<PageElement, readonly PageElement[]>();

  const pathOf = (element: PageElement): readonly PageElement[] => {
    const known = paths.get(element);
    if (known !== undefined) return known;
    const path: PageElement[] = [];
    for (
      let at: PageElement | null = element;
      at !== null && at !== root.parentElement;
      at = at.parentElement
    )
      path.push(at);
    paths.set(element, path);
    return path;
  };

  const flush = (container: PageElement): void => {
    const text = run.text.trim();
    if (/[\p{L}\p{N}]/u.test(text))
      blocks.push({
        element: container,
        above: pathOf(container),
        tag: container.localName,
        text,
        linked: Math.min(run.linked, text.length),
        links: run.links,
        stressed: Math.min(run.stressed, text.length),
      });
    run = freshRun();
    breaks = 0;
  };

  const addText = (node: PageNode, inLink: boolean, stressed: boolean, preformatted: boolean): void => {
    const raw = node.textContent ?? "";
    let text = preformatted ? preformattedText(raw) : plainText(raw);
    if (text.startsWith(" ") && (run.text === "" || /\s$/.test(run.text))) text = text.slice(1);
    if (text === "") return;
    breaks = 0;
    run.text += text;
    const length = text.trim().length;
    if (inLink) run.linked += length;
    if (stressed) run.stressed += length;
  };

  const addRow = ({ element, cells, heading, linked, links }: TableRow): void => {
    const text = cells.join("\t");
    if (/[\p{L}\p{N}]/u.test(text))
      blocks.push({
        element,
        above: pathOf(element),
        tag: heading ? "th" : "tr",
        text,
        linked: Math.min(linked, text.length),
        links,
        stressed: 0,
      });
  };

  /** What is nested too deep, without recursion: its paragraphs, all of one container. */
  const readFlat = (top: PageElement, container: PageElement): void => {
    for (let node: PageNode = top; ;) {
      const skip = isElement(node) && SILENT.has(node.localName);
      if (node.nodeType === TEXT) addText(node, false, false, false);
      else if (isElement(node) && !INLINE.has(node.localName)) flush(container);
      if (node.firstChild !== null && !skip) {
        node = node.firstChild;
        continue;
      }
      while (node !== top && node.nextSibling === null) node = node.parentElement!;
      if (node === top) break;
      node = node.nextSibling!;
    }
    flush(container);
  };

  const walk = (
    node: PageElement,
    container: PageElement,
    inLink: boolean,
    stressed: boolean,
    depth: number,
  ): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        addText(child, inLink, stressed, container.localName === "pre");
        continue;
      }
      if (!isElement(child)) continue;
      const name = child.localName;
      if (name === "br") {
        // Two line breaks in a row stand for a new paragraph, as pages without style sheets set them.
        if (++breaks >= 2) flush(container);
        else if (run.text !== "") run.text = `${run.text.trimEnd()}\n`;
        continue;
      }
      if (SILENT.has(name) || isHidden(child)) continue;
      if (depth >= DEEPEST_ELEMENT) {
        readFlat(child, container);
        continue;
      }
      const link = inLink || name === "a";
      if (name === "a") run.links++;
      const stress = stressed || STRESS.has(name);
      if (INLINE.has(name)) {
        walk(child, container, link, stress, depth + 1);
        continue;
      }
      flush(container);
      const rows = name === "table" ? dataRows(child) : null;
      if (rows !== null) {
        for (const row of rows) addRow(row);
        continue;
      }
      walk(child, child, link, stress, depth + 1);
      flush(child);
    }
  };
  walk(root, root, false, false, 0);
  flush(root);
  return blocks;
}

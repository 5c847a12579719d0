/** What we use of linkedom's document, so that its types, which stand for a whole browser, stay out of the rest. */
import { parseHTML } from "linkedom";

export interface PageNode {
  readonly nodeType: number;
  readonly parentElement: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  /** In small letters. */
  readonly localName: string;
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>;
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  append(...nodes: PageNode[]): void;
  insertBefore(node: PageNode, before: PageNode | null): void;
  remove(): void;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly head: PageElement | null;
  readonly body: PageElement;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** Parts that belong to a page's head; all else of a page without a body element is its body. */
const HEAD_PARTS = new Set(["title", "meta", "link", "base", "style", "script", "noscript", "template"]);

/**
 * Any text as a document with a head and a body. linkedom gives no document element for a page without `<html>` and an empty body
 * for one without `<body>`: both are made here.
 */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const document = parseHTML(whole).document as unknown as PageDocument;
  const root = document.documentElement;
  const bodies = [...root.children].filter((child) => child.localName === "body");
  if (bodies.length === 0 || [...root.children].some((child) => !/^(?:head|body)$/.test(child.localName)))
    gatherBody(document, root, bodies[0] ?? null);
  return document;
}

/** Moves what stands beside head and body into the body, in document order. */
function gatherBody(document: PageDocument, root: PageElement, first: PageElement | null): void {
  const body = first ?? document.createElement("body");
  const before = first === null ? null : first.firstChild;
  let after = false;
  for (const child of [...root.childNodes]) {
    if (child === first) after = true;
    else if (isElement(child) && child.localName === "head") continue;
    else if (isElement(child) && child.localName === "body") body.append(...child.childNodes);
    else if (first === null && isElement(child) && HEAD_PARTS.has(child.localName)) continue;
    else if (after || first === null) body.append(child);
    else body.insertBefore(child, before);
  }
  if (first === null) root.append(body);
}

/** How deep a document's elements are nested at most. */
export function depthOf(root: PageElement): number {
  let deepest = 0;
  let depth = 1;
  for (let node: PageNode | null = root; node !== null;) {
    deepest = Math.max(deepest, depth);
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== root && node.nextSibling === null) {
      node = node.parentElement!;
      depth--;
    }
    node = node === root ? null : node.nextSibling;
  }
  return deepest;
}

/** How much of a page is read, and for how long. What goes beyond is cut or refused, and said. */

/** Bytes of one page; the longest live blogs have about 5 MB. */
export const MOST_PAGE_BYTES = 24 * 1024 * 1024;
/** Characters of markup that are parsed; the rest is cut. */
export const MOST_MARKUP = 12_000_000;
/** Elements inside elements that are told apart; deeper ones are read as plain text. */
export const DEEPEST_ELEMENT = 400;
/** Elements of a page that Readability looks at; it needs time for each pair of some of them. */
export const MOST_ELEMENTS = 60_000;
/** Milliseconds for one page, from the moment that a worker takes it up. */
export const LONGEST_READING = 20_000;
/** Megabytes of one worker's heap and stack. */
export const WORKER_HEAP = 768;
export const WORKER_STACK = 16;

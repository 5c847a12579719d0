/** A document's text, as its reader gives it to the search for articles: paragraphs are lines. */

export interface DocumentText {
  readonly text: string;
  /** What could not be read or is doubtful, in words for a note. */
  readonly remarks: readonly string[];
}

/** A document that can't be read as what it says it is. The message says why; `advice` what to do. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly kind: "empty" | "damaged" | "unsupported" | "too-large";
  readonly advice: string;

  constructor(kind: DocumentError["kind"], message: string, advice: string) {
    super(message);
    this.kind = kind;
    this.advice = advice;
  }
}

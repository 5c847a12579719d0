/** In how many documents of a background collection a word stands: what makes a word telling or common. */
import { readFileSync } from "node:fs";

export interface DocumentFrequencies {
  readonly documents: number;
  readonly of: ReadonlyMap<string, number>;
}

const TABLE = new URL("../../../models/document-frequencies/frequencies.tsv", import.meta.url);
let loaded: DocumentFrequencies | undefined;

/**
 * Reads the committed table once (models/document-frequencies/README.md says what it is made from).
 * @throws where the file is missing or its first line does not give the number of documents
 */
export function loadDocumentFrequencies(): DocumentFrequencies {
  if (loaded !== undefined) return loaded;
  const [head = "", ...lines] = readFileSync(TABLE, "utf8").split("\n");
  const documents = Number(head.split("\t")[1]);
  if (!Number.isInteger(documents) || documents < 1)
    throw new Error(
      `${TABLE.pathname}, line 1: expected “documents⇥NUMBER”, found “${head}”; train it again`,
    );
  const of = new Map<string, number>();
  // A line a frequency, its words after it: the table stays small and diffs stay readable.
  for (const line of lines) {
    const [count, words] = line.split("\t");
    if (words !== undefined) for (const word of words.split(" ")) of.set(word, Number(count));
  }
  loaded = { documents, of };
  return loaded;
}

/**
 * Inverse document frequency, log((N + 1) / (n + ½)), over the background and a story's articles together. What is common
 * in the story counts as common only in so far as the story is large: three articles must not make their story's own
 * words look like function words.
 */
export function inverseDocumentFrequency(
  background: DocumentFrequencies,
  batch: Iterable<ReadonlyMap<string, number>>,
): (word: string) => number {
  const inBatch = new Map<string, number>();
  let size = 0;
  for (const terms of batch) {
    size++;
    for (const word of terms.keys()) inBatch.set(word, (inBatch.get(word) ?? 0) + 1);
  }
  // The batch starts to tell of the language at about a hundred articles.
  const trust = size / (size + 100);
  const total = background.documents + trust * size;
  const known = new Map<string, number>();
  return (word) => {
    let idf = known.get(word);
    if (idf === undefined) {
      const n = (background.of.get(word) ?? 0) + trust * (inBatch.get(word) ?? 0);
      idf = Math.max(0, Math.log((total + 1) / (n + 0.5)));
      known.set(word, idf);
    }
    return idf;
  };
}

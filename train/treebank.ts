/**
 * Reads UD treebanks (CoNLL-U, https://universaldependencies.org/format.html) and the names of Universal NER that lie
 * over them (IOB2).
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the public data lie: `CROSSCHECK_BENCH`, else `../shared/bench` beside the project. */
export const BENCH = process.env["CROSSCHECK_BENCH"] ?? join(import.meta.dirname, "../../shared/bench");

export interface TreeToken {
  form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head in the sentence, -1 for the root. */
  head: number;
  readonly deprel: string;
  /** White space follows in the text. */
  spaceAfter: boolean;
  /** IOB2 tag of PER, LOC, ORG, OTH; null where no names are annotated. */
  name: string | null;
}

export interface TreeSentence {
  readonly id: string;
  readonly text: string;
  /** First of its paragraph (`# newpar`). */
  readonly newParagraph: boolean;
  readonly newDocument: boolean;
  readonly tokens: TreeToken[];
}

/** Reads a CoNLL-U file; empty nodes are left out, multiword tokens only rule the spaces. */
export function readTreebank(path: string): TreeSentence[] {
  const sentences: TreeSentence[] = [];
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    if (block.trim() === "") continue;
    const tokens: TreeToken[] = [];
    let id = "";
    let text = "";
    let newParagraph = false;
    let newDocument = false;
    let joinedUntil = 0;
    let joinedSpace = true;
    for (const line of block.split("\n")) {
      if (line.startsWith("# sent_id = ")) id = line.slice(12);
      else if (line.startsWith("# text = ")) text = line.slice(9);
      else if (line.startsWith("# newpar")) newParagraph = true;
      else if (line.startsWith("# newdoc")) newDocument = true;
      if (line === "" || line.startsWith("#")) continue;
      const [n, form, lemma, upos, xpos, , head, deprel, , misc] = line.split("\t") as string[];
      const space = !misc!.split("|").includes("SpaceAfter=No");
      const range = /^(\d+)-(\d+)$/.exec(n!);
      if (range) {
        joinedUntil = Number(range[2]);
        joinedSpace = space;
        continue;
      }
      if (n!.includes(".")) continue;
      const number = Number(n);
      tokens.push({
        form: form!,
        lemma: lemma!,
        upos: upos!,
        xpos: xpos!,
        head: Number(head) - 1,
        deprel: deprel!,
        name: null,
        spaceAfter: number < joinedUntil ? false : number === joinedUntil ? joinedSpace : space,
      });
    }
    sentences.push({ id, text, newParagraph, newDocument, tokens });
  }
  return sentences;
}

/** Words alone, nothing annotated. */
export const bareSentence = (forms: readonly string[]): TreeSentence => ({
  id: "",
  text: "",
  newParagraph: false,
  newDocument: false,
  tokens: forms.map((form) => ({
    form,
    lemma: form,
    upos: "X",
    xpos: "X",
    head: -1,
    deprel: "dep",
    spaceAfter: true,
    name: null,
  })),
});

export type Split = "train" | "dev" | "test";

/** One split of UD English-EWT with the names of Universal NER laid over it where its tokens agree. */
export function readEwt(split: Split): TreeSentence[] {
  const sentences = readTreebank(join(BENCH, `treebank/en_ewt-ud-${split}.conllu`));
  const path = join(BENCH, `names/en_ewt-ud-${split}.iob2`);
  if (existsSync(path)) layNames(sentences, path);
  return sentences;
}

/** Tokens are aligned by their characters: the two files are of different releases of the treebank. */
function layNames(sentences: readonly TreeSentence[], path: string): void {
  const named = new Map<string, { form: string; tag: string }[]>();
  for (const block of readFileSync(path, "utf8").split("\n\n")) {
    let id = "";
    const tokens: { form: string; tag: string }[] = [];
    for (const line of block.split("\n")) {
      if (line.startsWith("# sent_id = ")) id = line.slice(12);
      if (line === "" || line.startsWith("#")) continue;
      const [, form, tag] = line.split("\t") as string[];
      tokens.push({ form: form!, tag: tag!.replace(/-(O|OTH)$/, "-OTH") });
    }
    if (id !== "") named.set(id, tokens);
  }
  for (const sentence of sentences) {
    const names = named.get(sentence.id);
    if (names === undefined) continue;
    const tagAt: string[] = [];
    for (const { form, tag } of names)
      for (let i = 0; i < form.length; i++) tagAt.push(i > 0 && tag !== "O" ? `I${tag.slice(1)}` : tag);
    if (tagAt.length !== sentence.tokens.reduce((sum, token) => sum + token.form.length, 0)) continue;
    let at = 0;
    for (const token of sentence.tokens) {
      token.name = tagAt[at]!;
      at += token.form.length;
    }
  }
}

/** The running text of sentences as the shared tasks print it: paragraphs apart by a blank line. Token offsets with it. */
export function rawText(sentences: readonly TreeSentence[]): {
  text: string;
  starts: Int32Array[];
  ends: Int32Array[];
} {
  let text = "";
  const starts: Int32Array[] = [];
  const ends: Int32Array[] = [];
  for (const sentence of sentences) {
    if (text !== "") {
      if (sentence.newParagraph || sentence.newDocument) text = `${text.trimEnd()}\n\n`;
    }
    const from = new Int32Array(sentence.tokens.length);
    const to = new Int32Array(sentence.tokens.length);
    sentence.tokens.forEach((token, i) => {
      from[i] = text.length;
      text += token.form;
      to[i] = text.length;
      if (token.spaceAfter) text += " ";
    });
    starts.push(from);
    ends.push(to);
  }
  return { text, starts, ends };
}

/**
 * Wikigold (Balasuriya et al. 2009), a list of its documents; its MISC becomes OTH, its IOB1 IOB2. It has no trees.
 * Every fifth document is held out for measuring.
 */
export function readWikigold(part: "train" | "held out"): TreeSentence[][] {
  const documents: TreeSentence[][] = [[]];
  let tokens: TreeToken[] = [];
  let previous = "O";
  const flush = (): void => {
    if (tokens.length > 0)
      documents.at(-1)!.push({ id: "", text: "", newParagraph: false, newDocument: false, tokens });
    tokens = [];
    previous = "O";
  };
  for (const line of readFileSync(join(BENCH, "names/wikigold.conll.txt"), "utf8").split("\n")) {
    if (line.trim() === "") {
      flush();
      continue;
    }
    const [form, tag] = line.split(" ") as [string, string];
    if (form === "-DOCSTART-") {
      flush();
      if (documents.at(-1)!.length > 0) documents.push([]);
      continue;
    }
    const name = tag === "O" ? "O" : `${tag === previous ? "I" : "B"}-${tag.slice(2).replace("MISC", "OTH")}`;
    previous = tag;
    tokens.push({ form, lemma: form, upos: "X", xpos: "X", head: -1, deprel: "dep", spaceAfter: true, name });
  }
  flush();
  return documents
    .filter((document) => document.length > 0)
    .filter((_, d) => (d % 5 === 0) === (part === "held out"));
}

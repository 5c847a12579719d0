/**
 * Trains the network that finds names and writes models/en-names.bin; after train/language.ts, whose tags it sees.
 *   node train/names.ts [--epochs 6] [--seed 100] [--out models/en-names.bin]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { wordFlags } from "../src/read/language/en/word-flags.ts";
import { bestNames } from "../src/read/language/naming/best-names.ts";
import type { NamingShape } from "../src/read/language/naming/shape.ts";
import { loadNetwork } from "../src/read/language/network/load.ts";
import { cachedVectors } from "./cached-vectors.ts";
import { byDocument, documentNamesF1, type NameScores, type NameTagger } from "./names/document-names.ts";
import type { NamesTrainer } from "./names/names-trainer.ts";
import { CLASSES, prepare } from "./names/prepare.ts";
import { saveNamer } from "./names/save.ts";
import { annotated, preparationOf, variants } from "./names/sources.ts";
import { teach } from "./names/teach.ts";
import { randomFrom } from "./random.ts";
import { bareSentence, readEwt, readWikigold } from "./treebank.ts";

const { values: options } = parseArgs({
  options: {
    epochs: { type: "string", default: "6" },
    hidden: { type: "string", default: "64" },
    input: { type: "string", default: "96" },
    seed: { type: "string", default: "100" },
    out: { type: "string", default: join(import.meta.dirname, "../models/en-names.bin") },
  },
});
const seed = Number(options.seed);
const epochs = Number(options.epochs);
const network = loadNetwork(join(import.meta.dirname, "../models/en-network.bin"), wordFlags);
const vectors = cachedVectors();
const sentences = annotated();
const { forms, preparation } = preparationOf(sentences, vectors, network.shape.tags.length);
const shape: NamingShape = {
  input: Number(options.input),
  hidden: Number(options.hidden),
  layers: 1,
  names: CLASSES,
  tags: network.shape.tags,
};
const POOLS = 3;
const pools = variants(sentences, POOLS, network, randomFrom(1));
const dev = byDocument(readEwt("dev"));
const wikiHeld = readWikigold("held out");
const began = performance.now();

const percent = ({ all, PER, LOC, ORG }: NameScores): string =>
  `${(100 * all).toFixed(2)} (PER ${(100 * PER).toFixed(1)}, LOC ${(100 * LOC).toFixed(1)}, ORG ${(100 * ORG).toFixed(1)})`;

/** Reads with the running mean of a trainer's weights. */
const taggerOf = (trainer: NamesTrainer): NameTagger => ({
  classes: CLASSES,
  tags: (document) => {
    const items = document.map((s) => prepare(preparation, bareSentence(s.forms), s.tags, null));
    const transitions = trainer.transitions();
    return trainer.score(items).map((scores, i) => bestNames(scores, items[i]!.length, transitions));
  },
});

const trainer = teach({ shape, preparation, vectors, pools, epochs, seed }, (epoch, loss, now) => {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  let line = `epoch ${epoch}: loss ${loss.toFixed(4)}; ${seconds} s`;
  if (epoch % 2 === 0 || epoch === epochs) {
    const back = now.useMean();
    line += `; dev ${percent(documentNamesF1(dev, network, taggerOf(now)))}`;
    line += `, wikigold held out ${percent(documentNamesF1(wikiHeld, network, taggerOf(now)))}`;
    back();
  }
  console.log(line);
});
saveNamer(options.out!, trainer, preparation.space, forms, vectors, preparation.lexicon);

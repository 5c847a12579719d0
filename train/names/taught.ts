/**
 * Raw news as several networks together read it: what one student can learn from all of them (Hinton, Vinyals & Dean 2015,
 * "Distilling the knowledge in a neural network").
 */
import type { Network } from "../../src/read/language/network/network.ts";
import { newsSentences } from "../raw-text.ts";
import { bareSentence } from "../treebank.ts";
import { marginals } from "./crf.ts";
import type { NamesTrainer, NamingSentence } from "./names-trainer.ts";
import { CLASSES, prepare, type Preparation } from "./prepare.ts";
import { tagged } from "./sources.ts";

const AT_ONCE = 60;

/** News sentences with the mean of the teachers' shares of each class for each word. */
export function taughtSentences(
  teachers: readonly NamesTrainer[],
  preparation: Preparation,
  network: Network,
): NamingSentence[] {
  if (teachers.length === 0) return [];
  const raw = newsSentences()
    .filter((s) => s.length >= 4 && s.length <= 60 && s.some((word, i) => i > 0 && /^\p{Lu}/u.test(word)))
    .map(bareSentence);
  const C = CLASSES.length;
  const transitions = teachers.map((teacher) => teacher.transitions());
  const out: NamingSentence[] = [];
  for (let from = 0; from < raw.length; from += AT_ONCE) {
    const plain = tagged(raw.slice(from, from + AT_ONCE), network).map(({ sentence, tags }) =>
      prepare(preparation, sentence, tags, null),
    );
    const scores = teachers.map((teacher) => teacher.score(plain));
    plain.forEach((item, i) => {
      const shares = scores.map((own, t) => marginals(own[i]!, item.length, C, transitions[t]!));
      const soft = shares[0]!.map((_, k) => shares.reduce((sum, own) => sum + own[k]!, 0) / shares.length);
      out.push({ ...item, target: { classes: item.target.classes, soft } });
    });
  }
  return out;
}

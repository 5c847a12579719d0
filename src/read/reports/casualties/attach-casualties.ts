/**
 * Gives each casualty to the frame of its own word ("killed" may be an Attack by itself), and makes a result frame where no
 * construction of the codebook took the word: "49 dead". Results are then folded into what caused them.
 */
import type { Construction } from "../../../model/codebook.ts";
import type { CompiledCodebook } from "../codebook/compile.ts";
import type { Frame } from "../frame.ts";
import { nounSlots, verbSlots } from "../match/slots.ts";
import type { Reading } from "../reading.ts";
import { findCasualties, type Casualty } from "./find-casualties.ts";

/** Type of casualties that no event near by explains. */
const UNEXPLAINED = "Death";

export function attachCasualties(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  frames: readonly Frame[],
): readonly Frame[] {
  const casualties = findCasualties(reading, s);
  if (casualties.length === 0) return frames;
  const out: Frame[] = frames.map((f) => ({
    ...f,
    casualties: casualties.filter((c) => f.phrase.includes(c.cue)),
  }));
  const type = book.types.get(UNEXPLAINED);
  if (!type) return out;
  for (const casualty of casualties) {
    if (out.some((f) => f.casualties.includes(casualty))) continue;
    out.push(resultFrame(reading, s, casualty, type));
  }
  return out.sort((a, b) => a.trigger - b.trigger);
}

function resultFrame(reading: Reading, s: number, casualty: Casualty, type: Frame["type"]): Frame {
  const tree = reading.tree(s);
  const token = tree.token(casualty.cue);
  const verb = token.upos === "VERB";
  const construction: Construction = {
    id: "casualty",
    ...(verb ? { verb: [token.lemma] } : { noun: [token.lemma] }),
    kind: "result",
  };
  return {
    sentence: s,
    trigger: token.index,
    phrase: [token.index],
    type,
    construction,
    slots: verb
      ? verbSlots(tree, token.index, [token.index]).slots
      : nounSlots(tree, token.index, [token.index]),
    counts: {},
    casualties: [casualty],
    antecedent: null,
    isResult: true,
    fit: 0,
    why: [casualty.why],
  };
}

/**
 * Gives each casualty to the frame of its own word ("killed" may be an Attack by itself), and makes a result frame where no
 * construction of the codebook took the word: "49 dead". Results are then folded into what caused them.
 */
import type { Construction } from "../../../model/codebook.ts";
import type { CompiledCodebook } from "../codebook/compile.ts";
import type { Frame } from "../frame.ts";
import { isOfClass } from "../match/nominals.ts";
import { nounSlots } from "../match/noun-slots.ts";
import { verbSlots } from "../match/verb-slots.ts";
import type { Reading } from "../reading.ts";
import { findCasualties, type Casualty } from "./find-casualties.ts";
import { findConsequences } from "./find-consequences.ts";

/** Type of casualties that no event near by explains. */
const UNEXPLAINED = "Death";
/** Type of damage that people do with their hands. */
const BY_HAND = "Looting/property destruction";
/** Construction id of what is told only beside or after an event, never for itself. */
export const CONSEQUENCE = "consequence";

export function attachCasualties(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  frames: readonly Frame[],
): readonly Frame[] {
  const tree = reading.tree(s);
  const casualties = findCasualties(reading, s);
  const consequences = findConsequences(tree);
  // "left three dead": nobody went away.
  const leavesBehind = (f: Frame): boolean =>
    tree.token(f.trigger).lemma === "leave" &&
    casualties.some((c) => c.cue > f.trigger && tree.token(c.cue).head === f.trigger);
  const out: Frame[] = frames
    .filter((f) => !leavesBehind(f))
    .map((f) => ({
      ...f,
      casualties: casualties.filter((c) => f.phrase.includes(c.cue)),
      // "The fire destroyed the store" is the fire; "looters destroyed the store" is the looters' own.
      isResult:
        f.isResult ||
        (f.type.type === BY_HAND &&
          consequences.some((c) => c.cue === f.trigger) &&
          !hasDoer(reading, book, f)),
    }));
  const type = book.types.get(UNEXPLAINED);
  if (!type) return out;
  for (const casualty of casualties) {
    if (out.some((f) => f.casualties.includes(casualty))) continue;
    out.push(
      resultFrame(reading, s, { cue: casualty.cue, why: casualty.why, id: "casualty" }, [casualty], type),
    );
  }
  for (const { cue, why } of consequences)
    if (!out.some((f) => f.phrase.includes(cue)))
      out.push(resultFrame(reading, s, { cue, why, id: CONSEQUENCE }, [], type));
  return out.sort((a, b) => a.trigger - b.trigger);
}

/** A person or group among the logical subjects. */
function hasDoer(reading: Reading, book: CompiledCodebook, f: Frame): boolean {
  const doer = book.classes.get("armed-actor");
  const person = book.classes.get("person");
  return (f.slots.get("subject") ?? []).some((t) =>
    [doer, person].some((c) => c !== undefined && isOfClass(reading, book, f.sentence, t, c)),
  );
}

interface Cue {
  readonly cue: number;
  readonly why: string;
  readonly id: string;
}

function resultFrame(
  reading: Reading,
  s: number,
  from: Cue,
  casualties: readonly Casualty[],
  type: Frame["type"],
): Frame {
  const tree = reading.tree(s);
  const token = tree.token(from.cue);
  const verb = token.upos === "VERB";
  const construction: Construction = {
    id: from.id,
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
    casualties,
    antecedent: null,
    isResult: true,
    fit: 0,
    why: [from.why],
  };
}

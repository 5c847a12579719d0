/** Triggers that tell of no event: weak words with nothing beside them, and words that only point at an event told elsewhere. */
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Report } from "../../model/report.ts";
import { CONSEQUENCE } from "./casualties/attach-casualties.ts";
import type { CompiledCodebook } from "./codebook/compile.ts";
import type { Adopted } from "./fold/adopt-results.ts";
import { framesOf, type FoldedFrame } from "./frame.ts";
import { isOfClass } from "./match/nominals.ts";
import type { Reading } from "./reading.ts";

/** A weak trigger with nothing that fills it: too little to be an event. */
export function isIdle(reading: Reading, book: CompiledCodebook, a: Adopted, report: Report): boolean {
  if (isTollWithoutFigure(reading, a, report) || isUnclaimed(reading, a) || isCharge(reading, a)) return true;
  if (isOnlyMentioned(reading, a, report)) return true;
  // Damage and people in hospital tell of no event unless one was told.
  if (framesOf(a.folded).every((f) => f.construction.id === CONSEQUENCE)) return a.host === null;
  if (framesOf(a.folded).some((f) => f.construction.kind !== "weak")) return false;
  return (
    report.actor1.length === 0 &&
    report.actor2.length === 0 &&
    report.carried.length === 0 &&
    report.place.length === 0 &&
    report.relativeDate === null &&
    !standsSomewhere(reading, book, a.folded)
  );
}

/** "The death toll was likely to rise": no toll is given. */
const isTollWithoutFigure = (reading: Reading, a: Adopted, report: Report): boolean =>
  /^(toll|count)$/.test(reading.token(a.folded.main.sentence, a.folded.main.trigger).lemma) &&
  COUNT_FIELDS.every((field) => report[field] === null);

/** "There was no claim of responsibility for the bombing": the bombing is told elsewhere, here only who did not claim it. */
function isUnclaimed(reading: Reading, a: Adopted): boolean {
  const tree = reading.tree(a.folded.main.sentence);
  return tree
    .ancestors(a.folded.main.trigger)
    .some(
      (at) =>
        /^(claim|responsibility|credit)$/.test(tree.token(at).lemma) &&
        tree.children(at, "det").some((d) => tree.token(d).lemma === "no"),
    );
}

/** Prepositions of what an event is only the time of: "after the shooting". */
const TIMING: ReadonlySet<string> = new Set("after before since following about".split(" "));
/** What an event only lends its name to: "the scene of the blast". */
const NAMED_AFTER: ReadonlySet<string> = new Set(
  "scene site spot aftermath wake time day night morning anniversary news footage video photo picture image sound memory survivor witness hour eve".split(
    " ",
  ),
);

/** "Police stood at the scene of the shooting": it refers back to an event and says nothing of it. */
function isOnlyMentioned(reading: Reading, a: Adopted, report: Report): boolean {
  const { main } = a.folded;
  const tree = reading.tree(main.sentence);
  if (!report.anaphoric || framesOf(a.folded).length > 1 || a.folded.results.length > 0) return false;
  if (COUNT_FIELDS.some((field) => report[field] !== null) || report.actor1.length + report.actor2.length > 0)
    return false;
  if (report.place.length > 0 && !report.carried.includes("place")) return false;
  if (report.date !== null || report.relativeDate !== null) return false;
  if (!tree.is(main.trigger, "obl", "nmod")) return false;
  const preposition = tree.preposition(main.trigger) ?? "";
  const over = tree.token(tree.token(main.trigger).head).lemma;
  return TIMING.has(preposition) || (preposition === "of" && NAMED_AFTER.has(over));
}

/** Words of the law that take a crime by its name: "two counts of murder", "his trial for rape", "convicted of assault". */
const OF_THE_LAW: ReadonlySet<string> = new Set(
  `charge count trial conviction sentence indictment suspicion allegation guilty convict acquit indict arraign plead try prosecute
  accuse sue jail imprison wanted verdict warrant crime`.split(/\s+/),
);

/** A crime that only names a charge: a noun without article, in the hands of the law. */
function isCharge(reading: Reading, a: Adopted): boolean {
  const { main } = a.folded;
  const tree = reading.tree(main.sentence);
  if (main.type.group !== "violence" || tree.token(main.trigger).upos !== "NOUN") return false;
  if (
    tree.child(main.trigger, "det", "nmod:poss", "amod", "nmod", "acl") !== null ||
    framesOf(a.folded).length > 1
  )
    return false;
  const [over] = tree.ancestors(main.trigger);
  return (
    over !== undefined &&
    tree.is(main.trigger, "nmod", "obl", "compound") &&
    OF_THE_LAW.has(tree.token(over).lemma)
  );
}

/** "in three towns", "near the river": a phrase of place without a name. */
function standsSomewhere(reading: Reading, book: CompiledCodebook, folded: FoldedFrame): boolean {
  const places = ["holdable", "building"].flatMap((name) => book.classes.get(name) ?? []);
  return framesOf(folded).some((f) =>
    ["in", "at", "near", "outside", "inside", "across", "around"].some((slot) =>
      (f.slots.get(slot) ?? []).some((t) => places.some((c) => isOfClass(reading, book, f.sentence, t, c))),
    ),
  );
}

/**
 * Reports: who did what to whom, where, when, to how many; who says so; how surely. The steps in order, a reason each.
 */
import { COUNT_FIELDS } from "../../model/count.ts";
import type { Note } from "../../model/note.ts";
import type { Report } from "../../model/report.ts";
import { bySpan } from "../../model/span.ts";
import { readAttributions } from "./attribution/read-attributions.ts";
import { attachCasualties, CONSEQUENCE } from "./casualties/attach-casualties.ts";
import { actorKey, type CompiledCodebook } from "./codebook/compile.ts";
import { composeReport } from "./compose-report.ts";
import { NOT_EVENTS } from "./factuality/not-events.ts";
import { adoptResults, type Adopted } from "./fold/adopt-results.ts";
import { foldFrames } from "./fold/fold-frames.ts";
import { referBack } from "./fold/refer-back.ts";
import { framesOf, type FoldedFrame } from "./frame.ts";
import { isOfClass } from "./match/nominals.ts";
import { matchTriggers } from "./match/match-triggers.ts";
import { announcementOf } from "./planned-act.ts";
import { Reading, type ReportsInput } from "./reading.ts";
import { carryPlace } from "./roles/carry-place.ts";
import { Cast } from "./roles/cast.ts";
import { atScene, sceneOf } from "./roles/scene.ts";
import { placesOfFrame, type Located } from "./roles/where.ts";

export interface ReportsOutput {
  readonly reports: readonly Report[];
  readonly notes: readonly Note[];
}

/** @param articleDay the day that relative times were resolved against; null where it is unknown or doubted */
export function readReports(
  input: ReportsInput,
  book: CompiledCodebook,
  articleDay: string | null,
): ReportsOutput {
  // Who says what must be known first: a quotation may run over several sentences.
  const contents = readAttributions(input.article.text, input.sentences, input.names);
  // A group that the gazetteer takes for a place ("Daesh") is none.
  const places = input.places.filter(
    (p) => p.place.kind === "country" || !book.actors.has(actorKey(p.place.asWritten)),
  );
  const reading = new Reading({ ...input, places }, contents);
  // Pronouns and "the group" are settled for the article as a whole.
  const cast = new Cast(reading, book);
  // The codebook's words, sentence by sentence; several of them may tell one event.
  const folded = foldArticle(reading, book);
  // A toll that stands alone belongs to the event told just before.
  const adopted = adoptResults(reading, book, folded.toSorted(byTrigger));
  const notes: Note[] = [];
  const scene = sceneOf(reading);
  const placed = new Map<FoldedFrame, Located>();
  const reports = adopted.flatMap((a) => {
    const others = folded.filter((f) => f.main.sentence === a.folded.main.sentence && f !== a.folded);
    const host = a.host ?? a.folded.main.antecedent;
    const told = host ? (placed.get(host) ?? null) : null;
    const stated = placesOfFrame(reading, a.folded, told);
    const isWar = isWholeWar(reading, a.folded);
    const located = stated.places.length || isWar ? stated : carryPlace(reading, a.folded);
    placed.set(a.folded, located);
    const { reports: made, factuality } = composeReport(
      { reading, book, cast, articleDay },
      a,
      others,
      located,
    );
    const announced = announcementOf(made[0]!, a.folded.main.type, factuality.mode);
    // "promised to help": the promise is told by its own word.
    if (announced) return others.some((o) => o.main.type.type === announced.type[0]) ? [] : [announced];
    // What was only planned, asked for or imagined is no event; the record says that it was left out.
    if (NOT_EVENTS.has(factuality.mode) && a.folded.main.type.group !== "speech") {
      notes.push(
        noteOf(
          input,
          made[0]!,
          `“${input.article.text.slice(made[0]!.trigger.start, made[0]!.trigger.end)}” is ${factuality.mode}, not an event that happened`,
        ),
      );
      return [];
    }
    // "The war has raged on": told of, though nowhere in particular.
    const raging = isWar && reading.tree(a.folded.main.sentence).is(a.folded.main.trigger, "nsubj");
    if (!raging && isIdle(reading, book, a, made[0]!)) return [];
    return a.folded.main.type.group === "speech" ? made : made.map((r) => atScene(scene, r, isWar));
  });
  // What was left out can't be referred to.
  const kept = new Set(reports.map((r) => r.trigger.start));
  const settled = reports.map((r) =>
    r.refersTo && !kept.has(r.refersTo.start) ? { ...r, refersTo: null } : r,
  );
  return { reports: settled.toSorted(bySpan), notes };
}

/**
 * A definite noun ("the blast") is what was told before it, so the sentences are taken in order; where nothing was told
 * before, as in a caption above the text, it is the first event that the article tells.
 */
function foldArticle(reading: Reading, book: CompiledCodebook): readonly FoldedFrame[] {
  const triggers = reading.sentences.map(({ index }) => matchTriggers(reading, book, index));
  const foldSentence = (index: number, told: readonly FoldedFrame[]): readonly FoldedFrame[] =>
    foldFrames(
      reading,
      attachCasualties(reading, book, index, referBack(reading, index, triggers[index] ?? [], told)),
    );
  const folded: FoldedFrame[] = [];
  const untold: number[] = [];
  for (const { index } of reading.sentences) {
    const found = foldSentence(index, folded);
    if (folded.length === 0) untold.push(index);
    folded.push(...found);
  }
  // Later events stand last in what was told, so that the first of them is the nearest.
  const ahead = folded.toReversed();
  const again = untold.flatMap((index) =>
    foldSentence(
      index,
      ahead.filter((f) => f.main.sentence > index),
    ),
  );
  return [...again, ...folded.filter((f) => !untold.includes(f.main.sentence))];
}

/** "The six-year-old conflict": a war as a whole is nowhere in particular. */
const WARS: ReadonlySet<string> = new Set("war conflict uprising insurgency revolution rebellion".split(" "));

function isWholeWar(reading: Reading, folded: FoldedFrame): boolean {
  const trigger = reading.token(folded.main.sentence, folded.main.trigger);
  return trigger.upos === "NOUN" && WARS.has(trigger.lemma);
}

const byTrigger = (a: FoldedFrame, b: FoldedFrame): number =>
  a.main.sentence - b.main.sentence || a.main.trigger - b.main.trigger;

/** A weak trigger with nothing that fills it: too little to be an event. */
function isIdle(reading: Reading, book: CompiledCodebook, a: Adopted, report: Report): boolean {
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

function noteOf(input: ReportsInput, report: Report, reason: string): Note {
  return {
    stage: "reports",
    kind: "skipped",
    article: input.article.id,
    start: report.start,
    end: report.end,
    reason,
  };
}

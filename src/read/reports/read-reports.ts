/**
 * Reports: who did what to whom, where, when, to how many; who says so; how surely. The steps in order, a reason each.
 */
import type { Note } from "../../model/note.ts";
import type { Report } from "../../model/report.ts";
import { bySpan } from "../../model/span.ts";
import { readAttributions } from "./attribution/read-attributions.ts";
import { attachCasualties } from "./casualties/attach-casualties.ts";
import { actorKey, type CompiledCodebook } from "./codebook/compile.ts";
import { composeReport } from "./compose-report.ts";
import { NOT_EVENTS } from "./factuality/not-events.ts";
import { adoptResults } from "./fold/adopt-results.ts";
import { foldFrames } from "./fold/fold-frames.ts";
import { referBack } from "./fold/refer-back.ts";
import type { FoldedFrame } from "./frame.ts";
import { matchTriggers } from "./match/match-triggers.ts";
import { isIdle } from "./idle-triggers.ts";
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

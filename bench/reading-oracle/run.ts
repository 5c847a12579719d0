/**
 * Attribution, factuality and background apart from event finding: each report of the gold files is given with its passage, the
 * word in it that most plainly names an event stands as its trigger, and the three readings are compared with the careful
 * reader's. Set READING_ORACLE=attribution|factuality|never|background|stories to list what differs.
 */
import { checkFloor, hashFiles } from "../floors.ts";
import { goldFiles, readGold, type OracleReport } from "./gold-reports.ts";
import { sameSource } from "./same-source.ts";
import { sureness } from "../../src/model/factuality.ts";
import { loadLanguageModel } from "../../src/read/language/read-language.ts";

/** Left below a figure when its floor is set: a newly trained parser moves single cases either way. */
const ROOM = 0.01;

interface Tally {
  right: number;
  of: number;
}
const percent = ({ right, of }: Tally): string => `${right} of ${of}  ${((100 * right) / of).toFixed(1)} %`;

export async function run(): Promise<void> {
  const gold = readGold(loadLanguageModel());
  if (gold === null) {
    console.log("skipped: no gold files beside the project (../shared/gold, or CROSSCHECK_SHARED)");
    return;
  }
  const list = process.env["READING_ORACLE"];
  const tally = (): Tally => ({ right: 0, of: 0 });
  const named = tally();
  const silent = tally();
  const sure = tally();
  const hedged = tally();
  const background = { true: tally(), false: tally() };
  const perStory = new Map<string, Tally>();
  const show = (what: string, r: OracleReport, gold: string, ours: string): void => {
    if (list === what)
      console.log(
        `${r.story} ${r.article} gold ${gold} ours ${ours} [${r.triggerText}] ${r.why.join("; ")}\n    ${r.context}`,
      );
  };
  for (const r of gold.reports) {
    const story = perStory.get(r.story) ?? perStory.set(r.story, tally()).get(r.story)!;
    const given = r.attributedTo;
    const ours = r.reading.source;
    if (given !== null || ours !== null) {
      const right = given !== null && ours !== null && sameSource(given, ours.text);
      const count = given === null ? silent : named;
      count.of++;
      story.of++;
      if (right) {
        count.right++;
        story.right++;
      } else show("attribution", r, given ?? "none", ours ? `${ours.text} <${ours.kind}>` : "none");
    }
    const same = sureness(r.reading.factuality) === sureness(r.factuality);
    const count = r.factuality === "CT+" ? sure : hedged;
    count.of++;
    if (same) count.right++;
    else show("factuality", r, r.factuality, `${r.reading.factuality} ${r.reading.mode}`);
    const b = background[r.background ? "true" : "false"];
    b.of++;
    if (r.background === r.reading.background) b.right++;
    else show("background", r, String(r.background), String(r.reading.background));
  }
  const unreal = tally();
  for (const s of gold.silences) {
    unreal.of++;
    if (s.mode !== "happened" || s.factuality !== "CT+") unreal.right++;
    else if (list === "never") console.log(`${s.story} ${s.why} [${s.triggerText}]\n    ${s.context}`);
  }
  const all = (...tallies: Tally[]): Tally =>
    tallies.reduce((a, b) => ({ right: a.right + b.right, of: a.of + b.of }), tally());
  console.log(`attribution, gold names a source     ${percent(named)}`);
  console.log(`attribution, made up where none      ${silent.of}`);
  console.log(`attribution, as scored               ${percent(all(named, silent))}`);
  console.log(`factuality, asserted                 ${percent(sure)}`);
  console.log(`factuality, hedged or denied         ${percent(hedged)}`);
  console.log(`factuality, three classes            ${percent(all(sure, hedged))}`);
  console.log(`factuality, plans, threats, negations ${percent(unreal)}`);
  console.log(`background, recalled events          ${percent(background.true)}`);
  console.log(`background, news                     ${percent(background.false)}`);
  console.log(`background, all                      ${percent(all(background.true, background.false))}`);
  const data = hashFiles(...goldFiles());
  const share = ({ right, of }: Tally): number => right / of;
  checkFloor("reading.attribution", share(all(named, silent)), data, ROOM);
  checkFloor("reading.factuality", share(all(sure, hedged)), data, ROOM);
  checkFloor("reading.background", share(all(background.true, background.false)), data, ROOM);
  if (list === "stories")
    for (const [story, t] of [...perStory].sort((a, b) => a[1].right / a[1].of - b[1].right / b[1].of))
      console.log(`  ${story.padEnd(28)} ${percent(t)}`);
}

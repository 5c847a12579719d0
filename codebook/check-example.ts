/** Reads an example of the codebook and says in which ways what was read is not what the example expects. */
import type { Actor } from "../src/model/actor.ts";
import { plainArticle, type Article } from "../src/model/article.ts";
import type { Example, ExpectedReport } from "../src/model/codebook.ts";
import { COUNT_FIELDS, type CountField } from "../src/model/count-fields.ts";
import type { Report } from "../src/model/report.ts";
import { readBlocks, type ReadingTools } from "../src/read/read-article.ts";

/** A Wednesday. */
const DAY = "2023-05-17";

function articleOf(text: string): Article {
  // A line without a full stop is a headline, as in a newspaper.
  const role = /[.!?”"]$/.test(text) ? "body" : "headline";
  return plainArticle({
    id: "example",
    headline: role === "headline" ? text : null,
    day: DAY,
    text,
    blocks: [{ role, start: 0, end: text.length }],
  });
}

const asList = (x: string | readonly string[]): readonly string[] => (typeof x === "string" ? [x] : x);
const has = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());
const names = (actors: readonly Actor[]): readonly string[] =>
  actors.flatMap((a) => [a.name, ...a.asWritten]);

/** What of the expectation a report does not meet. */
function faults(wanted: ExpectedReport, report: Report, text: string): readonly string[] {
  const out: string[] = [];
  const trigger = text.slice(report.trigger.start, report.trigger.end);
  if (wanted.trigger !== undefined && !has(trigger, wanted.trigger) && !has(wanted.trigger, trigger))
    out.push(`trigger “${trigger}”, not “${wanted.trigger}”`);
  for (const key of ["actor1", "actor2"] as const) {
    const want = wanted[key];
    if (want === undefined) continue;
    const got = names(report[key]);
    if (want === null ? got.length > 0 : !asList(want).every((w) => got.some((g) => has(g, w))))
      out.push(`${key} ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
  }
  if (wanted.place !== undefined) {
    const got = report.place.flatMap((p) => [p.name, p.asWritten]);
    if (
      wanted.place === null ? got.length > 0 : !asList(wanted.place).every((w) => got.some((g) => has(g, w)))
    )
      out.push(`place ${JSON.stringify(got)}, not ${JSON.stringify(wanted.place)}`);
  }
  if (wanted.factuality !== undefined && report.factuality !== wanted.factuality)
    out.push(`factuality ${report.factuality}, not ${wanted.factuality}`);
  if (wanted.background !== undefined && report.background !== wanted.background)
    out.push(`background ${report.background}`);
  for (const field of COUNT_FIELDS)
    if (!meetsCount(wanted, report, field)) out.push(countFault(report, field));
  return out;
}

function meetsCount(wanted: ExpectedReport, report: Report, field: CountField): boolean {
  const want = wanted[field];
  if (want === undefined) return true;
  const got = report[field];
  if (!got) return false;
  if (typeof want === "string") return got.words !== null && has(got.words, want);
  const [min, max] = typeof want === "number" ? [want, want] : want;
  return got.min === min && got.max === max;
}

const countFault = (report: Report, field: CountField): string => `${field} ${JSON.stringify(report[field])}`;

/** @returns what is wrong, empty where the example holds */
export function checkExample(tools: ReadingTools, type: string, example: Example): readonly string[] {
  const all = readBlocks(articleOf(example.text), tools).reports;
  const own = all.filter((r) => r.type.includes(type));
  const rest = [...own];
  const wrong: string[] = [];
  for (const wanted of example.expect) {
    const best = rest
      .map((report) => ({ report, faults: faults(wanted, report, example.text) }))
      .sort((a, b) => a.faults.length - b.faults.length)[0];
    if (!best) wrong.push(`no ${type}; read: ${all.map((r) => r.why[0]).join(" · ") || "nothing"}`);
    else {
      wrong.push(...best.faults);
      rest.splice(rest.indexOf(best.report), 1);
    }
  }
  return [...wrong, ...rest.map((r) => `read where nothing was to be read: ${r.why[0]}`)];
}

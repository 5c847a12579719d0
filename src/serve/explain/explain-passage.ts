/** Why a passage gave, or gave no, report: what every step of reading saw in its sentence. */
import type { PlaceCandidate } from "../../model/place.ts";
import type { Attribution } from "../../model/attribution.ts";
import { READ_ROLES } from "../../model/article.ts";
import { COUNT_FIELDS } from "../../model/count-fields.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { countWords } from "../brief/tolls.ts";
import { quoted } from "../brief/phrases.ts";
import { drawTree } from "./draw-tree.ts";

const section = (title: string, lines: readonly string[]): readonly string[] => [
  "",
  title,
  ...(lines.length > 0 ? lines : ["none"]).map((line) => `  ${line}`),
];

const sourceWords = (source: Attribution): string =>
  `${source.text} (${source.kind})${source.via ? ` through ${sourceWords(source.via)}` : ""}`;

const listedNames = (actors: Report["actor1"]): string => actors.map((actor) => actor.name).join(", ") || "–";

function reportLines(report: Report, text: string): readonly string[] {
  const counts = COUNT_FIELDS.flatMap((field) => {
    const count = report[field];
    return count ? [`${field} ${countWords(count) ?? "?"}`] : [];
  });
  return [
    `${report.type.join(", ")} ${report.start}..${report.end} ${quoted(text.slice(report.start, report.end), 400)}`,
    `  trigger     ${quoted(text.slice(report.trigger.start, report.trigger.end))}`,
    `  who         ${listedNames(report.actor1)}`,
    `  to whom     ${listedNames(report.actor2)}`,
    `  where       ${report.place.map((place) => place.name).join(", ") || "–"}`,
    `  when        ${report.date ? `${report.date.first}..${report.date.last ?? ""} (${report.date.precision})` : "–"}`,
    `  how many    ${counts.join(", ") || "–"}${report.part ? ` (a part: ${report.part})` : ""}`,
    `  says who    ${report.attributedTo ? sourceWords(report.attributedTo) : "the article itself"}`,
    `  how surely  ${report.factuality}${report.background ? ", background" : ""}${report.anaphoric ? ", recalled by a word" : ""}`,
    ...report.why.map((why) => `  because     ${why}`),
  ];
}

const candidateLine = ({ name, kind, country, admin1, score, reasons }: PlaceCandidate): string =>
  `    ${score.toFixed(2)} ${[name, kind, admin1, country].filter((part) => part !== null && part !== "").join(", ")}${reasons.length > 0 ? `: ${reasons.join(", ")}` : ""}`;

/** @param offset of a character of the article's text @returns lines of plain text */
export function explainPassage(read: ReadArticle, offset: number): string {
  const { article, sentences, names, quantities, times, places, reports, notes } = read;
  const { text } = article;
  const at = (span: Span): boolean => span.start <= offset && offset < span.end;
  const block = article.blocks.find(at);
  const sentence = sentences.find(at);
  const lines = [
    `${article.id}, character ${offset} of ${text.length}`,
    block === undefined
      ? "between blocks: white space, not read"
      : `in a block of the role “${block.role}”, ${block.start}..${block.end}${READ_ROLES.has(block.role) ? "" : ": not read for reports"}`,
  ];
  const near = sentence ?? block ?? { start: offset, end: offset + 1 };
  const touches = (span: Span): boolean => span.start < near.end && near.start < span.end;
  if (sentence === undefined) lines.push("no sentence here, hence no report");
  else {
    const here = <T extends { readonly sentence: number }>(all: readonly T[]): readonly T[] =>
      all.filter((each) => each.sentence === sentence.index);
    const told = reports.filter(touches);
    lines.push(
      ...section(`SENTENCE ${sentence.index}, ${sentence.start}..${sentence.end}`, [
        quoted(text.slice(sentence.start, sentence.end), 2000),
      ]),
      ...section("TREE: word, relation, tags, lemma", drawTree(sentence)),
      ...section(
        "NAMES",
        here(names).map((name) => `${name.kind} ${name.text} (${name.start}..${name.end})`),
      ),
      ...section(
        "QUANTITIES",
        here(quantities).map(
          (q) =>
            `${q.text}: ${q.words ?? `${q.min ?? ""}..${q.max ?? ""}`} ${q.unit}${q.counted === null ? "" : ` of “${sentence.tokens[q.counted]?.text}”`}${q.part ? ", a part" : ""}`,
        ),
      ),
      ...section(
        "TIMES",
        here(times).map(
          (t) =>
            `${t.text}: ${t.resolved ? `${t.resolved.first}..${t.resolved.last ?? ""} (${t.resolved.precision})` : "not resolved"}`,
        ),
      ),
      ...section(
        "PLACES",
        here(places).flatMap(({ place, metonym, why, candidates }) => [
          `${place.asWritten}: ${place.name}${place.lat === null ? ", no point" : ` ${place.lat}, ${place.lon}`}${metonym ? ", no place here" : ""} – ${why}`,
          ...(candidates.length > 1 || place.lat === null ? candidates.map(candidateLine) : []),
        ]),
      ),
      "",
      `REPORTS ${told.length}`,
      ...(told.length > 0
        ? told.flatMap((report) => [...reportLines(report, text).map((line) => `  ${line}`), ""])
        : [
            "  none: no word of the codebook in one of its constructions stands here, or its note below says why",
          ]),
    );
  }
  const about = notes.filter(
    (n) =>
      n.article === article.id && n.start !== null && touches({ start: n.start, end: n.end ?? n.start + 1 }),
  );
  lines.push(
    ...section(
      "NOTES",
      about.map((note) => `${note.stage}, ${note.kind}: ${note.reason}`),
    ),
  );
  return `${lines.join("\n").trimEnd()}\n`;
}

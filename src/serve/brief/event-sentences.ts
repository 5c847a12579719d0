/** An event as a sentence. */
import type { Event } from "../../model/event.ts";
import { sentence, type BriefSentence } from "./brief.ts";
import type { CitationList } from "./citations.ts";
import { capitalised, listed, quoted, stopped } from "./phrases.ts";
import { citedReports, leadingReports, standing } from "./standing.ts";
import { clause, wording } from "./telling.ts";
import type { Writing } from "./writing.ts";

/** One event as a sentence: clause, who says so, and, where the type says little, the words themselves. */
export function eventSentence(event: Event, { citations, year }: Writing): BriefSentence {
  const leading = citedReports(event);
  const cites = citations.citeAll(leading);
  const { label, tail } = standing(event, citations);
  const told = clause(event, year);
  const { quoted: wantsQuote } = wording(event);
  const first = leading[0]!;
  const passage = citations.article(first.article)?.text.slice(first.start, first.end) ?? "";
  const text =
    told === null
      ? `${citations.outlet(first.article)}: ${quoted(passage)}${otherOutlets(event, citations)}`
      : `${capitalised(told)}${tail}${wantsQuote ? `: ${quoted(passage)}` : ""}`;
  return sentence([{ text: stopped(text), cites }], { event: event.id, ...(label && { label }) });
}

function otherOutlets(event: Event, citations: CitationList): string {
  const [first, ...rest] = [
    ...new Set(leadingReports(event.reports).map((report) => citations.outlet(report.article))),
  ];
  return first !== undefined && rest.length > 0 ? `; likewise ${listed(rest, 4)}` : "";
}

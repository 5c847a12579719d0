/** Tolls: the bounds, and who gives which figure. */
import { COUNT_FIELDS, type CountField } from "../../model/count-fields.ts";
import type { Event } from "../../model/event.ts";
import type { Report } from "../../model/report.ts";
import { sentence, type BriefSentence, type Segment } from "./brief.ts";
import type { CitationList } from "./citations.ts";
import { capitalised, digits } from "./phrases.ts";
import { citing, leadingReports, outlets } from "./standing.ts";
import { nounPhrase } from "./telling.ts";
import { bestInside, bounds, countWords } from "./tolls.ts";
import { joinSegments, type Writing } from "./writing.ts";

/** The totals that reports give of one count, with who gives each; parts of a toll stay with their events. */
function saidCounts(event: Event, field: CountField): ReadonlyMap<string, readonly Report[]> {
  const values = new Map<string, Report[]>();
  for (const report of event.reports) {
    const count = report[field];
    const words = count && report.part === null ? countWords(count) : null;
    if (words !== null) values.set(words, [...(values.get(words) ?? []), report]);
  }
  return values;
}

/** "22 killed (A, citing police)", or "18 to 22 killed, best figure 21: 22 (A); 18 (B)". */
function countSegments(event: Event, field: CountField, citations: CitationList): readonly Segment[] {
  const toll = event[field];
  const said = saidCounts(event, field);
  if (!toll || said.size === 0) return [];
  const given = (value: string, reports: readonly Report[]): Segment => ({
    text: `${value} (${[outlets(reports, citations), citing(reports)].filter(Boolean).join(", ")})`,
    cites: citations.citeAll(leadingReports(reports)),
  });
  const [only] = said;
  if (said.size === 1 && only) return [given(`${only[0]} ${field}`, only[1])];
  const best = bestInside(toll) ? `, best figure ${digits(toll.best!)}` : "";
  return [
    { text: `${bounds(toll) ?? "an unknown number"} ${field}${best}: `, cites: [] },
    ...joinSegments(
      [...said].map(([value, reports]) => given(value, reports)),
      ", ",
    ),
  ];
}

/** A sentence an event that has any count; the heaviest tolls first. */
export function tollSentences(
  events: readonly Event[],
  { citations, year }: Writing,
): readonly BriefSentence[] {
  const weight = (event: Event): number => event.killed?.best ?? event.killed?.low ?? 0;
  return [...events]
    .sort((a, b) => weight(b) - weight(a))
    .flatMap((event) => {
      const fields = COUNT_FIELDS.map((field) => countSegments(event, field, citations)).filter(
        (said) => said.length > 0,
      );
      if (fields.length === 0) return [];
      const segments: Segment[] = [{ text: `${capitalised(nounPhrase(event, year))}: `, cites: [] }];
      fields.forEach((said, i) => segments.push(...(i === 0 ? said : [{ text: "; ", cites: [] }, ...said])));
      return [sentence([...segments, { text: ".", cites: [] }], { event: event.id })];
    });
}

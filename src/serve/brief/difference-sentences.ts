/** Where the reports differ. */
import type { Citation } from "../../model/difference.ts";
import { sentence, type BriefSentence, type Segment } from "./brief.ts";
import type { CitationList } from "./citations.ts";
import { DIFFERENCE_SENSE, fieldName, valueName } from "./difference-wording.ts";
import { capitalised, listed } from "./phrases.ts";
import { nounPhrase } from "./telling.ts";
import type { Writing } from "./writing.ts";

export function differenceSentences({ story, citations, year }: Writing): readonly BriefSentence[] {
  const events = new Map(story.events.map((event) => [event.id, event]));
  return story.differences.flatMap((difference) => {
    const event = difference.event === null ? undefined : events.get(difference.event);
    const subject = event ? ` (${nounPhrase(event, year)})` : "";
    const segments: Segment[] = [
      { text: `${capitalised(fieldName(difference.field))}${subject}: `, cites: [] },
    ];
    difference.values.forEach((value, i) =>
      segments.push(
        valueSegment(valueName(difference.field, value.value, year), value.reports, i, citations),
      ),
    );
    const why = difference.reconciledBy ? ` Perhaps: ${difference.reconciledBy.replace(/\.$/, "")}.` : "";
    segments.push({ text: `. ${DIFFERENCE_SENSE[difference.kind]}${why}`, cites: [] });
    if (!segments.some((segment) => segment.cites.length > 0)) return [];
    return [sentence(segments, difference.event === null ? {} : { event: difference.event })];
  });
}

function valueSegment(
  value: string,
  reports: readonly Citation[],
  i: number,
  citations: CitationList,
): Segment {
  const names = listed([...new Set(reports.map((report) => citations.outlet(report.article)))], 4);
  return { text: `${i === 0 ? "" : "; "}${value} (${names})`, cites: citations.citeAll(reports) };
}

/** The sections of a brief, each made from the record's events, differences or control by one rule. */
import { COUNT_FIELDS, type CountField } from "../../model/count-fields.ts";
import type { Citation } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/sureness.ts";
import type { Report } from "../../model/report.ts";
import type { Story } from "../../model/story.ts";
import { sentence, type BriefSection, type BriefSentence, type Segment } from "./brief.ts";
import type { CitationList } from "./citations.ts";
import { actorName } from "./actors.ts";
import { dayName } from "./dates.ts";
import { DIFFERENCE_SENSE, fieldName, valueName } from "./difference-wording.ts";
import { capitalised, digits, listed, quoted, stopped } from "./phrases.ts";
import { citedReports, citing, leadingReports, outlets, standing } from "./standing.ts";
import { clause, nounPhrase, wording } from "./telling.ts";
import { bestInside, bounds, countWords } from "./tolls.ts";

/** What every section is written from. */
export interface Writing {
  readonly story: Story;
  readonly citations: CitationList;
  /** Left out of dates: the year in which the story's articles appeared; undefined where they span years or have none. */
  readonly year: number | undefined;
  /** First day on which an article of the story appeared, or null. */
  readonly firstDay: string | null;
}

/** One event as a sentence: clause, who says so, and, where the type says little, the words themselves. */
export function eventSentence(event: Event, { citations, year }: Writing): BriefSentence {
  const leading = citedReports(event);
  const cites = citations.citeAll(leading);
  const { label, tail } = standing(event, citations);
  const told = clause(event, year);
  const { quoted: wantsQuote } = wording(event);
  const first = leading[0]!;
  const passage = citations.article(first.article)?.text.slice(first.start, first.end) ?? "";
  const segments: Segment[] = [];
  const text =
    told === null
      ? `${citations.outlet(first.article)}: ${quoted(passage)}${otherOutlets(event, citations)}`
      : `${capitalised(told)}${tail}${wantsQuote ? `: ${quoted(passage)}` : ""}`;
  segments.push({ text: stopped(text), cites });
  return sentence(segments, { event: event.id, ...(label && { label }) });
}

function otherOutlets(event: Event, citations: CitationList): string {
  const [first, ...rest] = [
    ...new Set(leadingReports(event.reports).map((report) => citations.outlet(report.article))),
  ];
  return first !== undefined && rest.length > 0 ? `; likewise ${listed(rest, 4)}` : "";
}

const isSpoken = (event: Event): boolean => wording(event).spoken === true;

/** Not yet happened when it was written of: hedged in every report and dated after the story's first day. */
function isExpected(event: Event, { firstDay }: Writing): boolean {
  const hedged = event.reports.every((report) => sureness(report.factuality) === "hedged");
  return hedged && event.date !== null && firstDay !== null && event.date[0] > firstDay;
}

/** Most independent origins first, then most reports, then the earliest, then by id. */
const byCorroboration = (a: Event, b: Event): number =>
  b.independentOrigins - a.independentOrigins ||
  b.reports.length - a.reports.length ||
  (a.date?.[0] ?? "9999").localeCompare(b.date?.[0] ?? "9999") ||
  a.id.localeCompare(b.id);

const byDay = (a: Event, b: Event): number =>
  (a.date?.[0] ?? "9999").localeCompare(b.date?.[0] ?? "9999") || byCorroboration(a, b);

interface Sorted {
  readonly happened: readonly Event[];
  readonly disputed: readonly Event[];
  readonly single: readonly Event[];
  readonly spoken: readonly Event[];
  readonly background: readonly Event[];
}

/** Every event of the story lands in exactly one list. */
export function sortEvents(writing: Writing): Sorted {
  const lists = {
    happened: [] as Event[],
    disputed: [] as Event[],
    single: [] as Event[],
    spoken: [] as Event[],
    background: [] as Event[],
  };
  for (const event of writing.story.events) {
    if (event.background) lists.background.push(event);
    else if (isSpoken(event) || isExpected(event, writing)) lists.spoken.push(event);
    else if (event.status === "corroborated") lists.happened.push(event);
    else if (event.status === "single-source") lists.single.push(event);
    else lists.disputed.push(event);
  }
  return {
    happened: lists.happened.sort(byCorroboration),
    disputed: lists.disputed.sort((a, b) => a.status.localeCompare(b.status) || byCorroboration(a, b)),
    single: lists.single.sort(byCorroboration),
    spoken: lists.spoken.sort(byDay),
    background: lists.background.sort(byDay),
  };
}

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

const joinSegments = (segments: readonly Segment[], between: string): readonly Segment[] =>
  segments.map((segment, i) => (i === 0 ? segment : { ...segment, text: between + segment.text }));

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

/** A sentence a holder: "In the hands of X: A since 20 June; B, as follows from the reports, since 21 June." */
export function controlSentences({ story, citations, year }: Writing): readonly BriefSentence[] {
  const day = (iso: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? dayName(iso, year) : iso);
  const holders = Map.groupBy(
    [...story.control].sort(
      (a, b) => a.place.localeCompare(b.place) || (a.since ?? "").localeCompare(b.since ?? ""),
    ),
    (control) => control.holder,
  );
  return [...holders]
    .sort(([, a], [, b]) => b.length - a.length || a[0]!.holder.localeCompare(b[0]!.holder))
    .flatMap(([holder, held]) => {
      const places = held.map((control): Segment => {
        const until = control.until ? ` until ${day(control.until)}` : "";
        const since = control.since ? ` ${until ? "from" : "since"} ${day(control.since)}` : "";
        const basis = control.basis === "inferred" ? " (inferred)" : "";
        return {
          text: `${control.place}${since}${until}${basis}`,
          cites: citations.citeAll(control.reports),
        };
      });
      const segments = [
        { text: `In the hands of ${actorName(holder)}: `, cites: [] },
        ...joinSegments(places, "; "),
        { text: ".", cites: [] },
      ];
      return places.some((segment) => segment.cites.length > 0) ? [sentence(segments)] : [];
    });
}

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

/** All sections that have something to say, in the order of a situation report. */
export function sectionsOf(writing: Writing): readonly BriefSection[] {
  const { happened, disputed, single, spoken, background } = sortEvents(writing);
  const tell = (events: readonly Event[]): readonly BriefSentence[] =>
    events.map((event) => eventSentence(event, writing));
  const sections: readonly BriefSection[] = [
    {
      id: "happened",
      heading: "What happened",
      about: "Told by two independent texts or more, the best supported first.",
      sentences: tell(happened),
    },
    {
      id: "disputed",
      heading: "Disputed or unconfirmed",
      about: "Denied or contradicted by a report, or vouched for by none.",
      sentences: tell(disputed),
    },
    {
      id: "tolls",
      heading: "Tolls",
      about: "The bounds, and who gives which figure.",
      sentences: tollSentences([...happened, ...disputed, ...single], writing),
    },
    { id: "control", heading: "Who holds what", about: null, sentences: controlSentences(writing) },
    {
      id: "differences",
      heading: "Where the reports differ",
      about: null,
      sentences: differenceSentences(writing),
    },
    { id: "single", heading: "What only one source says", about: null, sentences: tell(single) },
    {
      id: "said",
      heading: "What is said, asked and planned",
      about: "Statements, threats, requests, refusals and plans, by day.",
      sentences: tell(spoken),
    },
    {
      id: "background",
      heading: "Background that the articles recall",
      about: "Earlier events, no news of these days.",
      sentences: tell(background),
    },
  ];
  return sections.filter((section) => section.sentences.length > 0);
}

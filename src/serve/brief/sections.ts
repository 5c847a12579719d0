/** The sections of a brief in the order of a situation report; each is made from the record by one rule. */
import type { Event } from "../../model/event.ts";
import type { BriefSection, BriefSentence } from "./brief.ts";
import { controlSentences } from "./control-sentences.ts";
import { differenceSentences } from "./difference-sentences.ts";
import { eventSentence } from "./event-sentences.ts";
import { sortEvents } from "./sort-events.ts";
import { tollSentences } from "./toll-sentences.ts";
import type { Writing } from "./writing.ts";

/** All that have something to say. */
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

/** The brief from the record: pure, and the same for the same record. */
import type { Note } from "../../model/note.ts";
import type { Record } from "../../model/record.ts";
import type { Origin, Story } from "../../model/story.ts";
import type { Brief, BriefNote, BriefSource, BriefStory } from "./brief.ts";
import { CitationList } from "./citations.ts";
import { commonYear, dayName } from "./dates.ts";
import { counted, listed } from "./phrases.ts";
import { sectionsOf } from "./sections.ts";

const BASIS = {
  given: "as given",
  page: "says its page",
  stated: "stated in the text",
  inferred: "inferred from the other articles",
  unknown: "day unknown",
} as const;

function sourcesOf(story: Story, citations: CitationList): readonly BriefSource[] {
  return story.articles.flatMap((id) => {
    const article = citations.article(id);
    if (article === undefined) return [];
    const { day, basis, doubt } = article.published;
    const published =
      day === null ? "day unknown" : basis === "given" ? dayName(day) : `${dayName(day)}, ${BASIS[basis]}`;
    return [{ article: id, outlet: citations.outlet(id), headline: article.headline, published, doubt }];
  });
}

function originLine(origin: Origin, citations: CitationList): string | null {
  const [first, ...rest] = [...new Set(origin.articles.map((id) => citations.outlet(id)))];
  const agency = origin.agency ? ` by ${origin.agency}` : "";
  if (first === undefined || origin.articles.length < 2)
    return origin.agency && first ? `${first} carries copy${agency}.` : null;
  const names = rest.length === 0 ? `Two or more articles of ${first}` : listed([first, ...rest]);
  const shared = origin.shared > 0 ? `, ${Math.round(origin.shared * 100)} % of the shorter one shared` : "";
  return `${names} carry ${origin.relation === "rewritten" ? "the same copy, rewritten" : "the same text"}${agency}${shared}; counted once.`;
}

function originLines(story: Story, citations: CitationList): readonly string[] {
  const lines = story.origins.map((origin) => originLine(origin, citations)).filter((line) => line !== null);
  const total = `${counted(story.articles.length, "article")}, ${counted(story.origins.length, "independent text")}.`;
  return [total.charAt(0).toUpperCase() + total.slice(1), ...lines];
}

function storyOf(story: Story, citations: CitationList): BriefStory {
  const days = story.articles.flatMap((id) => citations.article(id)?.published.day ?? []).sort();
  return {
    id: story.id,
    title: story.title,
    sources: sourcesOf(story, citations),
    origins: originLines(story, citations),
    sections: sectionsOf({ story, citations, year: commonYear(days), firstDay: days[0] ?? null }),
  };
}

const noteOf = (note: Note, citations: CitationList): BriefNote => ({
  kind: note.kind,
  article: note.article,
  text: note.article === null ? note.reason : `${citations.outlet(note.article)}: ${note.reason}`,
});

export function writeBrief(record: Record): Brief {
  const citations = new CitationList(record.articles);
  const stories = record.stories.map((story) => storyOf(story, citations));
  return {
    stories,
    leftOut: record.notes.map((note) => noteOf(note, citations)),
    citations: citations.entries,
    madeWith: `Crosscheck ${record.made.version}, record format ${record.format}`,
  };
}

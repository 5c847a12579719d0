/** The brief from the record: pure, and the same for the same record. */
import type { Note } from "../../model/note.ts";
import type { Record } from "../../model/record.ts";
import type { Origin, Story } from "../../model/story.ts";
import type { Brief, BriefNote, BriefSource, BriefStory } from "./brief.ts";
import { CitationList } from "./citations.ts";
import { commonYear, dayName } from "./dates.ts";
import { counted, listed, shortened } from "./phrases.ts";
import { sectionsOf } from "./sections.ts";

// Characters: a page without line breaks makes its whole text a headline.
const MOST_TITLE = 200;

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
    return [
      {
        article: id,
        outlet: citations.outlet(id),
        headline: article.headline && shortened(article.headline, MOST_TITLE),
        published,
        doubt,
      },
    ];
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
    title: shortened(story.title, MOST_TITLE),
    sources: sourcesOf(story, citations),
    origins: originLines(story, citations),
    sections: sectionsOf({ story, citations, year: commonYear(days), firstDay: days[0] ?? null }),
  };
}

/** "furniture, not read: menu" and "furniture, not read: share buttons" of one article are one line. */
function notesOf(notes: readonly Note[], citations: CitationList): readonly BriefNote[] {
  const lines = new Map<
    string,
    { readonly note: Note; readonly head: string; readonly tails: Set<string> }
  >();
  for (const note of notes) {
    const colon = note.article === null ? -1 : note.reason.indexOf(": ");
    const head = colon < 0 ? note.reason : note.reason.slice(0, colon);
    const key = `${note.kind}\u0000${note.article ?? ""}\u0000${head}`;
    const line = lines.get(key) ?? { note, head, tails: new Set<string>() };
    if (colon >= 0) line.tails.add(note.reason.slice(colon + 2));
    lines.set(key, line);
  }
  return [...lines.values()].map(({ note: { kind, article }, head, tails }) => {
    const text = tails.size > 0 ? `${head}: ${[...tails].join("; ")}` : head;
    return { kind, article, text: article === null ? text : `${citations.outlet(article)}: ${text}` };
  });
}

/** The story told by most articles first, then by most events, then by id. */
const byWeight = (a: Story, b: Story): number =>
  b.articles.length - a.articles.length || b.events.length - a.events.length || (a.id < b.id ? -1 : 1);

export function writeBrief(record: Record): Brief {
  const citations = new CitationList(record.articles);
  const stories = record.stories.toSorted(byWeight).map((story) => storyOf(story, citations));
  return {
    stories,
    leftOut: notesOf(record.notes, citations),
    citations: citations.entries,
    madeWith: `Crosscheck ${record.made.version}, record format ${record.format}`,
  };
}

/** The brief as CommonMark with GitHub's footnotes. */
import type { Brief, BriefSentence, BriefStory } from "./brief.ts";
import { quoted } from "./phrases.ts";
import { harmlessLine } from "../terminal-text.ts";

/** Characters that would make markup of an article's words. */
const plain = (text: string): string =>
  harmlessLine(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|~&]/g, "\\$&");

function sentenceLine(sentence: BriefSentence): string {
  const label = sentence.label ? `**${sentence.label}:** ` : "";
  return `- ${label}${sentence.segments
    .map((segment) => plain(segment.text) + segment.cites.map((n) => `[^${n}]`).join(""))
    .join("")}`;
}

function storyLines(story: BriefStory): readonly string[] {
  return [
    `# ${plain(story.title)}`,
    "",
    ...story.origins.map((line) => `${plain(line)}  `),
    "",
    "| Outlet | Published | Headline |",
    "| --- | --- | --- |",
    ...story.sources.map(
      ({ outlet, published, doubt, headline }) =>
        `| ${plain(outlet)} | ${plain(published)}${doubt ? ` (doubted: ${plain(doubt)})` : ""} | ${plain(headline ?? "")} |`,
    ),
    ...story.sections.flatMap((section) => [
      "",
      `## ${section.heading}`,
      "",
      ...(section.about ? [`*${section.about}*`, ""] : []),
      ...section.sentences.map(sentenceLine),
    ]),
    "",
  ];
}

export function renderMarkdown(brief: Brief): string {
  const lines = [
    ...brief.stories.flatMap(storyLines),
    ...(brief.leftOut.length > 0
      ? [
          "## Left out, doubted or unresolved",
          "",
          ...brief.leftOut.map((note) => `- *${note.kind}:* ${plain(note.text)}`),
          "",
        ]
      : []),
    ...brief.citations.map(
      ({ number, outlet, article, start, end, quote }) =>
        `[^${number}]: ${plain(outlet)}, ${plain(article)} ${start}–${end}: ${plain(quoted(quote, 300))}`,
    ),
    "",
    `*${plain(brief.madeWith)}*`,
    "",
  ];
  return lines.join("\n");
}

/** What is looked at: the story, the passage open beside it. One for the page, handed down by context. */
import { getContext, setContext } from "svelte";
import type { Article } from "../../model/article.ts";
import type { Citation } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import type { Report } from "../../model/report.ts";
import type { Story } from "../../model/story.ts";
import { commonYear } from "../brief/dates.ts";
import { nounPhrase } from "../brief/telling.ts";
import { eventTitle } from "../view/event-title.ts";
import type { BriefSentence, BriefStory } from "../brief/brief.ts";
import { inOrder } from "../view/event-order.ts";
import type { PageData } from "../view/page-data.ts";

export interface OpenPassage extends Citation {
  /** The event whose report it is, where one is looked at. */
  readonly event: string | null;
}

export class Desk {
  data: PageData;
  readonly articles: ReadonlyMap<string, Article> = $derived.by(
    () => new Map(this.data.record.articles.map((article) => [article.id, article])),
  );
  storyIndex = $state(0);
  open = $state.raw<OpenPassage | null>(null);
  #opener: Element | null = null;

  constructor(data: PageData) {
    this.data = $state.raw(data);
  }

  /** The same record at another moment, or after a decision: the reader stays with the story and the passage. */
  renew(data: PageData): void {
    const first = this.story?.articles[0];
    const story = data.record.stories.find(({ articles }) => first !== undefined && articles.includes(first));
    const index = data.brief.stories.findIndex(({ id }) => id === story?.id);
    this.data = data;
    this.storyIndex = Math.max(index, 0);
    if (this.open !== null && !this.articles.has(this.open.article)) this.close();
  }

  get story(): Story | undefined {
    return this.data.record.stories.find(({ id }) => id === this.briefStory?.id);
  }

  get briefStory(): BriefStory | undefined {
    return this.data.brief.stories[this.storyIndex];
  }

  /** Rejected ones too, in the order in which they are listed. */
  readonly events: ReadonlyMap<string, Event> = $derived(
    new Map(
      inOrder([...(this.story?.events ?? []), ...(this.story?.rejected ?? [])]).map((event) => [
        event.id,
        event,
      ]),
    ),
  );

  /** The brief's sentence of each event. */
  readonly sentences: ReadonlyMap<string, BriefSentence> = $derived(
    new Map(
      (this.briefStory?.sections ?? [])
        .filter(({ id }) => id !== "tolls" && id !== "differences")
        .flatMap((section) => section.sentences)
        .flatMap((sentence) => (sentence.event === null ? [] : [[sentence.event, sentence] as const])),
    ),
  );

  /** Left out of dates, as in the brief. */
  readonly year: number | undefined = $derived(
    commonYear((this.story?.articles ?? []).flatMap((id) => this.articles.get(id)?.published.day ?? [])),
  );

  title(event: Event): string {
    return eventTitle(event, this.year);
  }

  noun(event: Event): string {
    return nounPhrase(event, this.year);
  }

  outlet(article: string): string {
    return this.articles.get(article)?.outlet ?? article;
  }

  quote({ article, start, end }: Citation): string {
    return this.articles.get(article)?.text.slice(start, end) ?? "";
  }

  show(passage: Citation, event: string | null = null): void {
    if (this.open === null) this.#opener = document.activeElement;
    this.open = { article: passage.article, start: passage.start, end: passage.end, event };
  }

  showReport(report: Report, event: Event): void {
    this.show(report, event.id);
  }

  /** Turns to the story that an event belongs to, and shows the event. */
  find(event: string): void {
    const story = this.data.record.stories.find(({ events }) => events.some(({ id }) => id === event));
    const index = this.data.brief.stories.findIndex(({ id }) => id === story?.id);
    if (index < 0) return;
    this.storyIndex = index;
    const found = this.events.get(event);
    if (found) this.showEvent(found);
  }

  /** The first passage that asserts the event, else its first. */
  showEvent(event: Event): void {
    const report =
      event.reports.find((each) => each.factuality === "CT+" && !each.anaphoric) ?? event.reports[0];
    if (report) this.showReport(report, event);
  }

  /** The event after or before the open one; the first where none is open. */
  eventBeside(by: 1 | -1): Event | undefined {
    const list = [...this.events.values()];
    const at = list.findIndex(({ id }) => id === this.open?.event);
    return list[at < 0 ? 0 : at + by];
  }

  stepEvent(by: 1 | -1): void {
    const event = this.eventBeside(by);
    if (event) this.showEvent(event);
  }

  /** Goes back to where the reader was. */
  close(): void {
    this.open = null;
    if (this.#opener instanceof HTMLElement || this.#opener instanceof SVGElement) this.#opener.focus();
    this.#opener = null;
  }
}

const KEY = Symbol("desk");
export const provideDesk = (data: PageData): Desk => setContext(KEY, new Desk(data));
export const useDesk = (): Desk => getContext<Desk>(KEY);

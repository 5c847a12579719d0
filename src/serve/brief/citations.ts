/** Numbers the passages that a brief cites, in the order of their first use. */
import type { Article } from "../../model/article.ts";
import type { Citation } from "../../model/difference.ts";
import type { BriefCitation } from "./brief.ts";

export class CitationList {
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #numbers = new Map<string, number>();
  readonly #entries: BriefCitation[] = [];

  constructor(articles: readonly Article[]) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
  }

  /** The name of an article's outlet; the article's id where the outlet is not known. */
  outlet(id: string): string {
    return this.#articles.get(id)?.outlet ?? id;
  }

  article(id: string): Article | undefined {
    return this.#articles.get(id);
  }

  /** The passage's number. A passage of an article that the record lacks is given none. */
  cite({ article, start, end }: Citation): number | null {
    const key = `${article}\u0000${start}\u0000${end}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const source = this.#articles.get(article);
    if (source === undefined) return null;
    const number = this.#entries.length + 1;
    this.#numbers.set(key, number);
    this.#entries.push({
      number,
      article,
      start,
      end,
      outlet: this.outlet(article),
      quote: source.text.slice(start, end),
    });
    return number;
  }

  citeAll(citations: readonly Citation[]): readonly number[] {
    const numbers = citations.map((citation) => this.cite(citation)).filter((n) => n !== null);
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  get entries(): readonly BriefCitation[] {
    return this.#entries;
  }
}

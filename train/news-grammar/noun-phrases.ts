/** Figures, people, actors, and the things that are attacked or seized. */
import * as words from "./news-words.ts";
import { join, TAGS, word, type Part, type Phrase } from "./phrase.ts";
import { NameGrammar } from "./names.ts";

export abstract class NounPhraseGrammar extends NameGrammar {
  /** "in the city of X": a noun phrase may hold one, and it holds noun phrases. */
  protected abstract where(): Phrase;

  protected number(): Phrase {
    const n = this.chance(0.5)
      ? this.one(words.NUMBER_WORDS)
      : this.chance(0.8)
        ? String(2 + Math.floor(this.random() ** 3 * 300))
        : `${1 + Math.floor(this.random() * 90)},000`;
    const num = word(n, TAGS.num);
    const dice = this.random();
    if (dice < 0.25)
      return join([join([word("at", TAGS.adp), "case"], [word("least", "ADJ/JJS"), ""]), "nmod"], [num, ""]);
    if (dice < 0.36)
      return join(
        [join([word("more", "ADJ/JJR"), ""], [word("than", TAGS.adp), "fixed"]), "advmod"],
        [num, ""],
      );
    if (dice < 0.4)
      return join([join([word("up", TAGS.adp), ""], [word("to", TAGS.adp), "fixed"]), "advmod"], [num, ""]);
    if (dice < 0.5)
      return join(
        [word(this.one(["about", "nearly", "some", "around", "almost", "over"]), TAGS.adv), "advmod"],
        [num, ""],
      );
    return num;
  }
  protected people(): Phrase {
    const noun = word(this.one(words.PEOPLE), TAGS.nouns);
    const dice = this.random();
    if (dice < 0.5)
      return join(
        [this.number(), "nummod"],
        this.maybe(0.25, () => this.peopleAdjective(), "amod"),
        [noun, ""],
      );
    if (dice < 0.6)
      return join(
        [word(this.one(["dozens", "scores", "hundreds", "thousands"]), TAGS.nouns), ""],
        [join([word("of", TAGS.adp), "case"], [noun, ""]), "nmod"],
      );
    if (dice < 0.7)
      return join(
        [word(this.one(["a", "the", "another"]), TAGS.det), "det"],
        this.maybe(0.3, () => this.peopleAdjective(), "amod"),
        [word(this.one(words.PERSON), TAGS.noun), ""],
      );
    if (dice < 0.78)
      return join([word(this.one(["several", "many", "other"]), TAGS.adj), "amod"], [noun, ""]);
    if (dice < 0.84) return this.personWithAge();
    return join(
      this.maybe(0.3, () => word("the", TAGS.det), "det"),
      this.maybe(0.5, () => this.peopleAdjective(), "amod"),
      [noun, ""],
    );
  }
  protected peopleAdjective(): Phrase {
    return this.chance(0.5) ? this.nationality() : word(this.one(words.PEOPLE_ADJECTIVES), TAGS.adj);
  }
  protected personWithAge(): Phrase {
    const comma = (): Part => [word(",", TAGS.comma), "punct"];
    const name = this.named(`${this.one(words.GIVEN_NAMES)} ${this.surname()}`, "PER", "flat");
    const age = word(String(18 + Math.floor(this.random() * 60)), TAGS.num);
    const from = this.chance(0.4)
      ? [
          comma(),
          [join([word(this.one(["of", "from"]), TAGS.adp), "case"], [this.town(), ""]), "nmod"] as Part,
        ]
      : [];
    if (this.chance(0.5)) return join([name, ""], comma(), [age, "amod"], ...from, comma());
    return join([name, ""], comma(), [this.appositive(), "appos"], comma());
  }
  protected appositive(): Phrase {
    return join(
      [word(this.one(["the", "a"]), TAGS.det), "det"],
      [word(this.one(words.ROLES), TAGS.noun), ""],
      [
        join(
          [word(this.one(["of", "for", "in"]), TAGS.adp), "case"],
          [this.chance(0.5) ? this.group() : this.town(), ""],
        ),
        "nmod",
      ],
    );
  }
  protected actor(): Phrase {
    const dice = this.random();
    if (dice < 0.5) {
      const noun = this.one(words.ACTORS).split(" ");
      const last = word(noun.at(-1)!, TAGS.nouns);
      const compound = noun.slice(0, -1).map((n): Part => [word(n, TAGS.noun), "compound"]);
      const phrase = join(
        this.maybe(0.2, () => this.number(), "nummod"),
        this.maybe(0.4, () => this.actorAdjective(), "amod"),
        ...compound,
        [last, ""],
      );
      if (this.chance(0.1))
        return join([phrase, ""], [join([word("from", TAGS.adp), "case"], [this.group(), ""]), "nmod"]);
      if (this.chance(0.06))
        return join(
          [phrase, ""],
          [
            join(
              [word("loyal", TAGS.adj), ""],
              [join([word("to", TAGS.adp), "case"], [this.person(), ""]), "obl"],
            ),
            "amod",
          ],
        );
      if (this.chance(0.06))
        return join(
          [phrase, ""],
          [
            join(
              [word("backed", TAGS.participle), ""],
              [join([word("by", TAGS.adp), "case"], [this.actor(), ""]), "obl:agent"],
            ),
            "acl",
          ],
        );
      return phrase;
    }
    if (dice < 0.72) return this.group();
    if (dice < 0.86)
      return join(
        [word(this.one(["the", "a"]), TAGS.det), "det"],
        this.maybe(0.4, () => this.actorAdjective(), "amod"),
        [word(this.one(words.ACTOR), TAGS.noun), ""],
      );
    return this.coordinated(() =>
      join(
        this.maybe(0.4, () => this.actorAdjective(), "amod"),
        [word(this.one(words.ACTORS).split(" ").at(-1)!, TAGS.nouns), ""],
      ),
    );
  }
  protected actorAdjective(): Phrase {
    return this.chance(0.5) ? this.nationality() : word(this.one(words.ACTOR_ADJECTIVES), TAGS.adj);
  }
  protected coordinated(make: () => Phrase): Phrase {
    const second = join([word("and", "CCONJ/CC"), "cc"], [make(), ""]);
    if (this.chance(0.3))
      return join(
        [make(), ""],
        [join([word(",", TAGS.comma), "punct"], [make(), ""]), "conj"],
        [second, "conj"],
      );
    return join([make(), ""], [second, "conj"]);
  }
  protected thing(): Phrase {
    const dice = this.random();
    const noun = this.one(words.TARGETS).split(" ");
    const phrase = join(
      [word(this.one(["a", "the", "the", "an"]).replace(/^an$/, "the"), TAGS.det), "det"],
      this.maybe(0.25, () => this.nationality(), "amod"),
      ...noun.slice(0, -1).map((n): Part => [word(n, TAGS.noun), "compound"]),
      [word(noun.at(-1)!, TAGS.noun), ""],
    );
    return dice < 0.35 ? join([phrase, ""], [this.where(), "nmod"]) : phrase;
  }
  protected seizable(): Phrase {
    const dice = this.random();
    if (dice < 0.3) return this.coordinated(() => this.town());
    if (dice < 0.5) return this.town();
    if (dice < 0.75) {
      const town = this.town();
      const of = (): Phrase =>
        join(
          [word("the", TAGS.det), "det"],
          this.maybe(0.3, () => word(this.one(words.DIRECTIONS), TAGS.adj), "amod"),
          [word(this.one(["town", "city", "village", "district", "port"]), TAGS.noun), ""],
          [join([word("of", TAGS.adp), "case"], [town, ""]), "nmod"],
        );
      return this.chance(0.5)
        ? of()
        : join(
            [word("the", TAGS.det), "det"],
            [town, "compound"],
            [word(this.one(["crossing", "airport", "dam", "district", "base", "province"]), TAGS.noun), ""],
          );
    }
    return this.thing();
  }
}

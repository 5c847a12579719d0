/** Where and when, and the nouns of events. */
import * as words from "./news-words.ts";
import { join, TAGS, word, type Part, type Phrase } from "./phrase.ts";
import { NounPhraseGrammar } from "./noun-phrases.ts";

export abstract class AdverbialGrammar extends NounPhraseGrammar {
  protected where(): Phrase {
    const place = (): Phrase => {
      const dice = this.random();
      const town = this.town();
      if (dice < 0.35) return town;
      if (dice < 0.5)
        return join(
          [word("the", TAGS.det), "det"],
          this.maybe(0.4, () => word(this.one(words.DIRECTIONS), TAGS.adj), "amod"),
          this.maybe(0.3, () => this.nationality(), "amod"),
          [
            word(
              this.one(["city", "town", "village", "province", "district", "capital", "region"]),
              TAGS.noun,
            ),
            "",
          ],
          [join([word("of", TAGS.adp), "case"], [town, ""]), "nmod"],
        );
      if (dice < 0.62) return join([town, ""], [word(",", TAGS.comma), "punct"], [this.country(), "appos"]);
      if (dice < 0.74)
        return join(
          [town, "compound"],
          [word(this.one(["province", "district", "region", "governorate"]), TAGS.noun), ""],
        );
      if (dice < 0.84)
        return join(
          this.maybe(0.6, () => word(this.one(words.DIRECTIONS), TAGS.adj), "amod"),
          [this.country(), ""],
        );
      return join(
        [word("the", TAGS.det), "det"],
        this.maybe(0.5, () => this.nationality(), "amod"),
        [word(this.one(["capital", "border", "coast", "north", "south", "countryside"]), TAGS.noun), ""],
      );
    };
    return join(
      [word(this.one(["in", "in", "in", "near", "outside", "at", "around", "on"]), TAGS.adp), "case"],
      [place(), ""],
    );
  }
  /** With its relation: "on Monday" is obl, "Monday" obl:unmarked. */
  protected when(): Part {
    const day = word(this.one(words.DAYS), TAGS.propn);
    const dice = this.random();
    if (dice < 0.5) return [join([word("on", TAGS.adp), "case"], [day, ""]), "obl"];
    if (dice < 0.6) return [day, "obl:unmarked"];
    if (dice < 0.68)
      return [
        join(
          [word(this.one(["last", "this"]), TAGS.adj), "amod"],
          [word(this.one(["week", "month", "year"]), TAGS.noun), ""],
        ),
        "obl:unmarked",
      ];
    if (dice < 0.74)
      return [
        word(this.one(["yesterday", "overnight", "earlier", "today"]), dice < 0.7 ? TAGS.noun : TAGS.adv),
        dice < 0.7 ? "obl:unmarked" : "advmod",
      ];
    if (dice < 0.8)
      return [
        join(
          [
            join(
              [word(this.one(["two", "three", "four"]), TAGS.num), "nummod"],
              [word("days", TAGS.nouns), ""],
            ),
            "obl:unmarked",
          ],
          [word("ago", TAGS.adv), ""],
        ),
        "advmod",
      ];
    if (dice < 0.9)
      return [
        join(
          [word("on", TAGS.adp), "case"],
          [day, "compound"],
          [word(this.one(["morning", "night", "evening", "afternoon"]), TAGS.noun), ""],
        ),
        "obl",
      ];
    return [
      join([word(this.one(["during", "after", "in"]), TAGS.adp), "case"], [this.eventNoun(), ""]),
      "obl",
    ];
  }
  protected eventNoun(): Phrase {
    const noun = this.one(words.EVENT_NOUNS).split(" ");
    const bare = join(
      [word(this.one(["a", "the", "an"]).replace(/^an$/, "the"), TAGS.det), "det"],
      this.maybe(
        0.2,
        () => word(this.one(["deadly", "fierce", "fresh", "heavy", "apparent"]), TAGS.adj),
        "amod",
      ),
      ...noun.slice(0, -1).map((n): Part => [word(n, TAGS.noun), "compound"]),
      [word(noun.at(-1)!, TAGS.noun), ""],
    );
    const dice = this.random();
    if (dice < 0.2)
      return join(
        [bare, ""],
        [join([word("on", TAGS.adp), "case"], [this.chance(0.5) ? this.town() : this.thing(), ""]), "nmod"],
      );
    if (dice < 0.3)
      return join([bare, ""], [join([word("by", TAGS.adp), "case"], [this.actor(), ""]), "nmod"]);
    return bare;
  }
  protected adverbials(most: number): (Part | null)[] {
    const parts: (Part | null)[] = [];
    if (most > 0 && this.chance(0.6)) parts.push([this.where(), "obl"]);
    if (most > 1 && this.chance(0.5)) parts.push(this.when());
    return parts;
  }
}

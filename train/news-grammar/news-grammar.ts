/**
 * A small grammar of newspaper English that writes sentences with their trees, tags and names: what the treebank (blogs,
 * mail, reviews) hardly shows. "Killed by" does not stand once in its 200,000 words. Annotation follows English-EWT.
 * Sentences are made up at random from word lists; the lists are of the field, of no particular story.
 */
import type { TreeSentence } from "../treebank.ts";
import * as words from "./news-words.ts";
import { join, TAGS, word, type Part, type Phrase } from "./phrase.ts";
import { ClauseGrammar } from "./clauses.ts";

export class NewsGrammar extends ClauseGrammar {
  sentence(): TreeSentence {
    const clause = this.top();
    return {
      id: "news-grammar",
      text: "",
      newParagraph: false,
      newDocument: false,
      tokens: [...clause.tokens],
    };
  }

  private source(): Phrase {
    const dice = this.random();
    if (dice < 0.35)
      return word(
        this.one([
          "officials",
          "police",
          "residents",
          "activists",
          "witnesses",
          "medics",
          "doctors",
          "rebels",
          "authorities",
        ]),
        TAGS.nouns,
      );
    if (dice < 0.55) return this.person();
    if (dice < 0.75)
      return join(
        [word(this.one(["a", "the"]), TAGS.det), "det"],
        this.maybe(
          0.5,
          () =>
            word(this.one(["military", "security", "police", "hospital", "government", "army"]), TAGS.noun),
          "compound",
        ),
        [
          word(this.one(["spokesman", "official", "source", "monitor", "officer", "spokeswoman"]), TAGS.noun),
          "",
        ],
      );
    return this.group();
  }
  private saying(): Phrase {
    const said = word(this.one(["said", "said", "said", "reported", "confirmed", "announced"]), TAGS.past);
    const told = this.chance(0.2) ? ([word("told", TAGS.past), this.agencyOrReporters()] as const) : null;
    return told === null
      ? join([this.source(), "nsubj"], [said, ""], this.chance(0.3) ? this.when() : null)
      : join(
          [this.source(), "nsubj"],
          [told[0], ""],
          [told[1], "iobj"],
          this.chance(0.3) ? this.when() : null,
        );
  }
  private agencyOrReporters(): Phrase {
    return this.chance(0.4)
      ? word("reporters", TAGS.nouns)
      : this.chance(0.5)
        ? this.agency()
        : join(
            [word("the", TAGS.det), "det"],
            [this.agency(), "compound"],
            [word("news", TAGS.noun), "compound"],
            [word("agency", TAGS.noun), ""],
          );
  }
  private reported(): Phrase {
    const dice = this.random();
    const clause = this.mainClause();
    const comma = (): Part => [word(",", TAGS.comma), "punct"];
    if (dice < 0.4) return join([clause, ""], comma(), [this.saying(), "parataxis"]);
    if (dice < 0.75)
      return join(
        [this.source(), "nsubj"],
        [
          word(
            this.one(["said", "said", "reported", "confirmed", "denied", "claimed", "announced"]),
            TAGS.past,
          ),
          "",
        ],
        this.chance(0.2) ? this.when() : null,
        [this.chance(0.5) ? join([word("that", "SCONJ/IN"), "mark"], ...this.bare(clause)) : clause, "ccomp"],
      );
    if (dice < 0.88)
      return join([clause, ""], comma(), [
        join(
          [join([word("according", TAGS.gerund), ""], [word("to", TAGS.adp), "fixed"]), "case"],
          [this.source(), ""],
        ),
        "obl",
      ]);
    return this.interrupted();
  }
  /** "At least nine people, officials said on Sunday, died in the fire." */
  private interrupted(): Phrase {
    const saying = join([word(",", TAGS.comma), "punct"], ...this.bare(this.saying()), [
      word(",", TAGS.comma),
      "punct",
    ]);
    const subject = this.people();
    if (this.chance(0.5))
      return join(
        [subject, "nsubj"],
        [saying, "parataxis"],
        [word(this.one(["died", "fled", "drowned", "escaped"]), TAGS.past), ""],
        ...this.adverbials(2),
      );
    const [, participle] = this.one(words.HARM);
    return join(
      [subject, "nsubj:pass"],
      [saying, "parataxis"],
      [word("were", TAGS.wasAux), "aux:pass"],
      [word(participle, TAGS.participle), ""],
      ...this.adverbials(2),
    );
  }
  private headline(): Phrase {
    const drop = (phrase: Phrase): Phrase => phrase;
    const dice = this.random();
    if (dice < 0.55)
      return drop(this.active("present", this.chance(0.6) ? this.actor() : this.bareBlast(), 1));
    if (dice < 0.85) {
      // "12 killed in Karsk market bombing": the auxiliary is left out.
      const [, participle] = this.one(words.HARM);
      return join(
        [this.chance(0.5) ? this.number() : this.people(), "nsubj:pass"],
        [word(participle, TAGS.participle), ""],
        this.maybe(0.4, () => join([word("by", TAGS.adp), "case"], [this.actor(), ""]), "obl:agent"),
        ...this.adverbials(1),
      );
    }
    return join(
      [this.active("present", this.actor(), 1), ""],
      [word(":", "PUNCT/:"), "punct"],
      [this.source(), "parataxis"],
    );
  }
  private bareBlast(): Phrase {
    const phrase = this.blast();
    return {
      tokens: phrase.tokens.slice(1).map((t) => ({ ...t, head: t.head < 0 ? -1 : t.head - 1 })),
      root: phrase.root - 1,
    };
  }
  private top(): Phrase {
    const dice = this.random();
    if (dice < 0.18) return this.headline();
    const capital = (phrase: Phrase): Phrase => ({
      ...phrase,
      tokens: phrase.tokens.map((t, i) =>
        i === 0 ? { ...t, form: t.form.charAt(0).toUpperCase() + t.form.slice(1) } : t,
      ),
    });
    const clause = dice < 0.6 ? this.reported() : this.mainClause();
    const fronted = this.chance(0.12)
      ? join(this.when(), this.chance(0.7) ? [word(",", TAGS.comma), "punct"] : null, ...this.bare(clause))
      : clause;
    return capital(join([fronted, ""], [word(".", TAGS.stop), "punct"]));
  }
}

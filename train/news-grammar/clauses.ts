/** Clauses of events: active, passive, light verbs, relatives, participles, control. */
import * as words from "./news-words.ts";
import { join, TAGS, word, type Part, type Phrase } from "./phrase.ts";
import { AdverbialGrammar } from "./adverbials.ts";

export abstract class ClauseGrammar extends AdverbialGrammar {
  protected active(
    form: "past" | "participle" | "gerund" | "base" | "present",
    subject: Phrase | null,
    adverbials = 2,
  ): Phrase {
    const harm = this.chance(0.6);
    const [past, participle, gerund, base, presents] = this.one(harm ? words.HARM : words.SEIZE);
    const plural = subject === null || /S$/.test(subject.tokens[subject.root]!.xpos);
    const verb =
      form === "past"
        ? word(past, TAGS.past)
        : form === "participle"
          ? word(participle, TAGS.participle)
          : form === "gerund"
            ? word(gerund, TAGS.gerund)
            : form === "base"
              ? word(base, TAGS.base)
              : plural
                ? word(base, TAGS.present)
                : word(presents, TAGS.presents);
    const object = harm
      ? this.chance(0.8)
        ? this.people()
        : this.coordinated(() => this.people())
      : this.seizable();
    const second: Part | null =
      harm && this.chance(0.25) && form === "past" ? [this.alsoWounded(), "conj"] : null;
    return join(
      subject === null ? null : [subject, "nsubj"],
      [verb, ""],
      [object, "obj"],
      ...(second === null ? this.adverbials(adverbials) : []),
      second,
    );
  }
  protected alsoWounded(): Phrase {
    const object = this.chance(0.5)
      ? this.people()
      : this.chance(0.5)
        ? this.number()
        : join([this.number(), "nummod"], [word("others", TAGS.nouns), ""]);
    return join(
      [word("and", "CCONJ/CC"), "cc"],
      [word(this.one(["wounded", "injured", "hurt"]), TAGS.past), ""],
      [object, "obj"],
      ...this.adverbials(2),
    );
  }
  protected passive(subject: Phrase = this.people()): Phrase {
    const [, participle] = this.one(this.chance(0.7) ? words.HARM : words.SEIZE);
    const plural =
      /S$/.test(subject.tokens[subject.root]!.xpos) || subject.tokens[subject.root]!.xpos === "CD";
    const perfect = this.chance(0.2);
    const aux = perfect
      ? [
          [word(plural ? "have" : "has", plural ? "AUX/VBP" : "AUX/VBZ"), "aux"] as Part,
          [word("been", "AUX/VBN"), "aux:pass"] as Part,
        ]
      : [[word(plural ? "were" : "was", TAGS.wasAux), "aux:pass"] as Part];
    const by = this.maybe(0.45, () => join([word("by", TAGS.adp), "case"], [this.actor(), ""]), "obl:agent");
    const how =
      by === null
        ? this.maybe(
            0.4,
            () =>
              join(
                [word(this.one(["in", "when", "during"]).replace("when", "in"), TAGS.adp), "case"],
                [this.eventNoun(), ""],
              ),
            "obl",
          )
        : null;
    const others = this.chance(0.15)
      ? join(
          [word("and", "CCONJ/CC"), "cc"],
          [join([this.number(), "nummod"], [word("others", TAGS.nouns), ""]), "nsubj:pass"],
          [word(this.one(["wounded", "injured", "hurt"]), TAGS.participle), ""],
        )
      : null;
    return join(
      [subject, "nsubj:pass"],
      ...aux,
      [word(participle, TAGS.participle), ""],
      by,
      how,
      ...this.adverbials(2),
      others === null ? null : [others, "conj"],
    );
  }
  protected intransitive(): Phrase {
    const [past] = this.one(words.INTRANSITIVE);
    return join(
      [this.chance(0.5) ? this.actor() : this.people(), "nsubj"],
      [word(past, TAGS.past), ""],
      ...this.adverbials(2),
    );
  }
  protected lightVerb(): Phrase {
    const noun = this.one(words.EVENT_NOUNS).split(" ");
    const event = join(
      [word("a", TAGS.det), "det"],
      ...noun.slice(0, -1).map((n): Part => [word(n, TAGS.noun), "compound"]),
      [word(noun.at(-1)!, TAGS.noun), ""],
      this.maybe(
        0.7,
        () =>
          join(
            [word(this.one(["on", "against"]), TAGS.adp), "case"],
            [this.chance(0.5) ? this.town() : this.thing(), ""],
          ),
        "nmod",
      ),
    );
    return join(
      [this.actor(), "nsubj"],
      [
        word(
          this.one(["launched", "carried", "staged", "mounted"]).replace("carried", "launched"),
          TAGS.past,
        ),
        "",
      ],
      [event, "obj"],
      ...this.adverbials(2),
    );
  }
  protected nominal(): Phrase {
    const noun = this.one([
      "capture",
      "killing",
      "seizure",
      "bombing",
      "shelling",
      "fall",
      "abduction",
      "arrest",
      "storming",
      "evacuation",
    ]);
    const object = /capture|seizure|fall|storming|bombing|shelling/.test(noun)
      ? this.seizable()
      : this.people();
    const subject = join(
      [word("the", TAGS.det), "det"],
      [word(noun, TAGS.noun), ""],
      [join([word("of", TAGS.adp), "case"], [object, ""]), "nmod"],
      this.maybe(0.5, () => join([word("by", TAGS.adp), "case"], [this.actor(), ""]), "nmod"),
    );
    return join(
      [subject, "nsubj"],
      [word(this.one(["followed", "raised", "came", "drew", "sparked"]), TAGS.past), ""],
      this.maybe(0.6, () => this.eventNoun(), "obj"),
      ...this.adverbials(1),
    );
  }
  protected relative(): Phrase {
    const subject = this.actor();
    const who = join(
      [word(this.one(["who", "which", "that"]), "PRON/WDT"), "nsubj"],
      ...this.bare(this.active("past", null, 1)),
    );
    const commas = this.chance(0.6);
    const marked = commas
      ? join([word(",", TAGS.comma), "punct"], [who, ""], [word(",", TAGS.comma), "punct"])
      : who;
    return join(
      [join([subject, ""], [marked, "acl:relcl"]), "nsubj"],
      ...this.bare(this.active("past", null, 2)),
    );
  }
  /** "Residents of the town held by insurgents fled." */
  protected reduced(): Phrase {
    const held = join(
      [this.thing(), ""],
      [
        join(
          [
            word(
              this.one(["held", "seized", "captured", "controlled", "besieged", "attacked"]),
              TAGS.participle,
            ),
            "",
          ],
          [join([word("by", TAGS.adp), "case"], [this.actor(), ""]), "obl:agent"],
        ),
        "acl",
      ],
    );
    const subject = join(
      [word(this.one(["residents", "civilians", "families", "people"]), TAGS.nouns), ""],
      [join([word(this.one(["of", "in", "from"]), TAGS.adp), "case"], [held, ""]), "nmod"],
    );
    return join(
      [subject, "nsubj"],
      [word(this.one(["fled", "left", "escaped", "protested"]), TAGS.past), ""],
      ...this.adverbials(2),
    );
  }
  /** A phrase as it is: its root the head. */
  protected bare(phrase: Phrase): Part[] {
    return [[phrase, ""]];
  }
  /** ", with militants killing the adviser"; ", killing three people"; ", leaving two dead". */
  protected participial(): Part {
    if (this.chance(0.4)) {
      const inner = this.active("gerund", this.actor(), 1);
      return [
        join([word(",", TAGS.comma), "punct"], [word("with", "SCONJ/IN"), "mark"], [inner, ""]),
        "advcl",
      ];
    }
    return [join([word(",", TAGS.comma), "punct"], [this.active("gerund", null, 1), ""]), "advcl"];
  }
  protected control(): Phrase {
    const verb = this.one([
      "tried",
      "vowed",
      "threatened",
      "planned",
      "began",
      "continued",
      "attempted",
      "wanted",
    ]);
    const goal = join([word("to", TAGS.to), "mark"], ...this.bare(this.active("base", null, 1)));
    const failed = this.chance(0.3)
      ? join(
          [word("but", "CCONJ/CC"), "cc"],
          [word("were", TAGS.wasAux), "aux:pass"],
          [word(this.one(["repelled", "stopped", "arrested", "pushed"]), TAGS.participle), ""],
          this.maybe(0.3, () => word("back", TAGS.adv), "advmod"),
        )
      : null;
    return join(
      [this.actor(), "nsubj"],
      [word(verb, TAGS.past), ""],
      [goal, "xcomp"],
      failed === null ? null : [failed, "conj"],
    );
  }
  protected mainClause(): Phrase {
    const dice = this.random();
    const clause =
      dice < 0.3
        ? this.active("past", this.actor())
        : dice < 0.56
          ? this.passive(this.chance(0.75) ? this.people() : this.seizable())
          : dice < 0.64
            ? this.intransitive()
            : dice < 0.71
              ? this.lightVerb()
              : dice < 0.77
                ? this.nominal()
                : dice < 0.85
                  ? this.relative()
                  : dice < 0.9
                    ? this.reduced()
                    : dice < 0.95
                      ? this.control()
                      : this.active("past", this.blast());
    return this.chance(0.15) ? join([clause, ""], this.participial()) : clause;
  }
  protected blast(): Phrase {
    const noun = this.one([
      "car bomb",
      "roadside bomb",
      "suicide bomber",
      "air strike",
      "mortar shell",
      "blast",
      "explosion",
      "rocket",
      "landmine",
      "drone strike",
      "fire",
      "truck bomb",
      "gunman",
    ]).split(" ");
    return join(
      [word("a", TAGS.det), "det"],
      ...noun.slice(0, -1).map((n): Part => [word(n, TAGS.noun), "compound"]),
      [word(noun.at(-1)!, TAGS.noun), ""],
    );
  }
}

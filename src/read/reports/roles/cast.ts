/**
 * Who plays a part in an article: what pronouns and general words ("the group", "the militants") stand for. Antecedents are
 * looked for backwards, subjects first, in agreement of person and number (Lappin & Leass 1994, much simplified).
 */
import { INTER, type Actor } from "../../../model/actor.ts";
import type { Token } from "../../../model/language.ts";
import { countryByCode } from "../../places/countries.ts";
import { actorKey, type CompiledCodebook } from "../codebook/compile.ts";
import { antecedentOf, isOfClass } from "../match/nominals.ts";
import type { Reading } from "../reading.ts";
import type { Mention } from "./name-actor.ts";
import { suspectOf } from "./suspect.ts";

/** How many sentences back a pronoun may reach. */
const REACH = 3;
/** Share of the mentions of armed groups that one must have for "the militants" to mean it wherever it stands. */
const DOMINANT_SHARE = 0.6;

const GENERIC_GROUPS: ReadonlySet<string> = new Set(
  "group organisation organization militia movement faction militant rebel insurgent jihadist jihadi extremist fighter terrorist guerrilla guerilla islamist separatist gunman".split(
    " ",
  ),
);
const BODIES: ReadonlySet<string> = new Set(
  "army military navy government regime administration ministry cabinet parliament council court agency party movement militia group force coalition alliance union company organisation organization faction front opposition junta authority observatory bank team".split(
    " ",
  ),
);
const ARMED_INTER: ReadonlySet<number> = new Set([
  INTER.rebelGroup,
  INTER.politicalMilitia,
  INTER.identityMilitia,
]);

interface Seen {
  readonly sentence: number;
  readonly token: number;
  readonly actor: Actor;
}

export class Cast {
  /** The country that most of the article's places and peoples belong to, by name; null where none leads. */
  readonly country: string | null;
  /** Whom the article names as the gunman or the suspect; null where nobody, or several. */
  readonly suspect: Actor | null;
  readonly #reading: Reading;
  readonly #book: CompiledCodebook;
  readonly #armed: readonly Seen[];
  readonly #dominant: Actor | null;

  constructor(reading: Reading, book: CompiledCodebook) {
    this.#reading = reading;
    this.#book = book;
    this.country = reading.country === null ? null : (countryByCode(reading.country)?.name ?? null);
    this.suspect = suspectOf(reading);
    this.#armed = armedGroups(reading, book);
    this.#dominant = dominant(this.#armed);
  }

  /** The phrase that a pronoun or relative pronoun stands for; null where it stands for itself or none is found. */
  resolve(mention: Mention): Mention | null {
    const tree = this.#reading.tree(mention.sentence);
    const inClause = antecedentOf(tree, mention.token);
    if (inClause !== mention.token) return { sentence: mention.sentence, token: inClause };
    const token = tree.token(mention.token);
    if (token.upos !== "PRON") return null;
    const word = token.text.toLowerCase();
    const fits = PRONOUNS.get(word);
    return fits ? this.#antecedent(mention, fits) : null;
  }

  #antecedent(mention: Mention, fits: Agreement): Mention | null {
    for (let s = mention.sentence; s >= Math.max(0, mention.sentence - REACH); s--) {
      const tree = this.#reading.tree(s);
      const limit = s === mention.sentence ? mention.token : Infinity;
      const subjects = tree.sentence.tokens.filter((t) => t.index < limit && tree.is(t.index, "nsubj"));
      // "He fled. He shot a guard": who was spoken of goes on being spoken of.
      const same = subjects.find((t) => t.upos === "PRON" && PRONOUNS.get(t.text.toLowerCase()) === fits);
      const other = subjects.find((t) => this.#agrees(s, t, fits));
      if (same && (!other || same.index < other.index))
        return this.#antecedent({ sentence: s, token: same.index }, fits);
      const others = tree.sentence.tokens.filter(
        (t) => t.index < limit && tree.is(t.index, "obj", "obl", "nmod"),
      );
      const found = [...subjects, ...others].find((t) => this.#agrees(s, t, fits));
      if (found) return { sentence: s, token: found.index };
    }
    return null;
  }

  #agrees(s: number, t: Token, fits: Agreement): boolean {
    if (t.upos !== "NOUN" && t.upos !== "PROPN") return false;
    const name = this.#reading.nameAt(s, t.index);
    if (fits === "one person")
      return name ? name.kind === "PER" : t.xpos === "NN" && this.#isPerson(s, t.index);
    if (fits === "several")
      return name
        ? name.kind === "NORP" || name.kind === "ORG"
        : (t.xpos === "NNS" || t.lemma === "police") && this.#isPerson(s, t.index);
    // A body of people is an "it": "the army said it had".
    if (!name && t.xpos === "NN" && BODIES.has(t.lemma)) return true;
    return name ? name.kind === "ORG" || name.kind === "LOC" : t.xpos === "NN" && !this.#isPerson(s, t.index);
  }

  #isPerson(s: number, t: number): boolean {
    const person = this.#book.classes.get("person");
    return person !== undefined && isOfClass(this.#reading, this.#book, s, t, person);
  }

  /** Which armed group "the militants" or "the group" means here; null where the words are not general or it is open. */
  armedGroup(mention: Mention, words: string): Actor | null {
    const head = this.#reading.token(mention.sentence, mention.token);
    if (!GENERIC_GROUPS.has(head.lemma)) return null;
    const before = this.#armed.filter(
      (a) => a.sentence < mention.sentence || (a.sentence === mention.sentence && a.token < mention.token),
    );
    const tree = this.#reading.tree(mention.sentence);
    const definite = tree
      .children(mention.token, "det")
      .some((d) => /^(the|these|those)$/i.test(tree.token(d).text));
    if (this.#dominant) return this.#dominant;
    const near = before.filter((a) => mention.sentence - a.sentence <= 1);
    if (definite && new Set(near.map((a) => a.actor.name)).size === 1) return near[0]!.actor;
    return /\p{Lu}/u.test(words.replace(/^\p{Lu}\p{Ll}* (?=\p{Ll})/u, "")) ? null : this.#dominant;
  }
}

type Agreement = "one person" | "several" | "a thing";
const PRONOUNS: ReadonlyMap<string, Agreement> = new Map([
  ...["he", "she", "him", "her", "himself", "herself"].map((w) => [w, "one person"] as const),
  ...["they", "them", "themselves", "their"].map((w) => [w, "several"] as const),
  ...["it", "itself", "its"].map((w) => [w, "a thing"] as const),
]);

function armedGroups(reading: Reading, book: CompiledCodebook): readonly Seen[] {
  const out: Seen[] = [];
  for (const name of reading.names) {
    const variants = reading.entities[name.entity]?.variants ?? [name.text];
    const known = [name.text, ...variants]
      .map((v) => book.actors.get(actorKey(v)))
      .find((k) => k !== undefined);
    if (known && ARMED_INTER.has(known.inter))
      out.push({
        sentence: name.sentence,
        token: name.last,
        actor: { name: known.name, asWritten: [...new Set([name.text, ...variants])], inter: known.inter },
      });
  }
  return out;
}

function dominant(armed: readonly Seen[]): Actor | null {
  const votes = new Map<string, Seen[]>();
  for (const a of armed) votes.set(a.actor.name, [...(votes.get(a.actor.name) ?? []), a]);
  const ranked = [...votes.values()].sort(
    (a, b) => b.length - a.length || (a[0]!.actor.name < b[0]!.actor.name ? -1 : 1),
  );
  const first = ranked[0];
  return first && first.length >= DOMINANT_SHARE * armed.length ? first[0]!.actor : null;
}

/** Who a source is: pronouns resolved to the last speaker that fits, the kind read off the fullest mention. */
import type { Attribution, SourceKind } from "../../../model/attribution.ts";
import type { Name, Sentence } from "../../../model/language.ts";
import { makeSpan } from "../../../model/span.ts";
import { treeOf } from "../../language/tree.ts";
import type { Draft } from "./draft.ts";
import { sourceKind } from "./source-kind.ts";
import type { TokenRange } from "./noun-run.ts";
import { phraseOf } from "./source-phrase.ts";

/** As the record allows: longer phrases are cut to the words around their head. */
export const LONGEST_SOURCE = 160;

/** Speakers looked back over for the antecedent of a pronoun. */
const MOST_REMEMBERED = 60;

type Role = "person" | "people" | "body";

interface Speaker {
  readonly attribution: Attribution;
  readonly role: Role;
  readonly sentence: number;
  /** Character offset of the mention, for recency. */
  readonly at: number;
}

const PERSON = new Set(["he", "she", "him", "her"]);
const PEOPLE = new Set(["they", "them", "both", "some", "many", "several", "others", "most", "all"]);
const SELF = new Set(["i", "we", "me", "us"]);
const BODIES: ReadonlySet<string> = new Set(
  (
    "observatory monitor ministry agency group army military police government network statement report newspaper media television tv radio " +
    "company firm organisation organization court council committee department office party union coalition navy force authority " +
    "administration commission bank channel station website site magazine daily service survey centre center institute university hospital " +
    "watchdog charity regime state country parliament command cabinet embassy bureau movement militia front brigade pentagon kremlin paper " +
    "broadcaster press outlet footage video foundation association board federation league society release study poll letter document account"
  ).split(" "),
);
/** Nouns for people that are plural without an s. */
const COLLECTIVE: ReadonlySet<string> = new Set(["police", "people", "family", "authorities", "media"]);
/** Definite descriptions that take their kind from the speaker they point back to. */
const GENERIC: ReadonlySet<string> = new Set(
  "spokesman spokeswoman spokesperson official source sources officials group organisation organization agency statement chief director".split(
    " ",
  ),
);

export class Speakers {
  readonly #text: string;
  readonly #sentences: readonly Sentence[];
  readonly #namesOf: ReadonlyMap<number, readonly Name[]>;
  readonly #kindOfEntity: ReadonlyMap<number, SourceKind>;
  readonly #heard: Speaker[] = [];

  constructor(text: string, sentences: readonly Sentence[], names: readonly Name[]) {
    this.#text = text;
    this.#sentences = sentences;
    const namesOf = new Map<number, Name[]>();
    for (const n of names) (namesOf.get(n.sentence) ?? namesOf.set(n.sentence, []).get(n.sentence)!).push(n);
    this.#namesOf = namesOf;
    this.#kindOfEntity = kindsOfEntities(text, sentences, names);
  }

  /** Resolves a draft's source. "I" and "we" stay as they are: whose they are only the quotation around them tells. */
  resolve(draft: Draft): Attribution | null {
    if (!draft.source) return null;
    const told = draft.via ? this.#attribution(draft.sentence, draft.via, null) : null;
    const pronoun = this.#pronoun(draft.sentence, draft.source);
    if (pronoun === null) {
      const attribution = this.#attribution(draft.sentence, draft.source, told);
      this.#remember(draft, attribution);
      return attribution;
    }
    const at = this.#sentences[draft.sentence]!.tokens[draft.source.first]!.start;
    if (SELF.has(pronoun)) return this.#attribution(draft.sentence, draft.source, told);
    const found = this.#antecedent(pronoun, draft.sentence, at);
    if (!found) return this.#attribution(draft.sentence, draft.source, told);
    this.#heard.push({ ...found, sentence: draft.sentence, at });
    return told ? { ...found.attribution, via: told } : found.attribution;
  }

  #pronoun(sentence: number, range: TokenRange): string | null {
    if (range.first !== range.last) return null;
    const t = this.#sentences[sentence]!.tokens[range.first]!;
    return t.upos === "PRON" ? t.text.toLowerCase() : null;
  }

  #antecedent(pronoun: string, sentence: number, at: number): Speaker | null {
    const role: Role = PERSON.has(pronoun) ? "person" : PEOPLE.has(pronoun) ? "people" : "body";
    const before = this.#heard.slice(-MOST_REMEMBERED).filter((s) => s.at < at);
    const last = before.findLast((s) => s.role === role) ?? null;
    if (role === "person") {
      const subject = this.#lastPersonSubject(sentence, at);
      const nearer =
        subject !== null && (last === null || (subject.at > last.at && subject.sentence >= sentence - 1));
      if (nearer) return subject;
    }
    return last ?? (role === "person" ? null : (before.at(-1) ?? null));
  }

  /** The last person named as the subject of a clause, at most two sentences back. */
  #lastPersonSubject(sentence: number, at: number): Speaker | null {
    for (let s = sentence; s >= Math.max(0, sentence - 2); s--) {
      const tree = treeOf(this.#sentences[s]!);
      for (const n of (this.#namesOf.get(s) ?? []).toReversed()) {
        if (n.kind !== "PER" || n.start >= at) continue;
        for (let i = n.first; i <= n.last; i++)
          if (tree.is(i, "nsubj")) {
            const range = phraseOf(this.#sentences[s]!, i) ?? { first: n.first, last: n.last };
            return {
              attribution: this.#attribution(s, range, null),
              role: "person",
              sentence: s,
              at: n.start,
            };
          }
      }
    }
    return null;
  }

  #attribution(sentence: number, range: TokenRange, via: Attribution | null): Attribution {
    const { first, last } = this.#fit(sentence, range);
    const { tokens } = this.#sentences[sentence]!;
    const { start, end } = makeSpan(this.#text, tokens[first]!.start, tokens[last]!.end);
    return {
      text: this.#text.slice(start, end),
      start,
      end,
      kind: this.#kind(sentence, { first, last }),
      via,
    };
  }

  /** Shortens a phrase to what the record allows, from its end, at a comma where there is one. */
  #fit(sentence: number, range: TokenRange): TokenRange {
    const { tokens } = this.#sentences[sentence]!;
    const { first } = range;
    let { last } = range;
    const length = (): number => tokens[last]!.end - tokens[first]!.start;
    if (length() > LONGEST_SOURCE) {
      for (let i = last; i > first && length() > LONGEST_SOURCE; i--)
        if (tokens[i]!.text === ",") last = i - 1;
      while (last > first && length() > LONGEST_SOURCE) last--;
    }
    // one token longer than allowed is no name; keep its span as it is, the text says so
    return { first, last };
  }

  #kind(sentence: number, range: TokenRange): SourceKind {
    const { tokens } = this.#sentences[sentence]!;
    const text = this.#text.slice(tokens[range.first]!.start, tokens[range.last]!.end);
    const own = sourceKind(text);
    const head = tokens[range.last]!;
    if (GENERIC.has(head.lemma) || GENERIC.has(head.text.toLowerCase())) {
      const definite =
        ["the", "The", "that"].includes(tokens[range.first]!.text) && range.last - range.first <= 1;
      const same = definite
        ? this.#heard
            .slice(-MOST_REMEMBERED)
            .findLast((s) => s.attribution.text.toLowerCase().includes(head.lemma))
        : undefined;
      if (same) return same.attribution.kind;
    }
    if (own !== "other") return own;
    for (const n of this.#namesOf.get(sentence) ?? []) {
      if (n.first < range.first || n.last > range.last) continue;
      const known = this.#kindOfEntity.get(n.entity);
      if (known && known !== "other") return known;
      if (n.kind === "LOC" && n.first <= range.first + 1) return "official";
    }
    return "other";
  }

  #remember(draft: Draft, attribution: Attribution): void {
    const range = draft.source!;
    const { tokens } = this.#sentences[draft.sentence]!;
    this.#heard.push({
      attribution,
      role: this.#role(draft.sentence, range),
      sentence: draft.sentence,
      at: tokens[range.first]!.start,
    });
  }

  #role(sentence: number, range: TokenRange): Role {
    const { tokens } = this.#sentences[sentence]!;
    const inside = (this.#namesOf.get(sentence) ?? []).filter(
      (n) => n.first >= range.first && n.last <= range.last,
    );
    if (inside.some((n) => n.kind === "PER")) return "person";
    const tree = treeOf(this.#sentences[sentence]!);
    let head = range.last;
    for (let i = range.first; i <= range.last; i++) {
      const up = tokens[i]!.head;
      if ((up < range.first || up > range.last) && ["NOUN", "PROPN"].includes(tokens[i]!.upos)) head = i;
    }
    const t = tokens[head]!;
    if (
      tree.children(head, "conj").some((c) => c <= range.last) ||
      t.xpos === "NNS" ||
      COLLECTIVE.has(t.lemma) ||
      COLLECTIVE.has(t.text.toLowerCase())
    )
      return "people";
    if (BODIES.has(t.lemma) || inside.some((n) => (n.kind === "ORG" || n.kind === "LOC") && n.last >= head))
      return "body";
    return t.upos === "PROPN" && !inside.length && range.last === range.first ? "body" : "person";
  }
}

/** What an article calls each named source anywhere: "Fanning" is police because of "Constable Tim Fanning". */
function kindsOfEntities(
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
): ReadonlyMap<number, SourceKind> {
  const kinds = new Map<number, SourceKind>();
  for (const n of names) {
    if ((n.kind !== "PER" && n.kind !== "ORG") || (kinds.get(n.entity) ?? "other") !== "other") continue;
    const sentence = sentences[n.sentence];
    if (!sentence) continue;
    let head = n.first;
    for (let i = n.first; i <= n.last; i++) {
      const up = sentence.tokens[i]?.head ?? -1;
      if (up < n.first || up > n.last) head = i;
    }
    const range = phraseOf(sentence, head) ?? { first: n.first, last: n.last };
    // a title stands before the name even where the tree leaves it out
    let title = Math.max(range.first, n.first - 6);
    while (
      title > 0 &&
      n.first - title < 5 &&
      ["NOUN", "PROPN", "ADJ"].includes(sentence.tokens[title - 1]!.upos)
    )
      title--;
    const from = sentence.tokens[title];
    const to = sentence.tokens[Math.min(range.last, n.last + 10)];
    if (!from || !to || to.end <= from.start) continue;
    kinds.set(n.entity, sourceKind(text.slice(Math.min(from.start, n.start), Math.max(to.end, n.end))));
  }
  return kinds;
}

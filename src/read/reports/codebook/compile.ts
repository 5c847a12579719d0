/** Makes a codebook quick to ask: which constructions can this word trigger, does this word belong to that class. */
import type { NameKind } from "../../../model/language.ts";
import type { Codebook, Construction, EventType, KnownActor } from "../../../model/codebook.ts";

export type TriggerPart = "verb" | "noun" | "adjective";

/** One phrase of one construction, filed under the lemma of its head. */
export interface TriggerEntry {
  readonly type: EventType;
  readonly construction: Construction;
  readonly part: TriggerPart;
  /** Lemmas in order. */
  readonly phrase: readonly string[];
  /** Which of them is the head: a noun's last word; a verb's first, or the last part of a first word with hyphens. */
  readonly head: number;
}

/** A word class with its inclusions resolved. */
export interface CompiledClass {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  /** Phrases of several words, by their last word. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly names: ReadonlySet<NameKind>;
  /** ACLED interaction codes: known actors with one of these belong to it. */
  readonly inter: ReadonlySet<number>;
  /** Codes of those for whom its members fight; by default those of the known actors that belong to it. */
  readonly sides: ReadonlySet<number>;
}

export interface CompiledCodebook {
  readonly source: Codebook;
  readonly types: ReadonlyMap<string, EventType>;
  readonly triggers: ReadonlyMap<string, readonly TriggerEntry[]>;
  readonly classes: ReadonlyMap<string, CompiledClass>;
  /** Known actors by every name they go by, as `actorKey` makes it comparable. */
  readonly actors: ReadonlyMap<string, KnownActor>;
}

const splitPhrase = (phrase: string): readonly string[] =>
  // Nearly all phrases are one plain word.
  /^[a-z]+$/.test(phrase)
    ? [phrase]
    : phrase
        .toLowerCase()
        .trim()
        .split(/[\s-]+/);

/** @throws Error naming the class, where a class includes itself or one that does not exist */
export function compileCodebook(codebook: Codebook): CompiledCodebook {
  const triggers = new Map<string, TriggerEntry[]>();
  for (const type of codebook.types)
    for (const construction of type.constructions)
      for (const part of ["verb", "noun", "adjective"] as const)
        for (const text of construction[part] ?? []) {
          const phrase = splitPhrase(text);
          const head = part === "verb" ? splitPhrase(text.split(/\s/)[0]!).length - 1 : phrase.length - 1;
          const entry: TriggerEntry = { type, construction, part, phrase, head };
          const list = triggers.get(phrase[head]!);
          if (list) list.push(entry);
          else triggers.set(phrase[head]!, [entry]);
        }
  const done = new Map<string, CompiledClass>();
  const classes = new Map(codebook.classes.map((c) => [c.class, compileClass(c.class, codebook, [], done)]));
  const actors = new Map<string, KnownActor>();
  for (const actor of codebook.actors)
    for (const name of [actor.name, ...actor.aliases]) {
      actors.set(actorKey(name), actor);
      // Headlines in capitals name them too.
      if (/\p{Ll}/u.test(name)) actors.set(actorKey(name.toUpperCase()), actor);
    }
  return {
    source: codebook,
    types: new Map(codebook.types.map((t) => [t.type, t])),
    triggers,
    classes,
    actors,
  };
}

/**
 * How actors' names are compared: dots, articles and hyphens aside. Abbreviations keep their capitals, so that "FACT" and "IS"
 * are not found in "fact" and "is".
 */
export function actorKey(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'`.]/g, "")
    .replace(/-/g, " ")
    .replace(/^the /i, "")
    .replace(/\s+/g, " ")
    .trim();
  return /\p{Ll}/u.test(plain) ? plain.toLowerCase() : plain;
}

/** @param done classes compiled so far; this one and those that it includes are added */
function compileClass(
  name: string,
  codebook: Codebook,
  path: readonly string[],
  done: Map<string, CompiledClass>,
): CompiledClass {
  const known = done.get(name);
  if (known) return known;
  if (path.includes(name))
    throw new Error(`codebook: class “${name}” includes itself, by way of ${path.join(" → ")}`);
  const own = codebook.classes.find((c) => c.class === name);
  if (!own)
    throw new Error(`codebook: class “${path.at(-1) ?? "?"}” includes “${name}”, which no file defines`);
  const words = new Set<string>();
  const phrases = new Map<string, (readonly string[])[]>();
  const names = new Set<NameKind>(own.names);
  const inter = new Set<number>(own.inter);
  const addPhrase = (phrase: readonly string[]): void => {
    const head = phrase.at(-1)!;
    const list = phrases.get(head);
    if (list) list.push(phrase);
    else phrases.set(head, [phrase]);
  };
  for (const text of own.words) {
    const phrase = splitPhrase(text);
    if (phrase.length === 1) words.add(phrase[0]!);
    else addPhrase(phrase);
  }
  for (const inner of own.includes.map((i) => compileClass(i, codebook, [...path, name], done))) {
    for (const w of inner.words) words.add(w);
    for (const list of inner.phrases.values()) list.forEach(addPhrase);
    for (const kind of inner.names) names.add(kind);
    for (const code of inner.inter) inter.add(code);
  }
  const sides = new Set<number>(own.sides.length ? own.sides : inter);
  return { name, words, phrases, names, inter, sides };
}

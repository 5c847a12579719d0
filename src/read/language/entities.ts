/** Brings the variants of one name inside an article together: Nouri al-Maliki / Mr Maliki / Maliki; ISIL / Isis. */
import type { Entity, Name, NameKind } from "../../model/language.ts";
import { initialsOf, knownBody, stripTitle } from "./en/name-variants.ts";

/** A name before it is joined. `acronymOf` is the index of the name that it abbreviates in parentheses, or null. */
export interface FoundName extends Omit<Name, "entity"> {
  readonly acronymOf: number | null;
}

interface Chain {
  kind: NameKind;
  readonly names: number[];
}

/** Lower case, without marks, apostrophes, hyphens and a possessive. */
export const nameKey = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`´]s$/, "")
    .replace(/['’`´.]/g, "")
    .replace(/[-–\s]+/g, " ")
    .trim();

/** @param found in document order */
export function joinEntities(found: readonly FoundName[]): { names: Name[]; entities: Entity[] } {
  const chains: Chain[] = [];
  const chainOf = new Int32Array(found.length).fill(-1);
  const byKey = new Map<string, number>();
  const join = (chain: number, name: number, key: string): void => {
    chains[chain]!.names.push(name);
    chainOf[name] = chain;
    if (!byKey.has(key)) byKey.set(key, chain);
  };
  // The fullest names first, so that a bare surname finds the full name though that stands later.
  const order = found.map((_, i) => i).sort((a, b) => words(found[b]!) - words(found[a]!) || a - b);
  const personsByWord = new Map<string, Set<number>>();
  const byBody = new Map<number, number>();
  const bodiesByInitials = new Map<string, number>();
  const bodiesByHead = new Map<string, Set<number>>();
  for (const i of order) {
    const name = found[i]!;
    const key = keyOf(name);
    let chain = byKey.get(`${family(name.kind)}:${key}`) ?? -1;
    const acronym = name.acronymOf;
    if (chain < 0 && acronym !== null && chainOf[acronym]! >= 0) chain = chainOf[acronym]!;
    if (chain < 0 && name.kind === "PER") {
      const candidates = personsByWord.get(key);
      // A surname that two persons of the article share says neither.
      if (candidates !== undefined && candidates.size === 1) chain = [...candidates][0]!;
      if (chain < 0) chain = lastWordsMatch(key, personsByWord);
    }
    if (chain < 0 && name.kind !== "PER" && /^[A-Z][A-Za-z]{1,6}$/.test(name.text))
      chain = bodiesByInitials.get(key) ?? -1;
    // "The Front" after "Northern Liberation Front": the head of one body's name, and of no other's.
    if (chain < 0 && name.kind === "ORG") {
      const bodies = bodiesByHead.get(key);
      if (bodies?.size === 1) chain = [...bodies][0]!;
    }
    const body = name.kind === "PER" ? null : (knownBody(key)?.id ?? null);
    if (chain < 0 && body !== null) chain = byBody.get(body) ?? -1;
    if (chain < 0) {
      chain = chains.length;
      chains.push({ kind: name.kind, names: [] });
    }
    if (body !== null) byBody.set(body, chain);
    join(chain, i, `${family(name.kind)}:${key}`);
    if (name.kind === "PER")
      for (const part of partsOf(key))
        personsByWord.set(part, (personsByWord.get(part) ?? new Set()).add(chain));
    else if (key.includes(" ")) {
      const head = name.kind === "ORG" ? headWord(key) : null;
      if (head !== null) bodiesByHead.set(head, (bodiesByHead.get(head) ?? new Set()).add(chain));
      for (const initials of initialsOf(key))
        if (!bodiesByInitials.has(initials)) bodiesByInitials.set(initials, chain);
    }
  }
  // Entities in the order of their first mention.
  const alive = chains
    .map((chain) => ({ ...chain, names: [...chain.names].sort((a, b) => a - b) }))
    .sort((a, b) => a.names[0]! - b.names[0]!);
  const entityOf = new Int32Array(found.length);
  alive.forEach((chain, e) => chain.names.forEach((n) => (entityOf[n] = e)));
  return {
    names: found.map(({ acronymOf: _, ...name }, i) => ({ ...name, entity: entityOf[i]! })),
    entities: alive.map((chain) => {
      const variants = [...new Set(chain.names.map((n) => found[n]!.text))].sort(
        (a, b) => b.length - a.length || (a < b ? -1 : 1),
      );
      return {
        kind: commonestKind(chain.names.map((n) => found[n]!.kind)),
        name: variants[0]!,
        variants,
        names: chain.names,
      };
    }),
  };
}

/** Shorter last words name too much: "Inc", "US". */
const SHORTEST_HEAD = 5;

/** "front" of "northern liberation front", "observatory" of "observatory for human rights". */
function headWord(key: string): string | null {
  const words = key.split(/ (?:for|of|in|against) /)[0]!.split(" ");
  const head = words.at(-1)!;
  return head.length >= SHORTEST_HEAD ? head : null;
}

/** Of equals the first in the alphabet, so that order does not matter. */
function commonestKind(kinds: readonly NameKind[]): NameKind {
  const count = (kind: NameKind): number => kinds.filter((k) => k === kind).length;
  return [...new Set(kinds)].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0]!;
}

/** Places and bodies share a family: models waver between them ("Pakistan" the state, the country). */
const family = (kind: NameKind): string => (kind === "LOC" || kind === "ORG" ? "org" : kind.toLowerCase());
const keyOf = (name: FoundName): string =>
  name.kind === "PER" ? stripTitle(nameKey(name.text)) : nameKey(name.text).replace(/^the /, "");
const words = (name: FoundName): number => keyOf(name).split(" ").length;

const PARTICLES = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "abu",
  "van",
  "von",
  "de",
  "der",
  "la",
  "di",
  "da",
  "dos",
  "del",
  "jr",
  "sr",
  "ul",
  "ud",
  "as",
  "ash",
  "an",
  "ad",
  "at",
  "az",
  "ben",
]);
const partsOf = (key: string): string[] =>
  key.split(" ").filter((part) => part.length > 1 && !PARTICLES.has(part));

/** "al-Maliki", "Ali Khamenei": all its words are words of one person. */
function lastWordsMatch(key: string, personsByWord: ReadonlyMap<string, ReadonlySet<number>>): number {
  const holders = partsOf(key).map((part) => personsByWord.get(part));
  if (holders.length === 0 || holders.some((chains) => chains === undefined)) return -1;
  // The rarest word first: a given name may belong to thousands.
  const [rarest, ...others] = (holders as ReadonlySet<number>[]).sort((a, b) => a.size - b.size);
  const common = [...rarest!].filter((chain) => others.every((chains) => chains.has(chain)));
  return common.length === 1 ? common[0]! : -1;
}

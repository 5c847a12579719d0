/** Actors of several reports brought together: one actor for all of its spellings, the most often named first. */
import type { Actor } from "../../model/actor.ts";
import { foldedWords } from "../stories/terms.ts";

const keyOf = (name: string): string =>
  foldedWords(name)
    .map((w) => w.word)
    .join(" ");

/** Initials of a name's capitalised words: "Islamic State of Iraq and the Levant" gives ISIL. */
const initials = (name: string): string => (name.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).join("");

interface Merged {
  name: string;
  inter: number | null;
  readonly written: Map<string, number>;
  readonly origins: Set<number>;
  count: number;
}

/** True where one name is the other, is a part of it word for word, or abbreviates it. */
function sameActor(a: string, b: string): boolean {
  if (keyOf(a) === keyOf(b)) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (/^\p{Lu}{2,6}$/u.test(short)) return initials(long) === short;
  // "Obama" and "Barack Obama": the last word of a person's name stands for it.
  const longWords = keyOf(long).split(" ");
  return (
    /^\p{Lu}/u.test(short) &&
    longWords.length <= 4 &&
    !keyOf(short).includes(" ") &&
    keyOf(short).length > 3 &&
    longWords[longWords.length - 1] === keyOf(short)
  );
}

/** Says nothing of who it was; kept only where nothing better is known. */
const VAGUE = /^(?:unidentified|unknown|people|person|someone)\b/iu;

export function mergeActors(named: readonly { actor: Actor; origin: number }[]): Actor[] {
  const merged: Merged[] = [];
  for (const { actor, origin } of named) {
    let found = merged.find((m) => sameActor(m.name, actor.name));
    if (found === undefined) {
      found = { name: actor.name, inter: actor.inter, written: new Map(), origins: new Set(), count: 0 };
      merged.push(found);
    }
    if (actor.name.length > found.name.length) found.name = actor.name;
    found.inter ??= actor.inter;
    found.origins.add(origin);
    found.count++;
    for (const words of actor.asWritten) found.written.set(words, (found.written.get(words) ?? 0) + 1);
  }
  const known = merged.filter((m) => !VAGUE.test(m.name));
  return (known.length > 0 ? known : merged)
    .sort(
      (a, b) =>
        b.origins.size - a.origins.size ||
        b.count - a.count ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    )
    .map(({ name, inter, written }) => ({
      name,
      asWritten: [...written.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
      inter,
    }));
}

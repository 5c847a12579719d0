/**
 * Whose fighters a common noun names: "Hezbollah members", "ISIS forces", "pro-government gunmen", "Kurdish-led troops". Names
 * and codes follow ACLED (Codebook 2023, "Actors" and "Inter codes").
 */
import { INTER } from "../../../model/actor.ts";
import type { Tree } from "../../language/tree.ts";
import { actorKey, type CompiledCodebook } from "../codebook/compile.ts";
import type { Reading } from "../reading.ts";
import { COMMUNITIES, STATE_BODIES } from "./communities.ts";

/** A body that the fighters belong to. */
export interface Owner {
  readonly name: string;
  /** ACLED's interaction code. */
  readonly inter: number;
  /** The code of the side that it fights for: a militia of the government's fights for the state. */
  readonly side: number;
  /** True where ACLED sets the country behind the name. */
  readonly byCountry: boolean;
}

/** Nouns for those who make up an armed body, and for the body itself. */
const FIGHTERS: ReadonlySet<string> = new Set(
  `force fighter militant member operative troop soldier gunman militia militiaman terrorist insurgent rebel army commando commander
  leader chief element unit brigade battalion faction wing guerrilla guerilla jihadist jihadi extremist sniper cell alliance partisan
  paramilitary recruit cadre combatant warrior tribesman infantry police column patrol volunteer supporter loyalist affiliate`.split(
    /\s+/,
  ),
);
/** What a people or a faith fields of its own: "Sunni militants" may be anybody's. */
const COMMUNAL: ReadonlySet<string> = new Set(
  "force militia militiaman tribesman alliance paramilitary fighter combatant warrior".split(" "),
);
/** "US-backed rebels" are no Americans. */
const BACKED =
  /^(backed|supported|allied|aligned|trained|funded|armed|sponsored|equipped|linked|inspired|affiliated|friendly|held|controlled)$/i;
const STATE = /^(government|regime|state|army|military|federal|kyiv|kiev|damascus|assad)$/i;

/** @returns the body that token `t`'s phrase names beside a noun for fighters; null where it names none */
export function ownerOfFighters(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  t: number,
): Owner | null {
  const tree = reading.tree(s);
  const head = tree.token(t);
  if (head.upos !== "NOUN" || !FIGHTERS.has(head.lemma)) return null;
  const first = phraseStart(tree, t);
  for (let i = first; i < t; i++) {
    const word = tree.token(i).text;
    if (isProGovernment(tree, i, t)) return PRO_GOVERNMENT;
    if (!/^\p{Lu}/u.test(word) || isBacker(tree, i, t)) continue;
    const name = reading.nameAt(s, i);
    const known = book.actors.get(actorKey(name?.text ?? word)) ?? book.actors.get(actorKey(word));
    if (known) return { name: known.name, inter: known.inter, side: known.inter, byCountry: false };
    const community = COMMUNITIES.get(word.toLowerCase());
    const lawful = STATE_BODIES.get(word.toLowerCase())?.get(reading.country ?? "");
    if (lawful && COMMUNAL.has(head.lemma))
      return { name: lawful, inter: INTER.stateForces, side: INTER.stateForces, byCountry: false };
    if (community && COMMUNAL.has(head.lemma))
      return { name: community, inter: INTER.identityMilitia, side: INTER.identityMilitia, byCountry: true };
  }
  return null;
}

const PRO_GOVERNMENT: Owner = {
  name: "Pro-Government Militia",
  inter: INTER.politicalMilitia,
  side: INTER.stateForces,
  byCountry: true,
};

/** First token of what stands before the head in its phrase. */
function phraseStart(tree: Tree, head: number): number {
  let first = head;
  for (const c of tree.children(head))
    if (c < head && tree.is(c, "amod", "compound", "nmod:poss", "flat", "nmod"))
      first = Math.min(first, tree.extent(c)[0]);
  return first;
}

/** "pro-regime", "pro - government", "government-allied", "army-backed". */
function isProGovernment(tree: Tree, i: number, head: number): boolean {
  const word = tree.token(i).text;
  const whole = /^pro-(.+)$/i.exec(word);
  if (whole) return STATE.test(whole[1]!);
  if (STATE.test(word) && i > 1 && tree.token(i - 1).text === "-" && /^pro$/i.test(tree.token(i - 2).text))
    return true;
  return STATE.test(word) && isBacker(tree, i, head);
}

/** The word stands for whoever backs the phrase's head: "US-backed". */
export function isBacker(tree: Tree, i: number, head = Infinity): boolean {
  const [hyphen, backed] = tree.sentence.tokens.slice(i + 1, i + 3);
  return (
    i + 2 <= head && hyphen !== undefined && /^[-–‐]$/.test(hyphen.text) && BACKED.test(backed?.text ?? "")
  );
}

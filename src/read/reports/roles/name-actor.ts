/**
 * Names actors as ACLED does (Codebook 2023, “Actors”): "Military Forces of COUNTRY", "Police Forces of COUNTRY", "Government of
 * COUNTRY", "Civilians (COUNTRY)", "Protesters (COUNTRY)", armed groups and persons by their full name.
 */
import { INTER, type Actor } from "../../../model/actor.ts";
import type { KnownActor } from "../../../model/codebook.ts";
import type { Token } from "../../../model/language.ts";
import { countryByCode, countryByName, countryOfDemonym } from "../../places/countries.ts";
import { actorKey, type CompiledCodebook } from "../codebook/compile.ts";
import { isBacker, ownerOfFighters } from "../match/belonging.ts";
import { coreOf, isOfClass } from "../match/nominals.ts";
import type { Reading } from "../reading.ts";
import { phraseOf, type Phrase } from "./noun-phrase.ts";
import type { Cast } from "./cast.ts";
import { isSuspectNoun } from "./suspect.ts";

/** A noun phrase somewhere in the article. */
export interface Mention {
  readonly sentence: number;
  readonly token: number;
}

interface Role {
  readonly classes: readonly string[];
  readonly inter: number;
  readonly name: (country: string | null) => string;
}

const of = (what: string) => (country: string | null) => (country === null ? what : `${what} of ${country}`);
const among = (what: string) => (country: string | null) =>
  country === null ? what : `${what} (${country})`;

/** A state that uses force does so by its forces. */
const FORCES: Role = { classes: ["official"], inter: INTER.stateForces, name: of("Military Forces") };

/** What a common noun says of whom it names, most telling first. */
const ROLES: readonly Role[] = [
  { classes: ["police"], inter: INTER.stateForces, name: of("Police Forces") },
  { classes: ["protester", "rioter"], inter: INTER.protesters, name: among("Protesters") },
  {
    classes: ["armed-group", "gunman", "suicide-bomber"],
    inter: INTER.rebelGroup,
    name: among("Unidentified Armed Group"),
  },
  {
    classes: ["soldier", "aircraft"],
    inter: INTER.stateForces,
    name: of("Military Forces"),
  },
  // "Authorities" stand among the security forces too; they are the government.
  { classes: ["official"], inter: INTER.stateForces, name: of("Government") },
  { classes: ["security-forces"], inter: INTER.stateForces, name: of("Military Forces") },
  {
    classes: ["civilian", "hostage", "prisoner", "migrant"],
    inter: INTER.civilians,
    name: among("Civilians"),
  },
];

export function nameActor(
  reading: Reading,
  book: CompiledCodebook,
  cast: Cast,
  mention: Mention,
  byForce = false,
): Actor | null {
  const { sentence: s } = mention;
  const resolved = cast.resolve(mention);
  if (resolved && (resolved.sentence !== s || resolved.token !== mention.token)) {
    const actor = nameActor(reading, book, cast, resolved, byForce);
    return actor ? withWords(actor, phraseOf(reading, s, mention.token).text) : null;
  }
  const tree = reading.tree(s);
  const token = coreOf(tree, mention.token).at(-1)!;
  const phrase = phraseOf(reading, s, token);
  const head = tree.token(token);
  if (head.upos === "PRON" || head.upos === "NUM" || head.upos === "DET") {
    return head.upos === "PRON"
      ? null
      : { name: "Civilians" + suffix(cast.country), asWritten: [phrase.text], inter: INTER.civilians };
  }
  const named = namedActor(reading, book, s, token, phrase, byForce);
  if (named) return named;
  if (cast.suspect && isSuspectNoun(tree, token)) return withWords(cast.suspect, phrase.text);
  const owning = ownerOfFighters(reading, book, s, token);
  if (owning)
    return {
      name: owning.name + (owning.byCountry ? suffix(cast.country) : ""),
      asWritten: [phrase.text],
      inter: owning.inter,
    };
  if ((head.upos !== "NOUN" && head.upos !== "PROPN") || UNNAMED.has(head.lemma)) return null;
  const found = ROLES.find((r) => r.classes.some((c) => isClass(reading, book, s, token, c)));
  const role = byForce && found?.classes.includes("official") ? FORCES : found;
  const owner = ownerOf(reading, book, s, phrase, token);
  if (role && owner && "inter" in owner && role.inter !== INTER.civilians)
    return withWords(toActor(owner), phrase.text);
  const country = owner && !("inter" in owner) ? owner.name : cast.country;
  if (!role)
    return ABLE.some((c) => isClass(reading, book, s, token, c))
      ? { name: phrase.text, asWritten: [phrase.text], inter: null }
      : null;
  if (role.inter === INTER.rebelGroup) {
    const group = cast.armedGroup(mention, phrase.text);
    if (group) return withWords(group, phrase.text);
  }
  return { name: role.name(country), asWritten: [phrase.text], inter: role.inter };
}

/** Classes of who can act or be acted upon though ACLED has no general name for them: "the union", "the company". */
const ABLE = [
  "person",
  "politically-able",
  "demonstrating-public",
  "armed-actor",
  "aid-worker",
  "vessel",
  "aircraft",
];

/** Nouns that only count, measure or stand for others. */
const UNNAMED: ReadonlySet<string> = new Set(
  "other body corpse remains toll wounded injured dead killed missing deceased dozen score hundred thousand million number percent year month week day hour minute time part side way source statement area case".split(
    " ",
  ),
);

const suffix = (country: string | null): string => (country === null ? "" : ` (${country})`);

function isClass(reading: Reading, book: CompiledCodebook, s: number, t: number, name: string): boolean {
  const c = book.classes.get(name);
  if (c === undefined) return false;
  if (reading.token(s, t).upos !== "PROPN") return isOfClass(reading, book, s, t, c);
  return isHeadlineNoun(reading, book, s, t) && c.words.has(reading.token(s, t).text.toLowerCase());
}

/** A common noun of who acts, by itself in a headline, which taggers take for a name. */
function isHeadlineNoun(reading: Reading, book: CompiledCodebook, s: number, t: number): boolean {
  const name = reading.nameAt(s, t);
  const word = reading.token(s, t).text.toLowerCase();
  return (
    reading.sentence(s).role === "headline" &&
    (name === null || name.first === name.last) &&
    ROLES.some((r) => r.classes.some((c) => book.classes.get(c)?.words.has(word)))
  );
}

const toActor = (known: KnownActor): Actor => ({
  name: known.name,
  asWritten: [known.name],
  inter: known.inter,
});

export function withWords(actor: Actor, words: string): Actor {
  return actor.asWritten.includes(words) ? actor : { ...actor, asWritten: [words, ...actor.asWritten] };
}

/** A person, body, people or country that the phrase names outright. */
function namedActor(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  token: number,
  phrase: Phrase,
  byForce: boolean,
): Actor | null {
  const name = reading.nameAt(s, token);
  const word = reading.token(s, token);
  // "an Israeli strike": the adjective says whose forces struck.
  if (isModifier(word)) {
    const owner = book.actors.get(actorKey(word.text));
    if (owner) return { name: owner.name, asWritten: [word.text], inter: owner.inter };
    const nation = countryOfDemonym(word.text) ?? countryByName(word.text);
    if (nation)
      return {
        name: `Military Forces of ${nation.name}`,
        asWritten: [word.text, nation.name],
        inter: INTER.stateForces,
      };
  }
  const whole = knownWithin(book, phrase.text);
  if (whole) return { name: whole.name, asWritten: [phrase.text], inter: whole.inter };
  // "Army retakes town": a headline's capital makes no name.
  if (word.upos === "PROPN" && isHeadlineNoun(reading, book, s, token)) return null;
  const text = name && name.text.length > 2 ? name.text : word.upos === "PROPN" ? phrase.text : null;
  if (text === null) return null;
  const entity = name ? reading.entities[name.entity] : undefined;
  const variants = entity ? entity.variants : [text];
  for (const v of [text, ...variants, word.text]) {
    const known = book.actors.get(actorKey(v));
    if (known)
      return {
        name: known.name,
        asWritten: [text, ...variants.filter((x) => x !== text)],
        inter: known.inter,
      };
  }
  const country = countryByName(text);
  const arm = byForce ? "Military Forces" : "Government";
  if (country)
    return {
      name: `${arm} of ${country.name}`,
      asWritten: [text, country.name],
      inter: INTER.stateForces,
    };
  const place = reading.placeAt(s, token);
  if (place?.metonym && place.place.country !== null) {
    const seat = countryByCode(place.place.country);
    return { name: seat ? `${arm} of ${seat.name}` : text, asWritten: [text], inter: INTER.stateForces };
  }
  if (name?.kind === "NORP") {
    const people = countryOfDemonym(text);
    return { name: people ? `Civilians (${people.name})` : text, asWritten: [text], inter: INTER.civilians };
  }
  return {
    name: entity?.name ?? text,
    asWritten: [text, ...variants.filter((v) => v !== text)],
    inter: name?.kind === "PER" ? INTER.civilians : null,
  };
}

/** A known actor that the words of a phrase spell out: "bombers of the US-led coalition". */
function knownWithin(book: CompiledCodebook, text: string): KnownActor | null {
  const words = actorKey(text).split(" ");
  for (let length = Math.min(6, words.length); length >= 2; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const known = book.actors.get(words.slice(at, at + length).join(" "));
      if (known) return known;
    }
  return null;
}

const isModifier = (t: Token): boolean => t.upos === "ADJ" || t.deprel === "amod" || t.deprel === "compound";

/** Whose troops, whose jets: a known group or a country that the phrase names beside its head. */
function ownerOf(
  reading: Reading,
  book: CompiledCodebook,
  s: number,
  phrase: Phrase,
  head: number,
): KnownActor | { readonly name: string } | null {
  const tree = reading.tree(s);
  let country: string | null = null;
  const [, end] = tree.extent(head);
  for (let t = phrase.first; t <= Math.max(phrase.last, Math.min(end, phrase.last + 6)); t++) {
    const token = tree.token(t);
    if (t === head || !/^\p{Lu}/u.test(token.text)) continue;
    if (
      t > phrase.last &&
      !tree.is(t, "appos", "nmod", "flat") &&
      !/^(led|including|from|of)$/.test(tree.sentence.tokens[t - 1]?.text ?? "")
    )
      continue;
    const name = reading.nameAt(s, t);
    const known =
      book.actors.get(actorKey(name?.text ?? token.text)) ?? book.actors.get(actorKey(token.text));
    if (known && !isBacker(tree, t)) return known;
    if (isBacker(tree, t)) continue;
    const words = name?.text ?? token.text;
    country ??=
      (countryOfDemonym(words) ?? countryOfDemonym(token.text) ?? countryByName(words))?.name ?? null;
  }
  return country === null ? null : { name: country };
}

/** The persons that an article names: who acts in an office or a command, and who is private. */
import type { Entity, Name, Sentence, Token } from "../../model/language.ts";
import type { Span } from "../../model/span.ts";
import { kindOfWord } from "../places/kind-words.ts";
import { FOLLOWING, KIN_WORDS, MINOR_WORDS, OFFICE_WORDS, POWER_WORDS } from "./office-words.ts";

/** minor: under 18 by what the article says. private: nothing in the article says that an office is held. */
export type PersonStanding = "office" | "minor" | "private";

export interface Person {
  /** Without the title that a name may have swallowed; the fullest first. */
  readonly variants: readonly string[];
  readonly mentions: readonly Span[];
  readonly standing: PersonStanding;
  readonly why: string;
}

interface Evidence {
  readonly standing: PersonStanding;
  readonly why: string;
}

/** Tokens looked at on either side of a name. */
const REACH = 10;
/** Under this age a person is a minor (UN Convention on the Rights of the Child, article 1). */
const OF_AGE = 18;

/**
 * @param isPlace whether a gazetteer knows a name. A name of two words or more that was taken for a place's, and that none
 * knows, is counted as a person's: better a village hidden than a victim named.
 */
export function findPersons(
  text: string,
  sentences: readonly Sentence[],
  names: readonly Name[],
  entities: readonly Entity[],
  isPlace: (name: string) => boolean,
): readonly Person[] {
  return entities
    .filter(({ kind, name }) => kind === "PER" || (kind === "LOC" && likePerson(name) && !isPlace(name)))
    .map((entity) => {
      const mentions = entity.names.map((index) => names[index]!);
      const found = mentions.flatMap((name) => evidenceOf(text, sentences[name.sentence]!, name));
      const { standing, why } = weightiest(found);
      return {
        variants: [...new Set(entity.variants.map(withoutTitle))],
        mentions: mentions.map(({ start, end }) => ({ start, end })),
        standing,
        why,
      };
    });
}

/** Capitalised words, two to four, none of which says what kind of place it is ("Blanda dam", "Lake Street"). */
const likePerson = (name: string): boolean => {
  const parts = name.split(/[\s-]+/);
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((word) => /^(?:\p{Lu}|(?:al|el|bin|ibn|de|van|von|der|den|da|dos)$)/u.test(word)) &&
    parts.every((word) => kindOfWord(word) === null)
  );
};

/** A minor is a minor whatever else is said; an office once named holds for every mention. */
const weightiest = (found: readonly Evidence[]): Evidence =>
  found.find(({ standing }) => standing === "minor") ??
  found.find(({ standing }) => standing === "office") ??
  found[0] ?? { standing: "private", why: "no office named" };

const isOffice = ({ lemma, text }: Token): boolean =>
  OFFICE_WORDS.has(lemma) || OFFICE_WORDS.has(text.toLowerCase().replace(/\.$/, ""));

function evidenceOf(text: string, { tokens, start }: Sentence, name: Name): readonly Evidence[] {
  const inName = tokens.slice(name.first, name.last + 1);
  const before = tokens.slice(Math.max(0, name.first - REACH), name.first).reverse();
  const after = tokens.slice(name.last + 1, name.last + 1 + REACH);
  const said = [
    minorByAge(text.slice(start, name.start), after),
    inName.length > 1 && isOffice(inName[0]!) ? office(inName[0]!) : null,
    wordBefore(before),
    apposition(after),
    possessed(after),
    before.slice(0, 6).some(({ lemma }) => FOLLOWING.has(lemma))
      ? { standing: "office" as const, why: "has followers" }
      : null,
  ];
  return said.filter((each) => each !== null);
}

const office = ({ text }: Token): Evidence => ({ standing: "office", why: `“${text}”` });

/** "14-year-old Ása", "Ása, 14," and "Ása, aged 9". */
function minorByAge(before: string, after: readonly Token[]): Evidence | null {
  const told =
    /\b(\d{1,2})[- ]year[- ]olds?\b[^.;:,]{0,40}$/.exec(before)?.[1] ??
    /^[,(] ?(?:aged? |only )*(\d{1,2})\b(?! (?:people|others|soldiers|were|months? ago))/.exec(
      after.map(({ text }) => text).join(" "),
    )?.[1];
  return told !== undefined && Number(told) < OF_AGE ? { standing: "minor", why: `aged ${told}` } : null;
}

/** The nearest word before the name that tells: "Prime Minister X", "the mayor, X", "the mayor's daughter X". */
function wordBefore(reversed: readonly Token[]): Evidence | null {
  let commas = 0;
  for (const token of reversed) {
    if (token.text === "," && ++commas > 1) return null;
    if (/^(?:VERB|AUX|CCONJ|SCONJ|PRON)$/.test(token.upos) || /^[.;:–—!?]$/.test(token.text)) return null;
    if (MINOR_WORDS.has(token.lemma)) return { standing: "minor", why: `“${token.text}”` };
    if (KIN_WORDS.has(token.lemma)) return { standing: "private", why: `“${token.text}”` };
    if (isOffice(token)) return office(token);
  }
  return null;
}

/** The first word of an apposition that tells: "X, the province's governor,". */
function apposition(tokens: readonly Token[]): Evidence | null {
  if (tokens[0]?.text !== "," && tokens[0]?.text !== "(") return null;
  for (const [i, token] of tokens.slice(1).entries()) {
    if (/^(?:VERB|AUX|PRON)$/.test(token.upos) || /^[.;:)–—!?]$/.test(token.text)) return null;
    // "X, 45, a judge": the age's comma ends nothing.
    if (token.text === "," && !(i <= 2 && /^\d+$/.test(tokens[i]!.text))) return null;
    if (MINOR_WORDS.has(token.lemma)) return { standing: "minor", why: `“${token.text}”` };
    if (KIN_WORDS.has(token.lemma)) return { standing: "private", why: `“${token.text}”` };
    if (isOffice(token)) return office(token);
  }
  return null;
}

/** "X's government", "X’s forces". */
const possessed = (tokens: readonly Token[]): Evidence | null =>
  /^['’]s?$/.test(tokens[0]?.text ?? "") && tokens.slice(1, 4).some(({ lemma }) => POWER_WORDS.has(lemma))
    ? { standing: "office", why: "rules or commands" }
    : null;

/** "Superintendent Askur Lind" is the name Askur Lind with a title. */
function withoutTitle(name: string): string {
  const parts = name.split(/\s+/);
  while (parts.length > 1 && OFFICE_WORDS.has(parts[0]!.toLowerCase().replace(/\.$/, ""))) parts.shift();
  return parts.join(" ");
}

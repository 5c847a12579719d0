/**
 * Who was killed, wounded or is missing in a sentence, and how many: by the words of casualty themselves, whatever event they
 * belong to. Works on tokens and quantities with the tree as a help, since trees of headlines and of text without commas err.
 */
import type { Token } from "../../../model/language.ts";
import type { Reading } from "../reading.ts";
import { isPassive, isVerbForm, leadsToDeath, modifiesNoun, verbLemma } from "./casualty-verbs.ts";
import { countedSentence, type CountedSentence } from "./counted-sentence.ts";
import {
  COUNT_NOUNS,
  HOSPITAL_VERBS,
  INTRANSITIVE,
  NEEDS_DEATH,
  STATES,
  TOLL_NOUNS,
  TRANSITIVE,
  type CasualtyField,
} from "./cue-words.ts";
import { figureBefore, peopleAfter, peopleBefore, type CountedPeople } from "./people-beside.ts";
import { bodiesFound, countedByNoun, isLifeTaken, livesLost, tollFigure } from "./toll-figures.ts";

export interface Casualty extends CountedPeople {
  readonly field: CasualtyField;
  /** The token that tells of it. */
  readonly cue: number;
  readonly why: string;
}

/** @param s index into the article's sentences; at most one casualty a token, in text order */
export function findCasualties(reading: Reading, s: number): readonly Casualty[] {
  const c = countedSentence(reading, s);
  return c.tokens.flatMap((t) => {
    const found = casualtyAt(c, t);
    return found && found.count.max !== 0 ? [found] : [];
  });
}

/** The cues in order, the most telling first. */
function casualtyAt(c: CountedSentence, t: Token): Casualty | null {
  const made = (field: CasualtyField, hit: CountedPeople | null, why: string): Casualty | null =>
    hit ? { ...hit, field, cue: t.index, why: `${field}: ${why}` } : null;
  if (TOLL_NOUNS.has(t.lemma)) {
    const toll = tollFigure(c, t);
    return toll && made(toll.field, toll, `figure of “${t.text}”`);
  }
  const counted = COUNT_NOUNS.get(t.lemma);
  if (counted && t.upos === "NOUN") return made(counted, countedByNoun(c, t), `number of “${t.text}”`);
  const state = STATES.get(t.text.toLowerCase());
  const lemma = verbLemma(t);
  const toDeath = NEEDS_DEATH.has(lemma) && leadsToDeath(c, t.index);
  const verb = toDeath ? ("killed" as const) : NEEDS_DEATH.has(lemma) ? undefined : TRANSITIVE.get(lemma);
  if (verb !== undefined && (toDeath || isVerbForm(t)) && !modifiesNoun(c, t)) {
    const passive = isPassive(c, t);
    const hit = passive ? peopleBefore(c, t.index) : peopleAfter(c, t.index);
    return made(verb, hit, passive ? `those before “${t.text}”` : `those after “${t.text}”`);
  }
  const intransitive = INTRANSITIVE.get(t.lemma);
  if (intransitive && isVerbForm(t))
    return made(intransitive, peopleBefore(c, t.index), `those who “${t.text}”`);
  if (state && !modifiesNoun(c, t)) return made(state, peopleBefore(c, t.index), `those “${t.text}”`);
  if (HOSPITAL_VERBS.has(t.lemma) && t.upos === "VERB" && isPassive(c, t))
    return made("wounded", figureBefore(c, t.index), "taken to hospital");
  if (/^li(fe|ves)$/i.test(t.text) && isLifeTaken(c, t.index))
    return made("killed", livesLost(c, t.index), `lives lost`);
  if (t.lemma === "body" || t.lemma === "corpse") return made("killed", bodiesFound(c, t), `bodies found`);
  return null;
}

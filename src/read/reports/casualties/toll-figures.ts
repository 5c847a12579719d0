/** Figures that nouns give for the dead and the hurt: tolls, deaths and injuries counted, lives lost, bodies found. */
import type { Token } from "../../../model/language.ts";
import { personCountOfAll } from "../../language/en/quantities/person-count.ts";
import { countOf, type CountedSentence } from "./counted-sentence.ts";
import { LIFE_TAKERS, TOLL_LINKS, TOLL_OF, TOLL_OVER, type CasualtyField } from "./cue-words.ts";
import { peopleBefore, withCoordinated, type CountedPeople } from "./people-beside.ts";

/** How far a figure may stand after its "toll", in tokens. */
const REACH_TOLL = 24;

/** A figure this near its "toll" belongs to it without a word between: "death toll 12". */
const NEXT_TO_TOLL = 3;

/** "rose to 70", "of 12", "hits 43"; what follows "after" or "when" is told of something else. */
function isLinked(c: CountedSentence, toll: number, figure: number): boolean {
  const between = c.tokens.slice(toll + 1, figure);
  if (between.some((x) => /^(after|when|as|while|since|because)$/.test(x.lemma))) return false;
  return between.slice(-4).some((x) => TOLL_LINKS.has(x.lemma));
}

export interface TollFigure extends CountedPeople {
  readonly field: CasualtyField;
}

/** "the death toll rose to 70", "the number of dead was 12". */
export function tollFigure(c: CountedSentence, t: Token): TollFigure | null {
  const around = c.tokens
    .slice(Math.max(0, t.index - 2), t.index)
    .concat(
      t.lemma === "number" || t.lemma === "count" || t.lemma === "toll"
        ? c.tokens.slice(t.index + 1, t.index + 4)
        : [],
    );
  const field = around
    .map((x) => TOLL_OF.get(x.lemma) ?? TOLL_OF.get(x.text.toLowerCase()))
    .find((f) => f !== undefined);
  if (!field || (t.lemma !== "toll" && t.lemma !== "tally" && c.tokens[t.index + 1]?.lemma !== "of"))
    return null;
  const after = c.quantities.filter(
    (q) =>
      q.first > t.index &&
      q.first <= t.index + REACH_TOLL &&
      !q.part &&
      (q.unit !== "things" || q.counted === null),
  );
  const linked =
    after.find((q) => isLinked(c, t.index, q.first)) ?? after.find((q) => q.first - t.index <= NEXT_TO_TOLL);
  if (!linked) return null;
  const over = c.tokens.slice(t.index + 1, linked.first).some((x) => TOLL_OVER.has(x.lemma));
  const count =
    over && linked.max !== null ? { min: linked.min, max: null, words: linked.words } : countOf(linked);
  return { field, count, part: null, people: linked.counted };
}

/** "seven deaths", "the death of a soldier", "deaths of 12 people". */
export function countedByNoun(c: CountedSentence, t: Token): CountedPeople | null {
  if (c.tokens[t.index + 1]?.lemma === "toll") return null;
  const own = c.quantities.find((q) => q.counted === t.index && !q.part);
  if (own) return { count: countOf(own), part: null, people: null };
  if (c.tokens[t.index + 1]?.lemma !== "of") return null;
  const whose = c.quantities.find((q) => q.first > t.index && q.first <= t.index + 4);
  if (whose) return { count: countOf(whose), part: whose.part ? whose.text : null, people: whose.counted };
  const person = c.tree.children(t.index, "nmod").find((n) => c.tree.preposition(n) === "of");
  const people = person === undefined ? null : personCountOfAll(c.tree.sentence, person);
  return people && people.words === null ? { count: { ...people }, part: null, people: person! } : null;
}

/** "claimed the lives of": a verb of taking stands near before the lives. */
export function isLifeTaken(c: CountedSentence, i: number): boolean {
  return c.tokens.slice(Math.max(0, i - 7), i).some((x) => LIFE_TAKERS.has(x.lemma));
}

/** "claiming the lives of eight persons", "took 12 lives", "three people lost their lives". */
export function livesLost(c: CountedSentence, i: number): CountedPeople | null {
  const own = c.quantities.find((q) => q.counted === i);
  if (own) return { count: countOf(own), part: null, people: null };
  if (c.tokens[i + 1]?.lemma === "of") {
    const q = c.quantities.find((r) => r.first > i && r.first <= i + 5);
    if (q) return withCoordinated(c, q);
    const head = c.tree.children(i, "nmod").find((n) => c.tree.preposition(n) === "of");
    const people = head === undefined ? null : personCountOfAll(c.tree.sentence, head);
    return people ? { count: { ...people }, part: null, people: head! } : null;
  }
  const lose = c.tokens.slice(Math.max(0, i - 4), i).find((x) => x.lemma === "lose");
  return lose ? peopleBefore(c, lose.index) : null;
}

/** "seven bodies were recovered": found dead so far, a part of what there may be. */
export function bodiesFound(c: CountedSentence, t: Token): CountedPeople | null {
  const q =
    c.quantities.find((r) => r.counted === t.index) ??
    (c.tokens[t.index + 1]?.lemma === "of"
      ? c.quantities.find((r) => r.first > t.index && r.first <= t.index + 4)
      : undefined);
  const found = c.tokens.some((x) =>
    /^(find|recover|retrieve|pull|discover|exhume|unearth|remove)$/.test(x.lemma),
  );
  return q && found ? { count: countOf(q), part: "bodies found", people: null } : null;
}

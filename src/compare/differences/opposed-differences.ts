/** Where articles of one story say things that do not go together: one leaves open what another tells, or two accounts exclude each other. */
import type { Difference } from "../../model/difference.ts";
import type { Sentence } from "../../model/language.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { foldWord } from "../stories/terms.ts";
import { difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";
import { CONTRARY_ACCOUNTS } from "./contrary-accounts.ts";
import { OPEN_QUESTIONS } from "./open-questions.ts";
import type { Opposition } from "./opposition.ts";
import { sameMatter } from "./sentence-matter.ts";
import type { MatterOf } from "./sentence-matter.ts";

interface Said extends Claim<boolean> {
  readonly reader: ReadArticle;
  readonly sentence: Sentence;
}

/** Longer sentences are cited around the words that matter. */
const AROUND = 100;

function saidIn(
  reader: ReadArticle,
  { label, pattern }: Opposition["one"],
  tellings: Tellings,
  besides: RegExp | null = null,
): readonly Said[] {
  const { id, text } = reader.article;
  return reader.sentences.flatMap((sentence): Said[] => {
    const { start, end } = sentence;
    const said = text.slice(start, end);
    const match = pattern.exec(said);
    if (match === null || besides?.test(said) === true) return [];
    const at = start + match.index;
    const citation = {
      article: id,
      start: Math.max(start, at - AROUND),
      end: Math.min(end, at + match[0].length + AROUND),
    };
    return [{ value: true, label, citation, reader, sentence, ...tellings.get(id)! }];
  });
}

/** Folded surnames of the persons that a sentence names. */
const personsIn = ({ reader, sentence }: Said): readonly string[] =>
  reader.names
    .filter((name) => name.kind === "PER" && name.sentence === sentence.index)
    .map((name) => foldWord(name.text.split(/\s+/u).at(-1) ?? name.text));

const personsOf = new WeakMap<ReadArticle, ReadonlySet<string>>();
function everyPerson(reader: ReadArticle): ReadonlySet<string> {
  let persons = personsOf.get(reader);
  if (persons === undefined) {
    persons = new Set(
      reader.names
        .filter((name) => name.kind === "PER")
        .flatMap((name) => name.text.split(/\s+/u).map(foldWord)),
    );
    personsOf.set(reader, persons);
  }
  return persons;
}

const IDENTIFIED = /^,? (?:was|were|is|has been|have been) (?:later )?(?:identified|named)\b/u;
const NAMED = /\b(?:identified|named)\b/iu;

/** A person by full name with an age beside it, or of whom the sentence says "identified" or "named". */
function introduces(told: Said): readonly string[] {
  const { reader, sentence } = told;
  const text = reader.article.text.slice(sentence.start, sentence.end);
  const ages = reader.quantities.filter((q) => q.sentence === sentence.index && q.unit === "age");
  return reader.names
    .filter(
      (name) =>
        name.sentence === sentence.index &&
        name.last > name.first &&
        (IDENTIFIED.test(text.slice(name.end - sentence.start)) ||
          (name.kind === "PER" &&
            (NAMED.test(text) ||
              ages.some(
                (age) => Math.min(Math.abs(age.first - name.last), Math.abs(name.first - age.last)) <= 3,
              )))),
    )
    .map((name) => foldWord(name.text.split(/\s+/u).at(-1) ?? name.text));
}

function answers(told: Said, open: Said, { shares, withinArticle }: Opposition, matterOf: MatterOf): boolean {
  if (told.citation.article === open.citation.article && (!withinArticle || told.sentence === open.sentence))
    return false;
  if (shares === "story") return true;
  if (shares === "person unnamed")
    return introduces(told).some((person) => !everyPerson(open.reader).has(person));
  const persons = personsIn(open);
  return (
    sameMatter(matterOf(told.reader, told.sentence), matterOf(open.reader, open.sentence)) ||
    personsIn(told).some((person) => persons.includes(person))
  );
}

export function opposedDifferences(
  articles: readonly ReadArticle[],
  tellings: Tellings,
  matterOf: MatterOf,
): Difference[] {
  return [...OPEN_QUESTIONS, ...CONTRARY_ACCOUNTS].flatMap((opposition) => {
    const { field, kind, one, other, silencedByOther, reconciledBy } = opposition;
    const telling = articles.map((article) => ({
      ones: saidIn(article, one, tellings),
      others: saidIn(article, other, tellings, one.pattern),
    }));
    const ones = telling.filter((a) => !silencedByOther || a.others.length === 0).flatMap((a) => a.ones);
    const others = telling.filter((a) => !silencedByOther || a.ones.length === 0).flatMap((a) => a.others);
    const met = (x: Said, y: Said) => answers(y, x, opposition, matterOf);
    const left = ones.filter((x) => others.some((y) => met(x, y)));
    const right = others.filter((y) => ones.some((x) => met(x, y)));
    if (left.length === 0 || right.length === 0) return [];
    return [difference(null, field, kind, [...left, ...right], reconciledBy)];
  });
}

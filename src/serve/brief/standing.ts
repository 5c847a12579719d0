/** Who says so, and how surely: the tail of a sentence. */
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/sureness.ts";
import type { Report } from "../../model/report.ts";
import type { CitationList } from "./citations.ts";
import { listed, numberWord } from "./phrases.ts";

/** The order in which an article's reports of one event are fit to be cited: asserted, told in full, long, early. */
function byFitness(a: Report, b: Report): number {
  const unsure = (report: Report): number => (sureness(report.factuality) === "asserted" ? 0 : 1);
  return (
    unsure(a) - unsure(b) ||
    Number(a.anaphoric) - Number(b.anaphoric) ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}

/** The fittest report of each article, in the order of the articles' first reports. */
export function leadingReports(reports: readonly Report[]): readonly Report[] {
  const best = new Map<string, Report>();
  for (const report of reports) {
    const known = best.get(report.article);
    if (known === undefined || byFitness(report, known) < 0) best.set(report.article, report);
  }
  return [...best.values()];
}

/** Words that open a source's description and are capital only where they open a sentence. */
const COMMON_FIRST_WORDS = new Set(
  (
    "the a an its his her their one two three four five several some many other another both all most " +
    "police officers officials residents locals villagers witnesses eyewitnesses survivors relatives neighbours neighbors " +
    "activists campaigners protesters demonstrators opposition rebels militants insurgents gunmen fighters tribesmen " +
    "soldiers troops commanders army military security intelligence government ministry authorities state local regional " +
    "provincial federal national foreign senior diplomats lawyers prosecutors investigators detectives judges court " +
    "doctors medics hospital medical rescuers firefighters paramedics aid relief health emergency " +
    "analysts experts scientists observers monitors sources media reports journalists reporters newspapers " +
    "fishermen farmers traders shopkeepers drivers passengers students teachers workers migrants refugees families parents"
  ).split(" "),
);

const PRONOUN =
  /^(?:he|she|it|they|who|we|i|you|his|her|their|one|some|many|others?|that|which|this|those)$/i;

/** "a doctor (through SANA)". */
function sourceWords(words: string, via: Report["attributedTo"]): string {
  const through = via?.text.replace(/\s+/g, " ").trim();
  return through && !through.includes(words) && through.length < 60 ? `${words} (through ${through})` : words;
}

/** "citing residents and an official": whom the reports name as sources, each once. Empty where they name none. */
export function citing(reports: readonly Report[]): string {
  const seen = new Map<string, string>();
  for (const { attributedTo } of reports) {
    if (attributedTo === null || PRONOUN.test(attributedTo.text)) continue;
    const words = attributedTo.text
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^\p{Lu}[\p{L}-]*/u, (word) =>
        COMMON_FIRST_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : word,
      );
    if (words.length > 80) continue;
    const key = words.toLowerCase().replace(/^(?:the|a|an) /, "");
    if (!seen.has(key)) seen.set(key, sourceWords(words, attributedTo.via));
  }
  // "residents" beside "local residents said": the shorter is said by the longer.
  const keys = [...seen.keys()];
  const kept = keys.filter((key) => !keys.some((other) => other !== key && other.includes(key)));
  return kept.length === 0
    ? ""
    : `citing ${listed(
        kept.map((key) => seen.get(key)!),
        3,
      )}`;
}

export const outlets = (reports: readonly Report[], citations: CitationList): string =>
  listed([...new Set(reports.map((report) => citations.outlet(report.article)))], 4);

/** "A says", "A and B say": the verb agrees. */
const saysWho = (reports: readonly Report[], citations: CitationList): string =>
  `${new Set(reports.map((report) => citations.outlet(report.article))).size === 1 ? "says" : "say"} ${outlets(reports, citations)}`;

/** The reports that a sentence on the event cites: the fittest of each article, and of those that deny it too. */
export function citedReports(event: Event): readonly Report[] {
  const denies = (report: Report): boolean => sureness(report.factuality) === "denied";
  return [
    ...leadingReports(event.reports.filter((report) => !denies(report))),
    ...leadingReports(event.reports.filter(denies)),
  ];
}

export interface Standing {
  readonly label: string | null;
  /** ", two independent reports say, citing residents"; follows the clause. */
  readonly tail: string;
}

export function standing(event: Event, citations: CitationList): Standing {
  const of = (kind: "asserted" | "hedged" | "denied"): readonly Report[] =>
    event.reports.filter((report) => sureness(report.factuality) === kind);
  const [asserted, hedged, denied] = [of("asserted"), of("hedged"), of("denied")];
  const cited = citing(asserted.length > 0 ? asserted : hedged);
  const comma = cited ? `, ${cited}` : "";
  if (event.status === "contested") {
    const affirmed = asserted.length > 0 ? asserted : hedged;
    const said = affirmed.length > 0 ? `, ${saysWho(affirmed, citations)}${comma}` : "";
    if (denied.length === 0) return { label: "Disputed", tail: `${said}; reports contradict each other` };
    const against = citing(denied).replace(/^citing /, "");
    const where = outlets(denied, citations);
    return {
      label: "Disputed",
      tail: said
        ? `${said}; denied by ${against ? `${against} (${where})` : where}`
        : `, which ${against || where} denies`,
    };
  }
  if (event.status === "unconfirmed")
    return {
      label: "Unconfirmed",
      tail: `, according to ${outlets(hedged.length ? hedged : event.reports, citations)}${comma}`,
    };
  const told = asserted.length > 0 ? asserted : event.reports;
  const names = new Set(told.map((report) => citations.outlet(report.article)));
  if (event.status === "corroborated") {
    const oneWitness =
      event.independentSources === 1 && event.independentOrigins > 1
        ? `; ${event.independentOrigins === 2 ? "both" : "all"} go back to one source`
        : "";
    return {
      label: null,
      tail: `, ${numberWord(event.independentOrigins)} independent reports say${comma}${oneWitness}`,
    };
  }
  if (names.size > 1)
    return { label: null, tail: `, says one text that ${outlets(told, citations)} carry${comma}` };
  return { label: null, tail: `, ${outlets(told, citations)} alone reports${comma}` };
}

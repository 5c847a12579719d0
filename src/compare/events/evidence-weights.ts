/**
 * What each piece of evidence weighs, in log-odds that two reports tell one event. Set by hand and kept where moving a weight
 * no longer helped stories left out; train/event-evidence/fit.ts shows what readers' joins (ECB+, the project's gold) say of
 * each.
 */

export const WEIGHTS = {
  /** Of two reports of one story of which nothing more is known. */
  prior: -1.2,
  /** The two stand in one article. */
  sameArticle: 0,
  /** Both are of the type that the story's articles are headed by, and both tell it as news. */
  mainType: 1.3,
  sameType: 0.5,
  /** One type is the more exact word for the other. */
  refinedType: 0.3,
  kinType: -0.6,
  sameDays: 1.2,
  /** Times that meet, one of them longer than three days. */
  meetingTimes: 0.4,
  /** A day apart: often the day of the news taken for the day of the event. */
  nextDays: -0.5,
  /** Only one passage says a time; the other is taken to tell of its article's day. */
  compatibleDays: 0.3,
  otherDays: -0.6,
  otherWeeks: -1.5,
  /** Where no article's day is known. */
  sameWeekday: 0.8,
  otherWeekday: -0.8,
  samePlace: 0.5,
  /** The same country, province or sea: where the whole story is. */
  sameWidePlace: 0.1,
  /** Of types where each place is an event of its own. */
  sameOnlyPlace: 1.8,
  holdingPlace: 0.1,
  nearPlace: 0.2,
  otherPlace: -0.6,
  farPlace: -1.5,
  /** A figure of one person, or none, is no rare figure. */
  sameSmallFigure: 0.5,
  sameFigure: 1.2,
  /** For each power of ten of a figure that both give: 230 is rarer than 3. */
  figureSize: 0.9,
  meetingFigures: 0.4,
  /** Figures of which the larger is up to half as large again, up to four times, and more. */
  closeFigures: -0.2,
  otherFigures: -0.5,
  farFigures: -1.5,
  /** The same, within one article, both exact: nothing was updated between the two. */
  otherFiguresInArticle: -3,
  sameActor: 0.5,
  /** "civilians", "police": in every story. */
  sameVagueActor: 0.2,
  otherActor: -0.4,
  /** Cosine of the passages' telling words. */
  words: 3.2,
  /** The same of their sentences. */
  context: 2.2,
  sameTrigger: 0.5,
  /** Both head their articles. */
  bothLead: 0.7,
  headlineAndLead: 1.2,
  /** A definite or pronominal mention whose antecedent reading settled. */
  refersTo: 2.5,
  /** "the attack", "it": within a sentence, within three, from further. */
  refersBack: 1.6,
  refersBackFar: 0.8,
  nextSentence: 0.2,
  /** "another bomb", "a second raid", told later than what it is another to. */
  another: -2.5,
  /** "A blast", "an attack", told in an article's body after the other: what was told before would have "the". */
  newInArticle: -0.4,
  /** One tells it as news, the other recalls it: in one article, in two. */
  newsAndBackground: -1.2,
  newsAndBackgroundElsewhere: -0.5,
} as const;

export type Feature = keyof typeof WEIGHTS;

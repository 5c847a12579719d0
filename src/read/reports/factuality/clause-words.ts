/** Words inside the event's own clause, or that stand right over it: modals, adverbs, openers, verbs that let everything through. */
import { byWord } from "./embedding-words.ts";

/** Predicates that call their subject untrue. */
export const UNTRUE: ReadonlySet<string> = new Set(
  "false untrue baseless unfounded groundless fabricated incorrect wrong fictitious fake".split(" "),
);

/** "what the army said was an attack", "what he called a massacre". */
export const DISTANCING: ReadonlySet<string> = new Set([
  "say",
  "call",
  "claim",
  "describe",
  "believe",
  "allege",
  "term",
  "label",
  "suspect",
  "think",
]);

/** Adverbs in the event's clause. */
export const ADVERBS = byWord({
  probable:
    "reportedly allegedly apparently probably purportedly supposedly presumably seemingly likely ostensibly evidently",
  possible: "possibly perhaps maybe potentially conceivably",
  negates: "not n't nt never no-longer hardly scarcely falsely wrongly neither nor",
  generic:
    "often usually regularly routinely frequently sometimes typically generally always habitually traditionally normally constantly",
});

/** Modal verbs; "could", "would" and "must" depend on what follows. */
export const MODALS = byWord({
  possible: "may might could",
  planned: "will shall 'll ’ll wo would 'd ’d wll",
  requested: "should must ought need shall",
  generic: "can ca cannot",
});

/** Openers of a clause that only might hold. */
export const CONDITIONAL_OPENERS: ReadonlySet<string> = new Set([
  "if",
  "unless",
  "whether",
  "lest",
  "provided",
  "assuming",
  "supposing",
]);

/** Verbs that bring an event about or say that it takes place: what is said of them holds of the event. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  (
    "launch carry conduct stage mount make commit perform execute undertake begin start open take hold have give do wage inflict cause suffer sustain deliver unleash " +
    "happen occur place be come see report confirm announce result lead trigger spark provoke sign reach strike agree declare impose order_out fire drop open generate produce create incite foment instigate"
  ).split(" "),
);

/** Verbs of taking place: what is said of them is said of their subject. */
export const OCCURRENCE_VERBS: ReadonlySet<string> = new Set(
  "happen occur take be come begin start follow ensue materialise materialize result go continue resume erupt break unfold report confirm".split(
    " ",
  ),
);

/** Verbs of noticing: what was not heard was, to the source, not there. */
export const NOTICING: ReadonlySet<string> = new Set([
  "hear",
  "see",
  "find",
  "detect",
  "notice",
  "witness",
  "record",
  "observe",
]);

/** "prone to frequent quakes": with a present tense, what is usual. */
export const FREQUENT: ReadonlySet<string> = new Set(
  "frequent regular routine occasional periodic daily weekly constant perennial repeated".split(" "),
);

/** What somebody hopes will lead to the event: "information leading to an arrest". */
export const LEADS: ReadonlySet<string> = new Set([
  "information",
  "tip",
  "clue",
  "evidence",
  "lead",
  "reward",
]);

/** "the second officer to be killed": the one did what the infinitive says. */
export const ORDINALS: ReadonlySet<string> = new Set(
  "first second third fourth fifth sixth seventh eighth ninth tenth last latest only next youngest oldest".split(
    " ",
  ),
);

/** Negative words that open a subject or object: "no one", "none of them". */
export const NO_WORDS: ReadonlySet<string> = new Set([
  "no",
  "none",
  "nobody",
  "nothing",
  "neither",
  "no-one",
  "noone",
  "zero",
  "nil",
]);

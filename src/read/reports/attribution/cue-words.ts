/** Cues that are no verbs: nouns that carry a content clause, adjectives of knowing and feeling, adverbs and fixed phrases. */
import type { Attitude, Commitment } from "./attributed-content.ts";

export interface CueNoun {
  readonly attitude: Attitude;
  readonly commitment: Commitment;
  /** True where the noun itself can stand as the source: "reports", "a statement", "witness accounts". */
  readonly source: boolean;
}

const NOUN_CLASSES: readonly (CueNoun & { readonly nouns: string })[] = [
  {
    attitude: "says",
    commitment: "certain",
    source: true,
    nouns:
      "report statement account testimony dispatch bulletin communique communiqué " +
      "evidence data footage video image picture photo photograph recording news release broadcast tweet post memo email",
  },
  {
    attitude: "says",
    commitment: "possible",
    source: true,
    nouns: "rumour rumor speculation gossip hearsay",
  },
  {
    attitude: "says",
    commitment: "certain",
    source: false,
    nouns:
      "word announcement message letter document remark comment acknowledgement acknowledgment admission confirmation view notion",
  },
  {
    attitude: "claims",
    commitment: "probable",
    source: false,
    nouns: "claim allegation accusation assertion charge complaint contention insistence suggestion",
  },
  { attitude: "denies", commitment: "against", source: false, nouns: "denial" },
  {
    attitude: "believes",
    commitment: "probable",
    source: false,
    nouns: "belief suspicion assumption theory impression perception",
  },
  { attitude: "doubts", commitment: "possible", source: false, nouns: "doubt" },
  { attitude: "fears", commitment: "possible", source: false, nouns: "fear concern worry alarm" },
  { attitude: "hopes", commitment: "none", source: false, nouns: "hope" },
  { attitude: "warns", commitment: "possible", source: false, nouns: "warning" },
  { attitude: "threatens", commitment: "none", source: false, nouns: "threat" },
  {
    attitude: "promises",
    commitment: "none",
    source: false,
    nouns: "promise pledge vow assurance commitment",
  },
  {
    attitude: "demands",
    commitment: "none",
    source: false,
    nouns: "demand call plea request appeal proposal",
  },
  {
    attitude: "predicts",
    commitment: "none",
    source: false,
    nouns: "prediction forecast expectation prospect",
  },
];

export const CUE_NOUNS: ReadonlyMap<string, CueNoun> = new Map(
  NOUN_CLASSES.flatMap(({ nouns, ...cue }) => nouns.split(" ").map((noun) => [noun, cue] as const)),
);

/** "is confident that", "were unaware that". */
export const CUE_ADJECTIVES: ReadonlyMap<
  string,
  { readonly attitude: Attitude; readonly commitment: Commitment }
> = new Map(
  (
    [
      [
        "believes",
        "probable",
        "confident sure certain convinced adamant positive optimistic sceptical skeptical",
      ],
      [
        "knows",
        "certain",
        "aware conscious clear mindful glad happy sorry sad proud pleased angry surprised shocked horrified relieved",
      ],
      ["fears", "possible", "afraid worried concerned fearful anxious alarmed"],
      ["hopes", "none", "hopeful"],
      ["doubts", "possible", "doubtful unsure uncertain unaware"],
    ] as const
  ).flatMap(([attitude, commitment, words]) =>
    words.split(" ").map((word) => [word, { attitude, commitment }] as const),
  ),
);

/** "reportedly": somebody says so, the article does not tell who. */
export const HEARSAY_ADVERBS: ReadonlyMap<string, Commitment> = new Map([
  ["reportedly", "probable"],
  ["allegedly", "probable"],
  ["purportedly", "probable"],
  ["supposedly", "probable"],
  ["apparently", "probable"],
  ["evidently", "probable"],
]);

/**
 * Verbs that introduce what somebody says, thinks, perceives or wants, by stance. Drawn from the verb classes of communication,
 * perception and cognition (Levin 1993 §§ 29, 30, 37; VerbNet) and the source-introducing predicates of FactBank, as newspapers
 * use them. Lemmas; British and American spellings.
 */
import type { Attitude, Commitment } from "./attributed-content.ts";

/**
 * What can follow the verb: `c` a clause or a quotation, `q` a quotation only, `n` a noun phrase that names an event ("reported air strikes"), `i` an
 * infinitive or gerund ("denied hitting", "vowed to retake"), `a` an addressee before the clause ("told reporters that"),
 * `p` a phrase with of, about, against, for or on ("warned of", "called for"), `l` can close a sentence whose content stands
 * before it ("P, X said").
 */
export type Frame = "c" | "n" | "i" | "a" | "p" | "l";

export interface CueVerb {
  readonly attitude: Attitude;
  readonly commitment: Commitment;
  readonly frames: string;
  /** False where the clause stays the article's own ("criticised the attack", "wants a truce"): no source of what happened. */
  readonly asserts: boolean;
}

interface CueVerbClass extends CueVerb {
  readonly verbs: string;
}

const CLASSES: readonly CueVerbClass[] = [
  {
    attitude: "says",
    commitment: "certain",
    frames: "cl",
    asserts: true,
    verbs:
      "say state add remark comment observe reply respond elaborate opine muse narrate write tweet retweet post blog lament recollect counter retort",
  },
  {
    attitude: "says",
    commitment: "certain",
    frames: "ql",
    asserts: true,
    verbs:
      "continue answer quip joke shout scream cry whisper mutter murmur chant interject recite exclaim begin conclude email text " +
      "wire cable message telegraph volunteer chime laugh sigh smile interrupt",
  },
  {
    attitude: "says",
    commitment: "certain",
    frames: "cnil",
    asserts: true,
    verbs:
      "declare note explain stress emphasise emphasize underline underscore highlight reiterate repeat restate recall recount " +
      "relate mention announce report reveal disclose divulge proclaim specify clarify testify summarise summarize outline detail " +
      "document broadcast relay publicise publicize circulate describe",
  },
  {
    attitude: "says",
    commitment: "certain",
    frames: "cal",
    asserts: true,
    verbs: "tell inform notify advise remind brief assure reassure convince",
  },
  { attitude: "says", commitment: "certain", frames: "n", asserts: true, verbs: "identify name list" },
  {
    attitude: "says",
    commitment: "certain",
    frames: "p",
    asserts: true,
    verbs: "speak talk boast brag complain",
  },
  {
    attitude: "says",
    commitment: "certain",
    frames: "c",
    asserts: true,
    verbs: "read indicate demonstrate suggest reflect signal stipulate",
  },
  {
    attitude: "claims",
    commitment: "certain",
    frames: "cnil",
    asserts: true,
    verbs: "claim assert maintain insist contend argue profess swear",
  },
  {
    attitude: "claims",
    commitment: "certain",
    frames: "cl",
    asserts: true,
    verbs: "boast brag complain imply hint insinuate",
  },
  { attitude: "claims", commitment: "probable", frames: "cnl", asserts: true, verbs: "allege purport" },
  {
    attitude: "denies",
    commitment: "against",
    frames: "cnil",
    asserts: true,
    verbs: "deny refute rebut disavow disclaim contradict",
  },
  {
    attitude: "denies",
    commitment: "against",
    frames: "n",
    asserts: true,
    verbs: "dismiss reject repudiate debunk",
  },
  {
    attitude: "confirms",
    commitment: "certain",
    frames: "cnil",
    asserts: true,
    verbs:
      "confirm acknowledge admit concede affirm verify corroborate confess recognise recognize attest vouch certify",
  },
  {
    attitude: "doubts",
    commitment: "possible",
    frames: "cn",
    asserts: true,
    verbs: "doubt dispute question contest challenge",
  },
  {
    attitude: "knows",
    commitment: "certain",
    frames: "cl",
    asserts: true,
    verbs:
      "know learn discover realise realize understand conclude determine establish ascertain find gather remember rule",
  },
  {
    attitude: "sees",
    commitment: "certain",
    frames: "cn",
    asserts: true,
    verbs: "see hear witness watch notice spot film photograph overhear show depict",
  },
  {
    attitude: "believes",
    commitment: "probable",
    frames: "cl",
    asserts: true,
    verbs:
      "believe think suspect presume assume reckon suppose guess feel consider conjecture speculate theorise theorize surmise deem",
  },
  {
    attitude: "estimates",
    commitment: "certain",
    frames: "cnl",
    asserts: true,
    verbs: "estimate calculate reckon tally",
  },
  {
    attitude: "estimates",
    commitment: "certain",
    frames: "n",
    asserts: true,
    verbs: "count record register log",
  },
  { attitude: "fears", commitment: "possible", frames: "cn", asserts: true, verbs: "fear dread worry" },
  { attitude: "hopes", commitment: "none", frames: "c", asserts: true, verbs: "hope wish pray dream" },
  {
    attitude: "warns",
    commitment: "certain",
    frames: "cpal",
    asserts: true,
    verbs: "warn caution alert forewarn",
  },
  {
    attitude: "predicts",
    commitment: "none",
    frames: "cnl",
    asserts: true,
    verbs: "predict forecast foresee anticipate expect project foretell prophesy envisage envision",
  },
  {
    attitude: "plans",
    commitment: "none",
    frames: "ci",
    asserts: true,
    verbs: "plan intend decide resolve agree prepare mull contemplate",
  },
  {
    attitude: "promises",
    commitment: "none",
    frames: "cil",
    asserts: true,
    verbs: "vow pledge promise undertake guarantee offer",
  },
  { attitude: "threatens", commitment: "none", frames: "cil", asserts: true, verbs: "threaten" },
  {
    attitude: "demands",
    commitment: "none",
    frames: "cil",
    asserts: true,
    verbs:
      "demand urge order request beg plead instruct command recommend propose suggest appeal implore exhort ask",
  },
  {
    attitude: "asks",
    commitment: "none",
    frames: "cl",
    asserts: true,
    verbs: "ask wonder inquire enquire query question",
  },
  { attitude: "accuses", commitment: "probable", frames: "np", asserts: true, verbs: "accuse blame" },
];

/** Verbs of judging and wanting: they have a source and an object, but what they are about is not asserted by it. */
const JUDGING: CueVerbClass = {
  attitude: "believes",
  commitment: "none",
  frames: "ni",
  asserts: false,
  verbs:
    "criticise criticize condemn denounce deplore decry blast slam lambast lambaste castigate praise applaud laud hail commend " +
    "welcome endorse support favour favor oppose mock ridicule deride want prefer like hate love regret " +
    "call discuss encourage refuse decline echo liken seek appreciate thank congratulate disapprove approve advocate champion reproach rebuke scold chide",
};

/** Every cue verb by lemma. A verb of two classes stands under the first, and takes the frames of both. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = (() => {
  const verbs = new Map<string, CueVerb>();
  for (const { verbs: lemmas, ...cue } of [...CLASSES, JUDGING])
    for (const lemma of lemmas.split(" ")) {
      const before = verbs.get(lemma);
      if (!before) verbs.set(lemma, cue);
      else if (cue.asserts) verbs.set(lemma, { ...before, frames: before.frames + cue.frames });
    }
  return verbs;
})();

/** Verbs that are cues only together with a particle or a fixed object: lemma → the word that must follow within three tokens. */
export const CUE_PHRASES: ReadonlyMap<string, readonly { readonly word: string; readonly cue: CueVerb }[]> =
  new Map(
    Object.entries({
      point: [{ word: "out", cue: phrase("says", "certain", "cnl") }],
      go: [{ word: "on", cue: phrase("says", "certain", "cl") }],
      make: [{ word: "clear", cue: phrase("says", "certain", "cl") }],
      put: [{ word: "at", cue: phrase("estimates", "certain", "n") }],
      call: [
        { word: "for", cue: phrase("demands", "none", "p") },
        { word: "on", cue: phrase("demands", "none", "ip") },
      ],
      rule: [{ word: "out", cue: phrase("denies", "against", "n") }],
      spell: [{ word: "out", cue: phrase("says", "certain", "cn") }],
      find: [{ word: "out", cue: phrase("knows", "certain", "c") }],
      turn: [{ word: "out", cue: phrase("knows", "certain", "c") }],
      lay: [{ word: "out", cue: phrase("says", "certain", "cn") }],
      set: [{ word: "out", cue: phrase("says", "certain", "cn") }],
    }),
  );

function phrase(attitude: Attitude, commitment: Commitment, frames: string): CueVerb {
  return { attitude, commitment, frames, asserts: true };
}

/** Verbs of saying so plain that their noun reading, or a subject that names no speaker, does not matter. */
export const PLAIN_SAYING: ReadonlySet<string> = new Set(
  "say tell add state announce report claim confirm deny".split(" "),
);

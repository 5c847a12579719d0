/**
 * Words that change how sure an event is that stands under them, by what they do to it: the signatures of complement-taking verbs
 * (Karttunen 1971, 2012; Nairn, Condoravdi & Karttunen 2006) and FactBank's event-selecting predicates, with the nouns and
 * adjectives that go with them. Lemmas. A word of no list leaves the event as it is.
 */
export type Effect =
  | "negates"
  | "planned"
  | "attempted"
  | "threatened"
  | "requested"
  | "feared"
  | "probable"
  | "possible"
  | "doubted"
  | "hypothetical"
  | "generic"
  | "unconfirmed";

type Table = Partial<Record<Effect, string>>;
const byWord = (table: Table): ReadonlyMap<string, Effect> =>
  new Map(
    Object.entries(table).flatMap(([effect, words]) =>
      words.split(" ").map((word) => [word, effect as Effect] as const),
    ),
  );

/** Before an infinitive: "planned to attack", "failed to stop", "is believed to have", "ready to fire". */
export const BEFORE_INFINITIVE = byWord({
  negates:
    "fail refuse decline neglect forget unable powerless reluctant hesitate unwilling impossible failure refusal inability reluctance",
  planned:
    "plan intend aim want hope wish prepare decide agree vow pledge promise undertake swear offer expect predict project set due ready poised " +
    "willing prepared about go schedule scheduled slate slated bound determined determine keen eager anxious likely propose opt resolve consider supposed suppose " +
    "mean design need be plot conspire mull arrange volunteer long yearn seek free right permission decision plan intention " +
    "promise pledge vow offer agreement deal proposal readiness willingness determination commitment desire chance opportunity ability power " +
    "capacity capability mandate mission goal aim preparation ready resolution order authority mobilise mobilize position",
  attempted:
    "try attempt struggle strive endeavour endeavor fight battle attempt effort bid move push drive campaign scramble race",
  threatened: "threaten threat",
  requested:
    "order urge ask call demand tell instruct request beg plead appeal advise recommend warn encourage invite command require press push " +
    "pressure exhort implore direct authorise authorize oblige entreat incite request call appeal demand plea recommendation instruction advice",
  probable:
    "appear seem believe think allege report suspect understand assume presume consider rumour rumor say accuse purport deem reckon apparent",
  feared: "fear",
  possible: "potential",
  generic: "tend",
  hypothetical: "pretend imagine claim_falsely",
});

/** A past "had to", "used to" and the like happened; a keeper leaves the event as it is though a list above has it. */
export const KEEPS: ReadonlySet<string> = new Set(
  (
    "manage begin start continue come proceed help get force compel cause lead prompt enable allow permit able have happen see hear let make " +
    "dare find know show prove confirm turn live enough first last only persuade use send bring rush arrive return stop claim admit"
  ).split(" "),
);

/** Over a finite clause: "feared that", "denied that", "ordered that". Saying and knowing leave it as it is. */
export const OVER_CLAUSE = byWord({
  negates: "deny refute rebut disprove pretend disavow",
  doubted: "doubt question dispute",
  planned:
    "hope wish expect predict forecast anticipate foresee intend plan promise vow pledge pray ensure want warn agree decide guarantee hopeful",
  threatened: "threaten threat",
  requested:
    "demand urge order request recommend propose insist_should ask demand call order proposal request",
  feared: "fear worry dread afraid worried concerned fear concern worry fearful",
  probable:
    "believe think allege suspect assume presume suppose reckon guess speculate surmise appear seem claim_probably allegation suspicion belief theory likely accusation rumour rumor",
  hypothetical: "imagine suppose_if consider possibility chance risk danger likelihood prospect probability",
  possible: "possible conceivable",
});

/** Over a noun that names the event: "averted an attack", "plans for a strike", "fears of a massacre", "called for a truce". */
export const OVER_NOUN = byWord({
  negates:
    "avert avoid prevent foil thwart abort cancel forestall preclude deny refute disclaim abandon scrap shelve lack absence prevention denial " +
    "cancellation without rule_out call_off stave_off ward_off head_off",
  planned:
    "plan prepare propose consider contemplate mull promise pledge vow expect predict forecast anticipate seek discuss postpone schedule " +
    "plot want envisage authorise authorize approve plan preparation proposal intention prospect expectation forecast prediction talk negotiation " +
    "brace readiness ready deadline hope await",
  attempted: "attempt try attempt bid effort",
  threatened: "threaten threat",
  requested:
    "demand urge order request call appeal demand push plead advocate call appeal request plea require beg",
  feared: "fear dread warn fear risk danger warning",
  possible: "possibility chance likelihood probability potential",
  probable: "suspect allege claim_of allegation suspicion rumour rumor accusation accuse charge_with",
  doubted: "doubt question dispute",
  hypothetical:
    "wisdom idea option merit feasibility legality imagine simulate rehearse practise practice simulation exercise drill rehearsal case event",
});

/** Nouns alone: the verb reports or orders what happened, the noun is hearsay or a wish. */
export const NOUNS_OVER = byWord({
  probable: "report claim word suggestion indication",
  unconfirmed: "rumour rumor speculation",
});

/** What orders or plans name with a definite noun has mostly happened: "ordered the raid". */
export const PRESUPPOSING: ReadonlySet<string> = new Set([
  "order",
  "plan",
  "authorise",
  "authorize",
  "approve",
  "discuss",
  "consider",
]);

/** Second parts of compounds that tell what the first only might be: "hijack attempt", "bomb threat". */
export const UNREAL_COMPOUNDS: ReadonlySet<string> = new Set([
  "attempt",
  "plot",
  "plan",
  "threat",
  "warning",
  "fear",
  "scare",
  "hoax",
  "drill",
  "exercise",
]);

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

/** Before a noun: "alleged attack", "planned offensive", "foiled bombing". */
export const BEFORE_NOUN = byWord({
  negates:
    "averted thwarted foiled aborted cancelled canceled prevented nonexistent non-existent fictitious imaginary fake",
  planned:
    "planned proposed future imminent impending upcoming forthcoming expected anticipated scheduled intended looming promised pending",
  attempted: "attempted would-be",
  threatened: "threatened",
  feared: "feared",
  possible: "possible potential conceivable",
  probable:
    "alleged suspected apparent reported presumed purported supposed probable likely rumoured rumored ostensible",
  unconfirmed: "unconfirmed unverified uncorroborated disputed",
  hypothetical: "hypothetical theoretical simulated mock notional",
});

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

/** Before "of" and a gerund: "accused of killing", "cleared of bombing". */
export const CHARGES: ReadonlyMap<string, Effect> = byWord({
  probable: "accuse suspect suspicion accusation",
  negates: "clear acquit absolve exonerate",
});

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

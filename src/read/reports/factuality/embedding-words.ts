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
  | "conditional"
  | "generic"
  | "unconfirmed";

/** A word that has an effect, by its index in the sentence. */
export interface Finding {
  readonly effect: Effect;
  readonly by: number;
}

type Table = Partial<Record<Effect, string>>;
export const byWord = (table: Table): ReadonlyMap<string, Effect> =>
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

/** Before "of" and a gerund: "accused of killing", "cleared of bombing". */
export const CHARGES: ReadonlyMap<string, Effect> = byWord({
  probable: "accuse suspect suspicion accusation",
  negates: "clear acquit absolve exonerate",
});

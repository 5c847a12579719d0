/**
 * How each event type is told: data, one entry a type of the codebook. Sentences stand in order of preference; the first
 * whose every slot the record fills is used. {1} who did it, {2} to whom, {place}; {detained} and the other counts as
 * "12 people". Verbs are in the past tense and active, so that they need not agree with the name before them.
 */
export interface Wording {
  /** The event as a noun with its article: "an air strike". */
  readonly noun: string;
  readonly sentences: readonly string[];
  /** True where the type says too little by itself, and the passage is quoted with it. */
  readonly quoted?: true;
  /** True where the sentence itself says that people died: "killing one person" would say it twice. */
  readonly deadly?: true;
  /** Speech acts: what officials say, ask, refuse, threaten. */
  readonly spoken?: true;
}

const spoken = (noun: string, sentences: readonly string[]): Wording => ({
  noun,
  sentences,
  quoted: true,
  spoken: true,
});

export const WORDING: { readonly [type: string]: Wording } = {
  // ACLED: battles
  "Armed clash": {
    noun: "the clashes",
    sentences: [
      "{1} fought {2}",
      "{1} fought armed opponents",
      "Fighting took place with {2}",
      "Fighting took place",
    ],
  },
  "Government regains territory": {
    noun: "the recapture",
    sentences: [
      "{1} retook {place} from {2}",
      "{1} retook {place}",
      "{place} came back under state control",
      "{1} regained ground",
      "The state regained ground",
    ],
  },
  "Non-state actor overtakes territory": {
    noun: "the capture",
    sentences: [
      "{1} took {place} from {2}",
      "{1} took {place}",
      "{place} fell, lost by {2}",
      "{place} fell",
      "{1} took territory",
      "Territory was lost to an armed group",
    ],
  },
  // ACLED: explosions and remote violence
  "Chemical weapon": {
    noun: "the chemical attack",
    sentences: [
      "{1} used chemical weapons against {2}",
      "{1} used chemical weapons",
      "A chemical attack hit {2}",
      "A chemical attack took place",
    ],
  },
  "Air/drone strike": {
    noun: "the air strike",
    sentences: [
      "{1} struck {2} from the air",
      "{1} carried out air strikes",
      "An air strike hit {2}",
      "An air strike hit {place}",
      "An air strike took place",
    ],
  },
  "Suicide bomb": {
    noun: "the suicide bombing",
    sentences: [
      "A suicide bomber of {1} attacked {2}",
      "A suicide bomber of {1} struck",
      "A suicide bomber attacked {2}",
      "A suicide bomber struck",
    ],
  },
  "Shelling/artillery/missile attack": {
    noun: "the shelling",
    sentences: [
      "{1} shelled {2}",
      "{1} fired shells, rockets or missiles at {place}",
      "{1} fired shells, rockets or missiles",
      "Shelling hit {2}",
      "Shelling hit {place}",
      "There was shelling",
    ],
  },
  "Remote explosive/landmine/IED": {
    // Not "a bomb": the type holds blasts whose cause some outlet leaves open or denies.
    noun: "the explosion",
    sentences: [
      "An explosion attributed to {1} hit {2}",
      "There was an explosion attributed to {1}",
      "An explosion hit {2}",
      "There was an explosion",
    ],
  },
  Grenade: {
    noun: "the grenade attack",
    sentences: [
      "{1} threw a grenade at {2}",
      "{1} threw a grenade",
      "A grenade hit {2}",
      "A grenade went off",
    ],
  },
  // ACLED: violence against civilians
  "Sexual violence": {
    noun: "the sexual violence",
    sentences: [
      "{1} committed sexual violence against {2}",
      "{1} committed sexual violence",
      "{2} suffered sexual violence",
      "Sexual violence was reported",
    ],
  },
  Attack: {
    noun: "the attack",
    sentences: [
      "{1} attacked {2}",
      "{1} carried out an attack",
      "{2} came under attack",
      "There was an attack",
    ],
  },
  "Abduction/forced disappearance": {
    noun: "the abduction",
    sentences: [
      "{1} abducted {2}",
      "{1} abducted {detained}",
      "{1} carried out an abduction",
      "Abductors took {2}",
      "Abductors took {detained}",
      "There was an abduction",
    ],
  },
  // ACLED: protests and riots
  "Peaceful protest": {
    noun: "the protest",
    sentences: [
      "{1} held a protest against {2}",
      "{1} held a protest",
      "There was a protest against {2}",
      "There was a protest",
    ],
  },
  "Protest with intervention": {
    noun: "the protest that was broken up",
    sentences: [
      "{2} moved in on a protest by {1}",
      "{1} protested and met with intervention",
      "A protest met with intervention",
    ],
  },
  "Excessive force against protesters": {
    noun: "the force used on protesters",
    sentences: [
      "{1} used excessive force against {2}",
      "{1} used excessive force against protesters",
      "Excessive force hit {2}",
      "Protesters met excessive force",
    ],
  },
  "Violent demonstration": {
    noun: "the violent demonstration",
    sentences: [
      "A demonstration by {1} against {2} turned violent",
      "A demonstration by {1} turned violent",
      "A demonstration turned violent",
    ],
  },
  "Mob violence": {
    noun: "the mob violence",
    sentences: [
      "{1} attacked {2} as a mob",
      "{1} turned to mob violence",
      "A mob attacked {2}",
      "Mob violence broke out",
    ],
  },
  // ACLED: strategic developments
  Agreement: {
    noun: "the agreement",
    sentences: ["{1} and {2} came to an agreement", "{1} came to an agreement", "An agreement was made"],
    quoted: true,
  },
  Arrests: {
    noun: "the arrests",
    sentences: [
      "{1} arrested {2}",
      "{1} arrested {detained}",
      "{1} made arrests",
      "{detained} ended up under arrest",
      "Arrests of {2} took place",
      "Arrests were made",
    ],
  },
  "Change to group/activity": {
    noun: "the change of plans or forces",
    sentences: ["{1} changed its forces or activity"],
    quoted: true,
  },
  "Disrupted weapons use": {
    noun: "the disrupted attack",
    sentences: [
      "{1} stopped an attack or seized weapons of {2}",
      "{1} stopped an attack or seized weapons",
      "An attack by {2} came to nothing",
      "An attack came to nothing",
    ],
    quoted: true,
  },
  "Headquarters or base established": {
    noun: "the new base",
    sentences: ["{1} set up a base", "A base was set up"],
  },
  "Looting/property destruction": {
    noun: "the destruction or theft of property",
    sentences: [
      "{1} looted or destroyed property of {2}",
      "{1} looted or destroyed property",
      "Property of {2} was looted or destroyed",
      "Property was looted or destroyed",
    ],
  },
  "Non-violent transfer of territory": {
    noun: "the handover",
    sentences: [
      "{1} took over {place} from {2} without a fight",
      "{1} took over {place} without a fight",
      "{2} left {place}",
      "{place} changed hands without a fight",
      "Territory changed hands without a fight",
    ],
  },
  Other: { noun: "the development", sentences: [], quoted: true },
  // Beyond ACLED
  Accident: {
    noun: "the accident",
    sentences: ["An accident hit {2}", "An accident involved {1}", "There was an accident"],
  },
  "Natural disaster": {
    noun: "the disaster",
    sentences: [
      "A natural disaster struck {place}",
      "A natural disaster struck {2}",
      "A natural disaster struck",
    ],
    quoted: true,
  },
  Fire: { noun: "the fire", sentences: ["A fire hit {2}", "A fire broke out"] },
  Displacement: {
    noun: "the displacement",
    sentences: [
      "{1} drove {2} from their homes",
      "{2} left their homes",
      "{displaced} left their homes",
      "People left their homes",
    ],
  },
  Deployment: {
    noun: "the deployment",
    sentences: ["{1} sent forces against {2}", "{1} sent forces", "Forces were sent"],
    quoted: true,
  },
  Release: {
    noun: "the release",
    sentences: [
      "{1} released {2}",
      "{1} released {released}",
      "{1} released captives",
      "{2} came free",
      "{released} came free",
      "Captives came free",
    ],
  },
  Visit: {
    noun: "the visit",
    sentences: [
      "{1} visited {2}",
      "{1} visited {place}",
      "{1} made a visit",
      "There was a visit by {2}",
      "There was a visit",
    ],
  },
  "Launch/test": {
    noun: "the launch",
    sentences: ["{1} carried out a launch or test", "A launch or test took place"],
    quoted: true,
  },
  Death: { noun: "the death", sentences: ["{2} died", "{killed} died", "There was a death"], deadly: true },
  "Legal action": {
    noun: "the legal action",
    sentences: [
      "{1} took legal action against {2}",
      "{1} took legal action",
      "{2} faced legal action",
      "There was legal action",
    ],
    quoted: true,
  },
  // PLOVER, where no other type fits
  Request: spoken("the request", [
    "{1} called on {2}",
    "{1} made an appeal",
    "There was an appeal to {2}",
    "There was an appeal",
  ]),
  Reject: spoken("the refusal", ["{1} turned down {2}", "{1} refused", "There was a refusal"]),
  Threaten: spoken("the threat", [
    "{1} threatened {2}",
    "{1} made a threat",
    "There was a threat against {2}",
    "There was a threat",
  ]),
  Accuse: spoken("the accusation", [
    "{1} accused {2}",
    "{1} made an accusation",
    "There was an accusation against {2}",
    "There was an accusation",
  ]),
  Support: spoken("the show of support", [
    "{1} backed {2}",
    "{1} gave support",
    "There was support for {2}",
    "There was a show of support",
  ]),
  Consult: spoken("the talks", [
    "{1} held talks with {2}",
    "{1} held talks",
    "There were talks with {2}",
    "There were talks",
  ]),
  Aid: {
    noun: "the aid",
    sentences: ["{1} gave aid to {2}", "{1} gave aid", "Aid reached {2}", "Aid came"],
    quoted: true,
  },
  Agree: spoken("the consent", ["{1} agreed with {2}", "{1} agreed", "There was consent"]),
  Concede: spoken("the concession", ["{1} gave way to {2}", "{1} gave way", "There was a concession"]),
  Cooperate: spoken("the cooperation", [
    "{1} worked with {2}",
    "{1} offered cooperation",
    "There was cooperation",
  ]),
  Retreat: {
    noun: "the retreat",
    sentences: ["{1} withdrew before {2}", "{1} withdrew", "There was a withdrawal"],
  },
  Sanction: spoken("the sanctions", [
    "{1} imposed sanctions on {2}",
    "{1} imposed sanctions",
    "Sanctions hit {2}",
    "There were sanctions",
  ]),
  Mobilize: {
    noun: "the mobilisation",
    sentences: ["{1} mobilised against {2}", "{1} mobilised", "There was a mobilisation"],
    quoted: true,
  },
  Coerce: {
    noun: "the coercion",
    sentences: [
      "{1} put {2} under restrictions",
      "{1} imposed restrictions",
      "{2} came under restrictions",
      "There were restrictions",
    ],
    quoted: true,
  },
};

/** A type that the codebook has and this table not yet: told by its name and its passage. */
export const wordingOf = (type: string): Wording =>
  WORDING[type] ?? { noun: `the event (${type})`, sentences: [], quoted: true };

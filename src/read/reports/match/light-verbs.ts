/**
 * Verbs that say little beside their event noun. After Grimshaw & Mester 1988 and NomBank's support verbs, with the verbs that
 * newspapers use for attacks and disasters. Lemmas; particles follow after a space.
 */
const list = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(",")
      .map((w) => w.trim())
      .filter(Boolean),
  );

/** The subject does it: "the army launched an offensive". */
export const LIGHT_AGENTIVE = list(
  `launch, carry out, conduct, stage, mount, make, commit, perpetrate, execute, undertake, deliver, hold, wage, do, perform, begin, start,
  resume, continue, step up, intensify, unleash, open, plan, direct, lead, order, plot, organise, organize, orchestrate, mastermind,
  stop, halt, end, renew, initiate, press, press on, throw, attempt, try, complete, finish, sign, reach, strike, seal, announce, claim, express, voice, issue, impose, extend, file, lodge, host, convene`,
);

/** The subject suffers it: "the town came under attack", "the unit suffered a bombing". */
export const LIGHT_PATIENTIVE = list(
  `suffer, face, come under, endure, sustain, undergo, see, witness, experience, survive, escape, report, record, repel, repulse, come,
  foil, thwart`,
);

/** The event noun is the subject and the object is what it struck: "the blast hit a convoy", "clashes broke out in". */
export const EVENT_SUBJECT_VERBS = list(
  `hit, strike, target, rock, shake, rip, rip through, tear, tear through, kill, wound, injure, destroy, damage, hurt, claim, leave, occur,
  happen, take, erupt, break out, come, follow, begin, start, continue, resume, end, devastate, level, flatten, engulf, sweep, sweep through,
  batter, ravage, pound, cause, force, prompt, send, trigger, wreck, demolish, shatter, be, last, spread, take place, go off, explode`,
);

/** Words beside a name that say that its bearer acts in public, or must be protected; lemmas, lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ""));

/**
 * Offices of a state, commands, spokesmanship, the lead of a party, group or church. Not what any victim may be: officer,
 * soldier, sergeant, doctor, teacher, priest, director, student.
 */
export const OFFICE_WORDS = words(`
  president vice-president premier minister secretary chancellor king queen emir sultan monarch taoiseach dictator ruler
  governor mayor senator congressman congresswoman mp lawmaker parliamentarian speaker ambassador envoy diplomat consul
  spokesman spokeswoman spokesperson commissioner commander commander-in-chief general gen colonel col major maj captain capt
  brigadier brig admiral marshal superintendent sheriff chief chairman chairwoman chairperson leader warlord head judge
  prosecutor magistrate negotiator official ayatollah pope archbishop patriarch cardinal caliph
`);

export const MINOR_WORDS = words(
  `boy girl schoolboy schoolgirl child toddler baby infant newborn teenager teen pupil schoolchild`,
);

/** The bearer is named for someone else's sake. */
export const KIN_WORDS = words(`
  daughter son wife husband widow widower mother father sister brother niece nephew cousin uncle aunt grandmother grandfather
  grandson granddaughter fiancée fiancé girlfriend boyfriend neighbour neighbor resident witness victim survivor friend
  shopkeeper farmer driver
`);

/** What belongs to someone who rules or commands: "Assad's forces". */
export const POWER_WORDS = words(`
  government regime administration army force forces troop cabinet militia party presidency loyalist guard rule reign
  premiership coalition fighter
`);

/** "loyal to", "supporters of": whom others follow. */
export const FOLLOWING = words(`loyal supporter follower loyalist allegiance`);

/** ACLED's columns in the order of its data export, and its code lists (ACLED Codebook 2023). */

export const ACLED_COLUMNS = [
  "event_id_cnty",
  "event_date",
  "year",
  "time_precision",
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "assoc_actor_1",
  "inter1",
  "actor2",
  "assoc_actor_2",
  "inter2",
  "interaction",
  "civilian_targeting",
  "iso",
  "region",
  "country",
  "admin1",
  "admin2",
  "admin3",
  "location",
  "latitude",
  "longitude",
  "geo_precision",
  "source",
  "source_scale",
  "notes",
  "fatalities",
  "tags",
  "timestamp",
] as const;
export type AcledColumn = (typeof ACLED_COLUMNS)[number];

const POLITICAL_VIOLENCE = "Political violence";
const DEMONSTRATIONS = "Demonstrations";
const STRATEGIC = "Strategic developments";

export interface AcledType {
  readonly eventType: string;
  readonly disorderType: string;
}

const types = (eventType: string, disorderType: string, subEventTypes: readonly string[]) =>
  subEventTypes.map((name) => [name, { eventType, disorderType }] as const);

/** Sub-event type → event type and disorder type (table 2 of the codebook). */
export const ACLED_TYPES: ReadonlyMap<string, AcledType> = new Map([
  ...types("Battles", POLITICAL_VIOLENCE, [
    "Government regains territory",
    "Non-state actor overtakes territory",
    "Armed clash",
  ]),
  ...types("Protests", `${POLITICAL_VIOLENCE}; ${DEMONSTRATIONS}`, ["Excessive force against protesters"]),
  ...types("Protests", DEMONSTRATIONS, ["Protest with intervention", "Peaceful protest"]),
  ...types("Riots", DEMONSTRATIONS, ["Violent demonstration"]),
  ...types("Riots", POLITICAL_VIOLENCE, ["Mob violence"]),
  ...types("Explosions/Remote violence", POLITICAL_VIOLENCE, [
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
  ]),
  ...types("Violence against civilians", POLITICAL_VIOLENCE, [
    "Sexual violence",
    "Attack",
    "Abduction/forced disappearance",
  ]),
  ...types(STRATEGIC, STRATEGIC, [
    "Agreement",
    "Arrests",
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Looting/property destruction",
    "Non-violent transfer of territory",
    "Other",
  ]),
]);

/**
 * Interaction: the two inter codes, the smaller first; one actor alone has a 0 behind it (codebook, “Interaction codes”).
 * Null where an actor that is there has no code.
 */
export function interaction(inter1: number | null, inter2: number | null, hasActor2: boolean): number | null {
  if (inter1 === null) return null;
  if (!hasActor2) return inter1 * 10;
  if (inter2 === null) return null;
  return Math.min(inter1, inter2) * 10 + Math.max(inter1, inter2);
}

/**
 * Fatalities where the text gives no figure (codebook, “Reported fatalities”): dozens 12, hundreds 100, the undefined plural
 * 3, its lower reading. "Thousands" has no rule; it is at least hundreds.
 */
export function fatalitiesOfWords(words: string): number {
  if (/hundred|thousand|million/i.test(words)) return 100;
  if (/dozen|score/i.test(words)) return 12;
  return 3;
}

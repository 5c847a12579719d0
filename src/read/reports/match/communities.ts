/**
 * Peoples and faiths that field armed bodies without being a state, by the adjective that names them, with ACLED's general name
 * for such bodies (Codebook 2023: "identity militias", inter code 4).
 */
const ETHNIC = `kurdish tuareg hutu tutsi fulani dinka nuer murle shilluk oromo amhara tigrayan afar karen kachin shan chin rakhine
  rohingya pashtun baloch balochi hazara chechen kosovar abkhaz ossetian tamil naga assamese bodo moro mapuche berber arab bedouin
  turkmen circassian lendu hema banyamulenge hausa igbo yoruba tiv berom zulu maasai pokot turkana samburu luo kikuyu
  darfuri beja misseriya rizeigat dogon bambara songhai sahrawi uighur uyghur tibetan kuki meitei`;
const RELIGIOUS = new Map([
  ["sunni", "Sunni Muslim Militia"],
  ["shiite", "Shiite Muslim Militia"],
  ["shia", "Shiite Muslim Militia"],
  ["shi'ite", "Shiite Muslim Militia"],
  ["alawite", "Alawite Militia"],
  ["druze", "Druze Militia"],
  ["christian", "Christian Militia"],
  ["muslim", "Muslim Militia"],
  ["yazidi", "Yazidi Militia"],
  ["hindu", "Hindu Militia"],
]);

/** Adjective in small letters → ACLED's general name of the community's armed bodies, without country. */
export const COMMUNITIES: ReadonlyMap<string, string> = new Map([
  ...ETHNIC.split(/\s+/).map((w) => [w, `${w[0]!.toUpperCase()}${w.slice(1)} Ethnic Militia`] as const),
  ...RELIGIOUS,
]);

/** Where the armed body of a community is the state's by law, ACLED names that body: country code → known actor. */
export const STATE_BODIES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["kurdish", new Map([["IQ", "Peshmerga"]])],
]);

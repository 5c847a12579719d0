/** Abbreviations that keep their full stop, as newspapers print them. */

/** Stand before what they abbreviate or number: no sentence ends after them. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    "Mr Mrs Ms Messrs Dr Prof Rev Fr Sr Hon Gen Lt Col Maj Capt Cmdr Cpl Sgt Pvt Adm Brig Gov Sen Reps Rep Pres Atty Amb " +
    "St Ste Mt Ft Insp Supt Det Dep Asst Pte Spc Cdr Sec Msgr Bros No Nos vs v cf ca approx fig Fig Art Sect pp Vol Op"
  ).split(" "),
);

/** May end a sentence, and then the next word tells. */
export const MAY_END: ReadonlySet<string> = new Set(
  (
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Inc Ltd Corp Co Cos LLC " +
    "Plc Jr etc al Ave Blvd Rd Hwy Pkwy Dept Univ Assn Natl Intl Ext ext Attn Esq Ph a.m p.m e.g i.e Ala Ariz Ark Calif Colo Conn Del " +
    "Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Conf Para Spec " +
    "yrs mins hrs lbs lb oz km kg cm mm sq eve esp dom arrv Arrv lv rec info rep"
  ).split(" "),
);

export const ABBREVIATIONS: ReadonlySet<string> = new Set([...TITLES, ...MAY_END]);

/** Words of time, each in one or more classes that the patterns name. */

/** 0 = Sunday, as in `RelativeTime`. Abbreviations are trusted only where something else says that a day is meant. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"].map((word, i) => [word, i]),
);
export const WEEKDAY_ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ["sun", 0],
  ["mon", 1],
  ["tue", 2],
  ["tues", 2],
  ["wed", 3],
  ["weds", 3],
  ["thu", 4],
  ["thur", 4],
  ["thurs", 4],
  ["fri", 5],
  ["sat", 6],
]);
export const WEEKDAY_PLURALS: ReadonlyMap<string, number> = new Map(
  [...WEEKDAYS].map(([word, day]) => [`${word}s`, day]),
);

const MONTH_NAMES =
  "january|february|march|april|may|june|july|august|september|october|november|december".split("|");
const MONTH_SHORT = "jan|feb|mar|apr||jun|jul|aug|sep|oct|nov|dec".split("|");
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((word, i): [string, number] => [word, i + 1]),
  ...MONTH_SHORT.flatMap((word, i): [string, number][] => (word ? [[word, i + 1]] : [])),
  ["sept", 9],
]);

/** Units of time as TIMEX3 letters; "T" before those of the clock. */
export type Unit = "TS" | "TM" | "TH" | "D" | "N" | "W" | "F" | "WE" | "M" | "Q" | "Y" | "E" | "C";
const units = (unit: Unit, words: string): [string, Unit][] => words.split(" ").map((word) => [word, unit]);
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...units("TS", "second sec"),
  ...units("TM", "minute min"),
  ...units("TH", "hour hr"),
  ...units("D", "day"),
  ...units("N", "night"),
  ...units("W", "week wk"),
  ...units("F", "fortnight"),
  ...units("WE", "weekend"),
  ...units("M", "month"),
  ...units("Q", "quarter"),
  ...units("Y", "year yr"),
  ...units("E", "decade"),
  ...units("C", "century"),
]);
export const UNIT_PLURALS: ReadonlyMap<string, Unit> = new Map([
  ...units("TS", "seconds secs"),
  ...units("TM", "minutes mins"),
  ...units("TH", "hours hrs"),
  ...units("D", "days"),
  ...units("N", "nights"),
  ...units("W", "weeks wks"),
  ...units("F", "fortnights"),
  ...units("WE", "weekends"),
  ...units("M", "months"),
  ...units("Q", "quarters"),
  ...units("Y", "years yrs"),
  ...units("E", "decades"),
  ...units("C", "centuries"),
]);

/** TIMEX3's parts of a day, with the hours of the clock for the words that name one. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ["morning", "TMO"],
  ["forenoon", "TMO"],
  ["afternoon", "TAF"],
  ["evening", "TEV"],
  ["night", "TNI"],
  ["nighttime", "TNI"],
  ["dawn", "TMO"],
  ["daybreak", "TMO"],
  ["sunrise", "TMO"],
  ["dusk", "TEV"],
  ["sunset", "TEV"],
  ["sundown", "TEV"],
  ["nightfall", "TEV"],
  ["midday", "TMI"],
  ["noon", "T12:00"],
  ["noontime", "T12:00"],
  ["midnight", "T24:00"],
  ["lunchtime", "TMI"],
  ["daytime", "TDT"],
]);
export const DAY_PART_PLURALS: ReadonlyMap<string, string> = new Map([
  ["mornings", "TMO"],
  ["afternoons", "TAF"],
  ["evenings", "TEV"],
  ["nights", "TNI"],
]);

/** First month of each season of the northern year, in which the newspapers of most stories count. */
export const SEASONS: ReadonlyMap<string, { readonly month: number; readonly value: string }> = new Map([
  ["spring", { month: 3, value: "SP" }],
  ["springtime", { month: 3, value: "SP" }],
  ["summer", { month: 6, value: "SU" }],
  ["summertime", { month: 6, value: "SU" }],
  ["autumn", { month: 9, value: "FA" }],
  ["fall", { month: 9, value: "FA" }],
  ["winter", { month: 12, value: "WI" }],
  ["wintertime", { month: 12, value: "WI" }],
]);

/** Number words that only times use. */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ["twenties", 20],
  ["thirties", 30],
  ["forties", 40],
  ["fifties", 50],
  ["sixties", 60],
  ["seventies", 70],
  ["eighties", 80],
  ["nineties", 90],
]);
export const SETS: ReadonlyMap<string, string> = new Map([
  ["hourly", "PT1H"],
  ["daily", "P1D"],
  ["everyday", "P1D"],
  ["nightly", "P1D"],
  ["weekly", "P1W"],
  ["fortnightly", "P2W"],
  ["biweekly", "P2W"],
  ["monthly", "P1M"],
  ["quarterly", "P1Q"],
  ["yearly", "P1Y"],
  ["annually", "P1Y"],
  ["annual", "P1Y"],
  ["biannual", "P6M"],
]);

/** TIMEX3's three vague references. "already", "once" and the like are left: they fix nothing and are half the time no time. */
export const VAGUE: ReadonlyMap<string, string> = new Map([
  ["now", "PRESENT_REF"],
  ["nowadays", "PRESENT_REF"],
  ["currently", "PRESENT_REF"],
  ["presently", "PRESENT_REF"],
  ["recently", "PAST_REF"],
  ["lately", "PAST_REF"],
]);

/** TIMEX3 clock of a word for a part of the day. */
export const partClock = (part: string): string => DAY_PARTS.get(part) ?? "TMI";

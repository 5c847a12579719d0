/** Feasts by the names that newspapers give them. */
import { isoDay } from "../../../../model/calendar.ts";
import { feastDays } from "../../../../model/feasts.ts";
import type { Feast } from "../../../../model/time.ts";
import { date, rule, type Rule } from "./rule.ts";

/** The feast, its pattern, an example. */
const NAMES: readonly (readonly [Feast, string, string])[] = [
  ["christmas eve", "christmas eve", "Christmas Eve"],
  ["christmas", "christmas (day)?", "Christmas Day"],
  ["boxing day", "boxing day", "Boxing Day"],
  ["new year's eve", "new year ((’|') s)? eve", "New Year's Eve"],
  ["new year", "new year (’|') s (day)?|new year day", "New Year's Day"],
  ["easter monday", "easter monday", "Easter Monday"],
  ["easter", "easter (sunday)?", "Easter Sunday"],
  ["good friday", "good friday", "Good Friday"],
  ["palm sunday", "palm sunday", "Palm Sunday"],
  ["ash wednesday", "ash wednesday", "Ash Wednesday"],
  ["holy week", "holy week", "Holy Week"],
  ["pentecost", "pentecost|whit sunday", "Pentecost"],
  ["halloween", "halloween", "Halloween"],
  ["thanksgiving", "thanksgiving (day)?", "Thanksgiving Day"],
  ["valentine", "valentine ((’|') s)? day", "Valentine's Day"],
  ["labor day", "labor day", "Labor Day"],
  ["memorial day", "memorial day", "Memorial Day"],
  ["epiphany", "epiphany", "Epiphany"],
  ["ramadan", "(the (holy)? month of)? (ramadan|ramadhan|ramazan)", "Ramadan"],
  ["eid al-fitr", "eid HYPHEN? (al|ul) HYPHEN? (fitr|fitri)", "Eid al-Fitr"],
  ["eid al-adha", "eid HYPHEN? (al|ul) HYPHEN? (adha|azha)", "Eid al-Adha"],
  ["ashura", "ashura|ashoura", "Ashura"],
  ["mawlid", "mawlid", "Mawlid"],
  ["nowruz", "nowruz|norouz|newroz|nawroz", "Nowruz"],
  ["passover", "passover", "Passover"],
  ["yom kippur", "yom kippur", "Yom Kippur"],
  ["rosh hashanah", "rosh hashanah", "Rosh Hashanah"],
];

const LUNAR_OR_LONG: ReadonlySet<Feast> = new Set([
  "ramadan",
  "holy week",
  "passover",
  "eid al-fitr",
  "eid al-adha",
]);

const FIXED: readonly Rule[] = NAMES.map(([feast, pattern, example]) =>
  rule(`${feast} of a year`, `${example} 2013`, `(${pattern}) (of|in|,)? YEAR4`, (m) => {
    const head = m.term(0)!;
    const days = feastDays(feast, m.value("YEAR4"))[0];
    if ((!head.capital && head.text !== "the") || !days) return null;
    const [first, last] = [isoDay(days[0]), isoDay(days[1])];
    return date(
      { basis: "absolute", first, last, precision: first === last ? "day" : "days", bound: "in" },
      "day",
    );
  }),
);

/** "A Christmas party", "the Easter fair": what goes by the feast is held on any day around it. */
const AROUND_THE_FEAST =
  /^(?:party|parties|market|markets|tree|trees|shopping|shopper|shoppers|present|presents|gift|gifts|lights|card|cards|lunch|dinner|concert|break|season|bonus|play|pageant|decorations|fair|sale|sales|celebrations|festivities|holidays|spirit|truce|offensive|egg|eggs)$/;

const YEARLY: readonly Rule[] = NAMES.map(([feast, pattern, example]) =>
  rule(feast, example, `((the)? (this|last|next|previous|following))? (${pattern})`, (m) => {
    const head = m.term(
      m.has("this", "last", "next", "previous", "following") ? (m.term(0)!.text === "the" ? 2 : 1) : 0,
    )!;
    if (!head.capital && head.text !== "the") return null;
    if (AROUND_THE_FEAST.test(m.after?.text ?? "")) return null;
    const direction = m.has("last", "previous")
      ? "past"
      : m.has("next", "following")
        ? "future"
        : m.looseDirection;
    return date(
      { basis: "feast", feast, direction, bound: "in" },
      "day",
      LUNAR_OR_LONG.has(feast) ? { kind: "date" } : {},
    );
  }),
);

export const FEAST_RULES: readonly Rule[] = [...FIXED, ...YEARLY];

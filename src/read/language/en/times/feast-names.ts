/** Feasts by the names that newspapers give them. */
import { isoDay } from "../../../../model/calendar.ts";
import { feastDays } from "../../../../model/feasts.ts";
import type { Feast } from "../../../../model/time.ts";
import { date, rule, type Rule } from "./rule.ts";

const NAMES: readonly (readonly [Feast, string])[] = [
  ["christmas eve", "christmas eve"],
  ["christmas", "christmas (day)?"],
  ["boxing day", "boxing day"],
  ["new year's eve", "new year ((’|') s)? eve"],
  ["new year", "new year (’|') s (day)?|new year day"],
  ["easter", "easter (sunday)?"],
  ["easter monday", "easter monday"],
  ["good friday", "good friday"],
  ["palm sunday", "palm sunday"],
  ["ash wednesday", "ash wednesday"],
  ["holy week", "holy week"],
  ["pentecost", "pentecost|whit sunday"],
  ["halloween", "halloween"],
  ["thanksgiving", "thanksgiving (day)?"],
  ["valentine", "valentine ((’|') s)? day"],
  ["labor day", "labor day"],
  ["memorial day", "memorial day"],
  ["epiphany", "epiphany"],
  ["ramadan", "(the (holy)? month of)? (ramadan|ramadhan|ramazan)"],
  ["eid al-fitr", "eid (HYPHEN)? (al|ul) HYPHEN? (fitr|fitri)"],
  ["eid al-adha", "eid (HYPHEN)? (al|ul) HYPHEN? (adha|azha)"],
  ["ashura", "ashura|ashoura"],
  ["mawlid", "mawlid"],
  ["nowruz", "nowruz|norouz|newroz|nawroz"],
  ["passover", "passover"],
  ["yom kippur", "yom kippur"],
  ["rosh hashanah", "rosh hashanah"],
];

const LUNAR_OR_LONG: ReadonlySet<Feast> = new Set([
  "ramadan",
  "holy week",
  "passover",
  "eid al-fitr",
  "eid al-adha",
]);

const FIXED: readonly Rule[] = NAMES.map(([feast, pattern]) =>
  rule(`${feast} of a year`, `${feast} 2013`, `(${pattern}) (of|in|,)? YEAR4`, (m) => {
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

const YEARLY: readonly Rule[] = NAMES.map(([feast, pattern]) =>
  rule(
    feast,
    pattern.replace(/[()?]|HYPHEN/g, "").split("|")[0]!,
    `((the)? (this|last|next|previous|following))? (${pattern})`,
    (m) => {
      const head = m.term(
        m.has("this", "last", "next", "previous", "following") ? (m.term(0)!.text === "the" ? 2 : 1) : 0,
      )!;
      if (!head.capital && head.text !== "the") return null;
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
    },
  ),
);

export const FEAST_RULES: readonly Rule[] = [...FIXED, ...YEARLY];

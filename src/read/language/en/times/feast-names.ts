/** Feasts by the names that newspapers give them. */
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

export const FEAST_RULES: readonly Rule[] = NAMES.map(([feast, pattern]) =>
  rule(feast, pattern.replace(/[()?]|HYPHEN/g, "").split("|")[0]!, `(this|last|next)? (${pattern})`, (m) => {
    const head = m.term(m.has("this", "last", "next") ? 1 : 0)!;
    if (!head.capital && head.text !== "the") return null;
    const direction = m.has("last") ? "past" : m.has("next") ? "future" : m.direction;
    return date(
      { basis: "feast", feast, direction, bound: "in" },
      "day",
      LUNAR_OR_LONG.has(feast) ? { kind: "date" } : {},
    );
  }),
);

/** Dates written in numbers: "2014-06-10", "10/06/2014", "10.06.2014", "20140610". */
import { absolute, dayOf, monthsOf } from "./fixed-days.ts";
import { date, type Match, type Meaning, rule, type Rule } from "./rule.ts";

/** Two-digit years as the papers of the last hundred years mean them. */
const fullYear = (value: number): number => (value >= 100 ? value : value < 50 ? 2000 + value : 1900 + value);

/** Both orders are printed; where both can be, American papers' month first is taken, as nine in ten such dates on the web are. */
function numericDate(match: Match): Meaning | null {
  // One sign between all three.
  if (!match.unbroken || match.term(1)!.text !== match.term(3)!.text) return null;
  const [a, b] = [match.value("SMALL", 0), match.value("SMALL", 1)];
  const yearTerm = match.get("YEAR4") ?? match.get("SMALL", 2)!;
  if (yearTerm.text.length !== 2 && yearTerm.text.length !== 4) return null;
  if (match.before?.text === "/" && match.term(0)!.glued) return null;
  const year = fullYear(yearTerm.value);
  return (a <= 12 ? dayOf(year, a, b) : null) ?? dayOf(year, b, a);
}

export const NUMERIC_DATES: readonly Rule[] = [
  rule("iso date", "2014-06-10", "YEAR4 HYPHEN SMALL HYPHEN SMALL", (m) =>
    m.unbroken ? dayOf(m.value("YEAR4"), m.value("SMALL", 0), m.value("SMALL", 1)) : null,
  ),
  rule("iso date in slashes", "2014/06/10", "YEAR4 / SMALL / SMALL", (m) =>
    m.unbroken ? dayOf(m.value("YEAR4"), m.value("SMALL", 0), m.value("SMALL", 1)) : null,
  ),
  rule("compact date", "20140610", "COMPACT", (m) => {
    const text = m.get("COMPACT")!.text;
    return dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  }),
  rule("iso month", "2014-06", "YEAR4 HYPHEN MM", (m) => {
    if (!m.unbroken || m.get("MM")!.text.length !== 2 || m.after?.text === "-") return null;
    const [first, last] = monthsOf(m.value("YEAR4"), m.value("MM"), 1);
    const point = absolute(first, last, "month");
    return point && date(point, "month");
  }),
  rule("numeric date", "10/06/2014", "SMALL (/|HYPHEN) SMALL (/|HYPHEN) (YEAR4|SMALL)", (m) =>
    numericDate(m),
  ),
  rule("dotted date", "10.06.2014", "SMALL . SMALL . YEAR4", (m) =>
    m.unbroken ? dayOf(m.value("YEAR4"), m.value("SMALL", 1), m.value("SMALL", 0)) : null,
  ),
];

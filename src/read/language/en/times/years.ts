/** Years, decades and centuries: "in 2006", "the late 1990s", "the nineties", "the 19th century". */
import { pad, yearSpan } from "./fixed-days.ts";
import { DECADES } from "./lexicon.ts";
import { date, type Match, PART_OF, partOf, rule, type Rule } from "./rule.ts";

/** A bare year needs a sign that it is none of 2,000 things: a preposition before it, or no plural noun after it. */
function isYear(match: Match): boolean {
  const year = match.get("YEAR")!;
  const { before, after } = match;
  if (before?.text === "than" && /^(?:later|earlier)$/.test(match.term(-2)?.text ?? "")) return true;
  // Far years are told with a word before them: "by 2050"; alone they are clock times and codes.
  if (year.value > 2030 && !/^(?:in|by|until|since|of|year|before|after|from|to)$/.test(before?.text ?? ""))
    return false;
  if (year.value < 1600 || year.value > 2200) return false;
  if (before?.glued !== undefined && year.glued && before && /^[#$£€.,:/@&=_]$/.test(before.text))
    return false;
  if (year.glued && before && /[a-z\d]/.test(before.text.at(-1) ?? "")) return false;
  if (after?.glued && /^[a-z%/]/.test(after.text)) return false;
  if (
    before &&
    /^(?:in|since|of|until|till|by|from|during|early|late|mid|year|fiscal|to|between|circa|through|throughout|and|season|before|after|spring|summer|autumn|fall|winter|\()$/.test(
      before.text,
    )
  ) {
    const firm =
      /^(?:in|since|until|till|during|early|late|mid|year|fiscal|circa|throughout|spring|summer|autumn|fall|winter)$/.test(
        before.text,
      );
    return firm || !countsNoun(match);
  }
  if (
    before &&
    /^(?:about|around|some|nearly|almost|over|than|least|most|up|approximately|roughly|only|\$|another|killed|wounded|flight|highway|route|no)$/.test(
      before.text,
    )
  )
    return false;
  return !countsNoun(match);
}

function countsNoun(match: Match): boolean {
  const { after } = match;
  if (!after || !/^[a-z]/.test(after.text)) return false;
  const { xpos, upos } = match.tagsOf(after);
  const next = match.afterBy(2);
  return (
    xpos === "NNS" ||
    (upos === "ADJ" && next !== undefined && match.tagsOf(next).xpos === "NNS") ||
    /^(?:people|men|women|children|police|personnel|km|metres|meters|feet|miles|dollars|troops)$/.test(
      after.text,
    )
  );
}

export const YEAR_RULES: readonly Rule[] = [
  rule("year", "in 2006", "(the year)? YEAR", (m) => {
    if (!isYear(m)) return null;
    const point = yearSpan(m.value("YEAR"), 1);
    return point && date(point, "year");
  }),
  rule("fiscal year", "fiscal 2013", "((the)? fiscal (year)?) YEAR", (m) => {
    const point = yearSpan(m.value("YEAR"), 1);
    return point && date(point, "year");
  }),
  rule("part of year", "early 2013", `${PART_OF} YEAR`, (m) => {
    const point = yearSpan(m.value("YEAR"), 1, partOf(m));
    return point && date(point, "year");
  }),
  rule("decade", "the late 1990s", "(the)? ((early|late|mid) HYPHEN?)? YEAR4 (')? s", (m) => {
    if (m.value("YEAR4") % 10 !== 0) return null;
    const century = m.value("YEAR4") % 100 === 0 && m.value("YEAR4") < 2000;
    const point = yearSpan(m.value("YEAR4"), century ? 100 : 10, partOf(m));
    return point && date(point, century ? "century" : "decade", century ? {} : {});
  }),
  rule("short decade", "the '90s", "(the)? ((early|late|mid) HYPHEN?)? ('|’|‘) SMALL s", (m) => {
    const value = m.value("SMALL");
    if (value % 10 !== 0) return null;
    const point = yearSpan(value < 30 ? 2000 + value : 1900 + value, 10, partOf(m));
    return point && date(point, "decade");
  }),
  rule("decade in words", "the nineties", "(the|in|during) ((early|late|mid) HYPHEN?)? DECADES", (m) => {
    const point = yearSpan(1900 + DECADES.get(m.get("DECADES")!.text)!, 10, partOf(m));
    return point && date(point, "decade", { skip: m.has("in", "during") ? 1 : 0 });
  }),
  rule("century", "the 19th century", "(the)? ((early|late|mid) HYPHEN?)? ORD HYPHEN? century", (m) => {
    const point = yearSpan((m.value("ORD") - 1) * 100 + 1, 100, partOf(m));
    return point && date(point, "century", { value: pad(m.value("ORD") - 1) });
  }),
];

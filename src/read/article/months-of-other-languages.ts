/**
 * Days that pages in other languages print: "30. Juli 2018", "22 de janeiro de 2018", "2018年7月30日". Months are called as the
 * platform's own tables (Unicode CLDR) call them.
 */
import type { NamedDay } from "./calendar.ts";
import { isoDay } from "./calendar.ts";

const LOCALES =
  "de fr es pt it nl sv da nb fi pl cs sk hu ro hr sl bg sr uk ru be el tr az id ms sw so ha sq lt lv et ca ar fa he ps ku".split(
    " ",
  );

let months: ReadonlyMap<string, number> | null = null;

/** Names and short names by their number, 1..12. A name that means two months in two languages is left out. */
function monthNames(): ReadonlyMap<string, number> {
  if (months !== null) return months;
  const found = new Map<string, number>();
  for (const locale of LOCALES)
    for (const month of ["long", "short"] as const)
      for (const context of [{ month }, { day: "numeric", month, year: "numeric" }] as const) {
        const format = new Intl.DateTimeFormat(locale, {
          ...context,
          timeZone: "UTC",
          calendar: "gregory",
          numberingSystem: "latn",
        });
        for (let number = 1; number <= 12; number++) {
          const part = format
            .formatToParts(Date.UTC(2018, number - 1, 15))
            .find(({ type }) => type === "month")?.value;
          const name = part?.toLowerCase().replace(/\.$/, "");
          if (name === undefined || !/^\p{L}[\p{L}\p{M}'’ ]+$/u.test(name)) continue;
          found.set(name, found.has(name) && found.get(name) !== number ? 0 : number);
        }
      }
  months = found;
  return months;
}

/** Digits of other scripts as 0-9. */
const western = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})(?:\.|º|er|-?го)?\s*(?:de\s+|d['’])?(\p{L}[\p{L}\p{M}'’]{2,14})\.?,?\s*(?:de\s+|del\s+)?((?:19|20)\d{2})(?!\d)/gu;
const YEAR_MONTH_DAY = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;

/** The first such day in the words, or null. */
export function dayInOtherLanguages(words: string): NamedDay | null {
  const plain = western(words);
  const east = YEAR_MONTH_DAY.exec(plain);
  if (east) return named(isoDay(Number(east[1]), Number(east[2]), Number(east[3])));
  for (const [, day, name, year] of plain.matchAll(DAY_MONTH_YEAR)) {
    const month = monthNames().get(name!.toLowerCase());
    if (month) return named(isoDay(Number(year), month, Number(day)));
  }
  return null;
}

const named = (day: string | null): NamedDay | null =>
  day === null ? null : { day, otherwise: null, weekday: null, time: null };

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "./calendar.ts";
import { resolveTime } from "./resolve-time.ts";
import { RelativeTime, type RelativeTime as Relative } from "./time.ts";

/** A Monday. */
const MONDAY = "2014-06-23";
const days = (relative: Relative, day = MONDAY): string | null => {
  const resolved = resolveTime(relative, day);
  return resolved && `${resolved.first}..${resolved.last ?? ""} ${resolved.precision}`;
};
const weekday = (
  name: number,
  weeks: number,
  direction: "past" | "future" | "nearest",
  bound: Relative["bound"] = "in",
): Relative => ({
  basis: "weekday",
  weekday: name,
  weeks,
  direction,
  bound,
});
const month = (
  of: number,
  day: number | null,
  direction: "past" | "future" | "nearest",
  more = {},
): Relative => ({
  basis: "month",
  month: of,
  day,
  lastDay: null,
  direction,
  bound: "in",
  ...more,
});
const offset = (
  unit: "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade",
  n: number,
  more = {},
): Relative => ({
  basis: "offset",
  unit,
  n,
  length: 1,
  precision: "day",
  bound: "in",
  ...more,
});

describe("weekdays", () => {
  test.each([
    ["Saturday, of the past", weekday(6, 0, "past"), "2014-06-21..2014-06-21 day"],
    ["Monday, the article's own day", weekday(1, 0, "past"), "2014-06-23..2014-06-23 day"],
    ["Tuesday, of the past, is six days ago", weekday(2, 0, "past"), "2014-06-17..2014-06-17 day"],
    ["Tuesday, to come", weekday(2, 0, "future"), "2014-06-24..2014-06-24 day"],
    ["the nearest Tuesday", weekday(2, 0, "nearest"), "2014-06-24..2014-06-24 day"],
    ["Friday last week", weekday(5, -1, "past"), "2014-06-20..2014-06-20 day"],
    ["next Friday", weekday(5, 1, "future"), "2014-07-04..2014-07-04 day"],
    ["since Friday", weekday(5, 0, "past", "since"), "2014-06-20.. day"],
    ["by Friday", weekday(5, 0, "future", "until"), "2014-06-23..2014-06-27 days"],
    ["before Friday, past: no first day", weekday(5, 0, "past", "before"), null],
  ])("%s", (_, relative, expected) => expect(days(relative)).toBe(expected));
});

describe("months", () => {
  test.each([
    ["June 10", month(6, 10, "past"), "2014-06-10..2014-06-10 day"],
    ["December 3, past", month(12, 3, "past"), "2013-12-03..2013-12-03 day"],
    ["December 3, to come", month(12, 3, "future"), "2014-12-03..2014-12-03 day"],
    ["April", month(4, null, "past"), "2014-04-01..2014-04-30 month"],
    ["June, the month that it is", month(6, null, "past"), "2014-06-01..2014-06-30 month"],
    ["last June", month(6, null, "past", { strict: true }), "2013-06-01..2013-06-30 month"],
    ["July last year", month(7, null, "past", { years: -1 }), "2013-07-01..2013-07-31 month"],
    ["early May", month(5, null, "past", { part: "early" }), "2014-05-01..2014-05-15 month"],
    ["late May", month(5, null, "past", { part: "late" }), "2014-05-16..2014-05-31 month"],
    [
      "winter runs over the year's end",
      month(12, null, "past", { months: 3 }),
      "2013-12-01..2014-02-28 year",
    ],
    ["February 29 is of a leap year", month(2, 29, "past"), "2012-02-29..2012-02-29 day"],
    ["June 31 is no day", month(6, 31, "past"), null],
    [
      "Sunday, March 9: the weekday picks the year",
      month(3, 9, "future", { weekday: 0 }),
      "2014-03-09..2014-03-09 day",
    ],
  ])("%s", (_, relative, expected) => expect(days(relative)).toBe(expected));
});

describe("offsets", () => {
  test.each([
    ["yesterday", offset("day", -1), "2014-06-22..2014-06-22 day"],
    ["last week", offset("week", -1, { precision: "week" }), "2014-06-16..2014-06-22 week"],
    [
      "over the weekend, read on Monday",
      offset("weekend", -1, { precision: "days" }),
      "2014-06-21..2014-06-22 days",
    ],
    ["this weekend", offset("weekend", 0, { precision: "days" }), "2014-06-28..2014-06-29 days"],
    [
      "earlier this month",
      offset("month", 0, { precision: "month", part: "earlier" }),
      "2014-06-01..2014-06-23 month",
    ],
    [
      "later this year",
      offset("year", 0, { precision: "year", part: "later" }),
      "2014-06-23..2014-12-31 year",
    ],
    ["three years ago", offset("year", -3, { precision: "year" }), "2011-01-01..2011-12-31 year"],
    ["last quarter", offset("quarter", -1, { precision: "year" }), "2014-01-01..2014-03-31 year"],
    ["a decade ago", offset("decade", -1, { precision: "year" }), "2000-01-01..2009-12-31 year"],
  ])("%s", (_, relative, expected) => expect(days(relative)).toBe(expected));

  test("the weekend, read on its Sunday, has begun", () =>
    expect(days(offset("weekend", -1, { precision: "days" }), "2014-06-22")).toBe(
      "2014-06-21..2014-06-22 days",
    ));
});

describe("feasts", () => {
  const feast = (
    name: Extract<Relative, { basis: "feast" }>["feast"],
    day: string,
    direction: "past" | "future" = "past",
  ): string | null => days({ basis: "feast", feast: name, direction, bound: "in" }, day);
  // Easter after the tables of the Book of Common Prayer; the Islamic ones as announced for Saudi Arabia.
  test.each([
    ["easter", "2014-06-23", "2014-04-20..2014-04-20 day"],
    ["easter", "2000-05-01", "2000-04-23..2000-04-23 day"],
    ["good friday", "2019-05-01", "2019-04-19..2019-04-19 day"],
    ["ramadan", "2014-07-10", "2014-06-28..2014-07-27 days"],
    ["eid al-adha", "2014-11-01", "2014-10-04..2014-10-07 days"],
    ["thanksgiving", "2014-12-01", "2014-11-27..2014-11-27 day"],
    ["nowruz", "2014-04-01", "2014-03-21..2014-03-21 day"],
    ["yom kippur", "2014-11-01", "2014-10-04..2014-10-04 day"],
    ["christmas eve", "2014-01-03", "2013-12-24..2013-12-24 day"],
  ] as const)("%s before %s", (name, day, expected) => expect(feast(name, day)).toBe(expected));
});

describe("spans and shifts", () => {
  test("from Friday to Sunday", () =>
    expect(
      days({
        basis: "span",
        from: weekday(5, 0, "past") as never,
        to: weekday(0, 0, "past") as never,
        bound: "in",
      }),
    ).toBe("2014-06-20..2014-06-22 days"));
  test("from November to March: the November before that March", () =>
    expect(
      days({
        basis: "span",
        from: month(11, null, "past") as never,
        to: month(3, null, "past") as never,
        bound: "in",
      }),
    ).toBe("2013-11-01..2014-03-31 month"));
  test("two weeks before Christmas", () =>
    expect(
      days({
        basis: "shift",
        from: { basis: "feast", feast: "christmas", direction: "past", bound: "in" },
        days: -14,
        months: 0,
        length: 1,
        precision: "day",
        bound: "in",
      }),
    ).toBe("2013-12-11..2013-12-11 day"));
});

test("a day that the calendar does not have resolves nothing", () => {
  expect(resolveTime(offset("day", 0), "2014-02-30")).toBeNull();
  expect(resolveTime(offset("day", 0), "yesterday")).toBeNull();
});

test("whatever is resolved is a stretch in order, and past means past", () => {
  const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map(isoDay);
  const anyTime = fc.oneof(
    fc.record({
      basis: fc.constant("weekday" as const),
      weekday: fc.integer({ min: 0, max: 6 }),
      weeks: fc.constant(0),
      direction: fc.constant("past" as const),
      bound: fc.constant("in" as const),
    }),
    fc.record({
      basis: fc.constant("offset" as const),
      unit: fc.constantFrom("day", "week", "month", "quarter", "year", "decade"),
      n: fc.integer({ min: -50, max: -1 }),
      length: fc.constant(1),
      precision: fc.constant("day" as const),
      bound: fc.constant("in" as const),
    }),
    fc.record({
      basis: fc.constant("month" as const),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.option(fc.integer({ min: 1, max: 28 })),
      lastDay: fc.constant(null),
      direction: fc.constant("past" as const),
      bound: fc.constant("in" as const),
    }),
  );
  fc.assert(
    fc.property(anyTime, anyDay, (time, day) => {
      const relative = RelativeTime.parse(time);
      const resolved = resolveTime(relative, day)!;
      expect(resolved.first <= resolved.last!).toBe(true);
      expect(resolved.first <= day).toBe(true);
    }),
  );
});

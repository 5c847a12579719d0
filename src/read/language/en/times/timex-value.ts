/** The TIMEX3 value (TimeML 1.2.1, ISO 8601 with its extensions) of a resolved day or stretch. */
import { isoWeek, parseIsoDay, yearMonthDay } from "../../../../model/calendar.ts";
import type { ResolvedTime } from "../../../../model/time.ts";
import type { Grain } from "./rule.ts";

const SEASON_OF_MONTH = ["WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI"];

export function timexValue(resolved: ResolvedTime, grain: Grain, clock: string): string {
  const day = parseIsoDay(resolved.first);
  const { year, month } = yearMonthDay(day);
  const yyyy = String(year).padStart(4, "0");
  switch (grain) {
    case "day":
      return `${resolved.first}${clock}`;
    case "week":
    case "weekend": {
      const { year: of, week } = isoWeek(day);
      return `${of}-W${String(week).padStart(2, "0")}${grain === "weekend" ? "-WE" : ""}`;
    }
    case "month":
      return `${yyyy}-${String(month).padStart(2, "0")}`;
    case "quarter":
      return `${yyyy}-Q${Math.ceil(month / 3)}`;
    case "half":
      return `${yyyy}-H${month <= 6 ? 1 : 2}`;
    case "season":
      return `${yyyy}-${SEASON_OF_MONTH[month - 1]}`;
    case "year":
      return yyyy;
    case "decade":
      return yyyy.slice(0, 3);
    case "century":
      return yyyy.slice(0, 2);
  }
}

/** A length of time before or after a time that stands beside it: "two weeks before Christmas", "three days after 10 June". */
import type { FoundTime } from "./find-times.ts";
import type { Term } from "./terms.ts";

const BEFORE: ReadonlySet<string> = new Set(["before", "prior to", "ahead of"]);
const AFTER: ReadonlySet<string> = new Set(["after", "from", "since", "following"]);
/** Days and months of the units that a TIMEX3 duration names. */
const LENGTH = /^P(\d+)([DWMY])$/;

export function joinShifts(terms: readonly Term[], times: readonly FoundTime[]): FoundTime[] {
  const joined: FoundTime[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    const shift = last ? shiftOf(terms, last, time) : null;
    if (shift) joined[joined.length - 1] = shift;
    else joined.push(time);
  }
  return joined;
}

function shiftOf(terms: readonly Term[], length: FoundTime, date: FoundTime): FoundTime | null {
  const between = terms
    .slice(length.to, date.from)
    .map((term) => term.text)
    .join(" ");
  const sign = BEFORE.has(between) ? -1 : AFTER.has(between) ? 1 : 0;
  const parts = LENGTH.exec(length.meaning.value ?? "");
  const { relative } = date.meaning;
  if (sign === 0 || !parts || length.meaning.kind !== "duration" || date.meaning.kind === "duration")
    return null;
  if (
    !relative ||
    relative.basis === "span" ||
    relative.basis === "shift" ||
    !/^(?:day|week)$/.test(date.meaning.grain)
  )
    return null;
  const n = sign * Number(parts[1]);
  const unit = parts[2];
  // "for two weeks after Friday" is how long, not when.
  if (/^(?:for|in|within|lasted|last|over)$/.test(terms[length.from - 1]?.text ?? "")) return null;
  return {
    from: length.from,
    to: date.to,
    meaning: {
      ...date.meaning,
      relative: {
        basis: "shift",
        from: { ...relative, bound: "in" },
        days: unit === "D" ? n : unit === "W" ? n * 7 : 0,
        months: unit === "M" ? n : unit === "Y" ? n * 12 : 0,
        length: 1,
        precision: "day",
        bound: "in",
      },
    },
    bound: "in",
    rules: [...length.rules, ...date.rules, "shift"],
  };
}

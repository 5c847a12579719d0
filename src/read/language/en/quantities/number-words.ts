/** The words of which English numerals are made. */

const numbered = (words: string, first: number, step: number): [string, number][] =>
  words.split(" ").map((word, i) => [word, first + i * step]);

/** 0 to 19. */
export const ONES: ReadonlyMap<string, number> = new Map([
  ...numbered("zero one two three four five six seven eight nine", 0, 1),
  ...numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10, 1),
  ["nought", 0],
  ["naught", 0],
  ["nil", 0],
]);

export const TENS: ReadonlyMap<string, number> = new Map([
  ...numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
  ["fourty", 40],
]);

/** What multiplies the number before it; short forms as newspapers print them. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["lakh", 1e5],
  ["crore", 1e7],
]);

/** Only after digits: "$10m", "2.5bn", "100k". */
export const SHORT_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mm", 1e6],
  ["mil", 1e6],
  ["mln", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["g", 1e9],
  ["t", 1e12],
  ["tn", 1e12],
  ["tln", 1e12],
]);

export const DOZEN: ReadonlySet<string> = new Set(["dozen", "dozens", "doz", "dozs", "dz", "dzs"]);

/** Ordinals below one hundred that are one word, with their plurals as denominators; spellings often mistaken too. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...numbered("first second third fourth fifth sixth seventh eighth ninth", 1, 1),
  ...numbered(
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
    10,
    1,
  ),
  ...numbered("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10),
  ["nineth", 9],
  ["twelveth", 12],
  ["fourtieth", 40],
]);

export const ORDINAL_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["hundredth", 1e2],
  ["thousandth", 1e3],
  ["millionth", 1e6],
  ["billionth", 1e9],
  ["trillionth", 1e12],
]);

export const ORDINAL_SUFFIX: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["¼", 1 / 4],
  ["½", 1 / 2],
  ["¾", 3 / 4],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);

export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["quarter", 4],
  ...[...ORDINALS].filter(([, value]) => value > 2),
  ...ORDINAL_MAGNITUDES,
]);
export const DENOMINATOR_PLURALS: ReadonlyMap<string, number> = new Map(
  [...DENOMINATORS].map(([word, value]) => [word === "half" ? "halves" : `${word}s`, value]),
);

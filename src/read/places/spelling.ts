/**
 * Keys under which the spellings of one place name meet. Names from Arabic, Persian, Kurdish, Cyrillic and other scripts
 * are printed in as many ways as there are desks: Al-Qa'im, Qaim, al-Qaem; Deir ez-Zor, Deir Ezzor, Dayr az Zawr.
 * Three levels, each wider than the one before: the name itself, `foldedKey`, `skeletonKey`.
 */

/** Names longer than this are no place names; keys are cut there, so that hostile input stays cheap. */
export const LONGEST_NAME = 80;

/** Letters that Unicode does not decompose (NFKD), as newspapers print them. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: "i", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ə: "a", ħ: "h", ŋ: "ng", ĸ: "k",
}; // prettier-ignore
const LETTER = /[ıłøßæœđðþəħŋĸ]/g;
const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}+/gu;
/** Apostrophes, primes and the signs for hamza and ʿayn: they part no words. */
const APOSTROPHES = /['’‘`´ʻʼʾʿˈ′ʹ.]+/gu;
const NOT_LETTER = /[^\p{L}\p{N}]+/gu;

/** Lower-case words in plain letters, parted by single blanks: "Al-Qā’im" gives "al qaim", "St. Paul" gives "st paul". */
export function plainKey(name: string): string {
  let key = (name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME) : name).toLowerCase();
  if (!ASCII.test(key))
    key = key
      .normalize("NFKD")
      .replace(MARKS, "")
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
  return key.replace(APOSTROPHES, "").replace(NOT_LETTER, " ").trim();
}

/** The Arabic article, assimilated or not, as it is printed apart or with a hyphen. */
const ARTICLES = new Set(
  "al el ul il ar er ur as es us ash esh ush ach ech at et ut ad ed ud adh edh az ez uz an en un ath eth".split(
    " ",
  ),
);
const SHORT_WORDS = new Map([
  ["saint", "st"],
  ["sainte", "ste"],
  ["mount", "mt"],
  ["fort", "ft"],
]);
const DOUBLED = /([^aeiou])\1+/g;
/** The feminine ending: -a, -ah, -eh, -at, -e are one letter in Arabic; only the h is safe to drop without harm. */
const FINAL_H = /([aeiou])h$/;

/**
 * What is left when the Arabic article, doubled consonants and a silent final h are dropped:
 * "Al-Qaim" and "Qaim" give "qaim"; "Ar Raqqah", "Raqqa" and "Raqa" give "raqa".
 */
export function foldedKey(name: string): string {
  const words = plainKey(name).split(" ");
  const kept =
    words.length > 1 ? words.filter((word, i) => i === words.length - 1 || !ARTICLES.has(word)) : words;
  return kept
    .map((word) => (SHORT_WORDS.get(word) ?? word).replace(DOUBLED, "$1").replace(FINAL_H, "$1"))
    .join(" ");
}

/** "Ezzor", "Esh-shiban": the article run together with the consonant that it has become. */
const ARTICLE_IN_WORD = /^[aeu](sh|dh|th|[rsznldt])(?=\1)/;
const CONSONANTS: readonly (readonly [RegExp, string])[] = [
  [/gh/g, "g"],
  [/kh/g, "k"],
  [/dh/g, "d"],
  [/th/g, "t"],
  [/ph/g, "f"],
  [/zh/g, "j"],
  [/dj/g, "j"],
  [/tch/g, "c"],
  [/ch/g, "c"],
  [/sh/g, "c"],
  [/q/g, "k"],
  [/ck/g, "k"],
];
const VOWELS = /[aeiou]+|(?<=[aeiou_])[wy](?![aeiou])|(?<![aeiou])y(?![aeiou])/g;

/**
 * Consonants with a bar for every run of vowels: "Dayr az Zawr", "Deir Ezzor" and "Deir al-Zour" give "d_rz_r";
 * "Hasakeh", "Hasaka" and "Al-Ḥasakah" give "h_s_k". A wide net: what it catches must be supported by the context.
 */
export function skeletonKey(name: string): string {
  return plainKey(name)
    .split(" ")
    .filter((word, i, words) => i === words.length - 1 || !ARTICLES.has(word))
    .map((word, i) => {
      let key = (i > 0 ? word.replace(ARTICLE_IN_WORD, "") : word).replace(FINAL_H, "$1");
      for (const [from, to] of CONSONANTS) key = key.replace(from, to);
      return key
        .replace(VOWELS, "_")
        .replace(/_+/g, "_")
        .replace(/(.)\1+/g, "$1")
        .replace(/(?<=.)_$/, "");
    })
    .join("");
}

/** FNV-1a over UTF-16 code units, 32 bits, never 0. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0 || 1;
}

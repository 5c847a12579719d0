/**
 * The dictionary form of an English word, by its Penn Treebank tag: irregular forms from a list, the rest by rules, and
 * a vocabulary to tell "raid" + "-ed" from "rate" + "-d".
 */
import { BASE_VERBS, IRREGULAR_ADJECTIVES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from "./irregular.ts";

/** Whether a word is known as a base form; a model's vocabulary, or nothing known. */
export type KnowsBase = (word: string) => boolean;

const VOWEL = /[aeiouy]/;

/** @param knows decides between candidate bases; without it spelling alone decides */
export function lemmaOf(word: string, upos: string, xpos: string, knows: KnowsBase = () => false): string {
  const lower = word.toLowerCase().replace(/’/g, "'");
  if (upos === "VERB" || upos === "AUX") return verbLemma(lower, xpos, knows);
  if (upos === "NOUN" || (upos === "PROPN" && xpos === "NNPS"))
    return xpos.endsWith("S") ? nounLemma(lower, knows) : lower;
  if (upos === "ADJ" || upos === "ADV") return adjectiveLemma(lower, xpos, knows);
  if (upos === "PART" && (lower === "n't" || lower === "nt")) return "not";
  if (upos === "PRON" || upos === "DET") return PRONOUNS.get(lower) ?? lower;
  return lower;
}

function verbLemma(word: string, xpos: string, knows: KnowsBase): string {
  const irregular = word === "'d" && xpos !== "MD" ? "have" : IRREGULAR_VERBS.get(word);
  if (xpos === "VB" || xpos === "VBP" || xpos === "MD")
    return irregular !== undefined && (xpos === "MD" || irregular === "be" || irregular === "have")
      ? irregular
      : word;
  if (xpos === "VBZ") return irregular ?? (BASE_VERBS.has(word) ? word : withoutS(word, knows));
  // "lay" as a past is "lie"; as "found" or "wound" the irregular reading is by far the commoner.
  if (irregular !== undefined) return irregular;
  if (xpos === "VBG" && word.endsWith("ing") && VOWEL.test(word.slice(0, -3)))
    return baseOfStem(word.slice(0, -3), knows);
  if ((xpos === "VBD" || xpos === "VBN") && word.endsWith("ed") && !BASE_VERBS.has(word)) {
    if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
    if (word.endsWith("eed")) return `${word.slice(0, -1)}`;
    return VOWEL.test(word.slice(0, -2)) ? baseOfStem(word.slice(0, -2), knows) : word;
  }
  return word;
}

/** Endings of stems that lost an "e": "seiz|ed", "driv|ing", "creat|ed", "challeng|ed". */
const LOST_E =
  /(?:[cgsvzu]|[^aeo]is|[aeiou]r?s|[nr]c|[lnprs]s|[lr]v|[^aeiourw]l|(?:^|[^aeiou])[aiou]t|[aiu]r|cr|[^e]in|[aiou][kdnmp]|ven|th|[bcdfghlmnprstvziu]at|[^aeiou]ut|scrib|brib|prob|extradit|ignit|unit|cit|excit|invit)$/;
/** Of those, endings that most often did not. */
const KEPT =
  /(?:ss|ll|[ao]n|[^v]en|[aeou]in|[aeiou][aeiou][a-z]|[aeiou]w|er|on|or|ow|[^t]?it|et|ot|om|op|el|al|ol|il|ic|ip|ish|im|is|if|[aeiou]ck|ing|ong|ang|x)$/;
/** Two vowels and a consonant that lost an "e" all the same: "releas|ed", "receiv|ed", "besieg|ed", "evacuat|ed". */
const LOST_E_AFTER_TWO =
  /(?:eas|ous|aus|ais|ois|uis|eiv|iev|eav|ieg|eag|[iu]at|uid|uir|uar|oic|oos|uot|eiz)$/;
const ONE_SYLLABLE = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/;
const REAL_LL = /(?:(?:st|f|c)all|[fksd]?[rhk]?ill|roll|^[^aeiou]*[aeiou]ll)$/;

function baseOfStem(stem: string, knows: KnowsBase): string {
  if (BASE_VERBS.has(stem)) return stem;
  if (stem === "") return stem;
  const doubled = /([bdfgklmnprtvz])\1$/.test(stem) && !/(?:ll|ff|zz)$/.test(stem);
  if (doubled) {
    const single = stem.slice(0, -1);
    return knows(stem) && !knows(single) ? stem : single;
  }
  if (stem.endsWith("ll") || stem.endsWith("zz")) {
    const single = stem.slice(0, -1);
    if (knows(stem) !== knows(single)) return knows(stem) ? stem : single;
    return stem.endsWith("zz") || REAL_LL.test(stem) ? stem : single;
  }
  if (stem.endsWith("ck") && !knows(stem) && knows(stem.slice(0, -1))) return stem.slice(0, -1);
  const withE = `${stem}e`;
  const plain = knows(stem);
  const e = knows(withE);
  if (plain !== e) return plain ? stem : withE;
  // A short stem whose consonant is not doubled had an "e": "wip|ed", against "whipp|ed".
  if (
    /[vzuc]$/.test(stem) ||
    ONE_SYLLABLE.test(stem) ||
    LOST_E_AFTER_TWO.test(stem) ||
    /(?:extradit|ignit|excit|invit)$/.test(stem)
  )
    return withE;
  if (/[bcdfghlmprstv]id$/.test(stem)) return withE;
  if (/(?:[aeiou]{2}|[aeiou]w)[a-z]$/.test(stem)) return stem;
  return LOST_E.test(stem) && !KEPT.test(stem) ? withE : stem;
}

function withoutS(word: string, knows: KnowsBase): string {
  if (!word.endsWith("s") || word.length < 3 || word.endsWith("ss")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) {
    const short = word.slice(0, -2);
    // "seizes", "uses", "caches" keep their e.
    if (/zes$/.test(word) && !/zz$/.test(short)) return word.slice(0, -1);
    if (/[^s]ses$/.test(word)) return knows(short) && !knows(word.slice(0, -1)) ? short : word.slice(0, -1);
    return short;
  }
  if (/[^aeiou]oes$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function nounLemma(word: string, knows: KnowsBase): string {
  const irregular = IRREGULAR_NOUNS.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith("men") && word.length > 4) return `${word.slice(0, -3)}man`;
  return withoutS(word, knows);
}

function adjectiveLemma(word: string, xpos: string, knows: KnowsBase): string {
  const comparative = xpos === "JJR" || xpos === "RBR";
  if (!comparative && xpos !== "JJS" && xpos !== "RBS") return word === "n't" || word === "nt" ? "not" : word;
  const irregular = IRREGULAR_ADJECTIVES.get(word);
  if (irregular !== undefined) return irregular;
  const ending = comparative ? "er" : "est";
  if (!word.endsWith(ending)) return word;
  const stem = word.slice(0, -ending.length);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1);
  return knows(`${stem}e`) ||
    (/(?:rg|ac|[cgv]|iz|bl|mpl|ntl|[aiu]r|[aiou]s|[^aeiou][aiu]d|[aiu]t)$/.test(stem) && !knows(stem))
    ? `${stem}e`
    : stem;
}

const PRONOUNS: ReadonlyMap<string, string> = new Map(
  "me:i them:they him:he us:we an:a these:this those:that 'em:they thee:thou"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/**
 * Variants of treebank sentences as saved newspaper text has them: commas, quotes or apostrophes lost, headlines in
 * capitals or Title Case, small letters throughout, no full stop, a dateline in front.
 */
import type { TreeSentence, TreeToken } from "./treebank.ts";

/** Removes tokens on which nothing hangs; heads are renumbered. */
function without(sentence: TreeSentence, drop: (token: TreeToken, i: number) => boolean): TreeSentence {
  const { tokens } = sentence;
  const isHead = new Set(tokens.map((token) => token.head));
  const index = new Int32Array(tokens.length);
  const kept: TreeToken[] = [];
  tokens.forEach((token, i) => {
    if (drop(token, i) && !isHead.has(i) && token.head >= 0) index[i] = -1;
    else index[i] = kept.push(token) - 1;
  });
  if (kept.length === 0) return sentence;
  return {
    ...sentence,
    tokens: kept.map((token) => ({ ...token, head: token.head < 0 ? -1 : index[token.head]! })),
  };
}

const withForms = (
  sentence: TreeSentence,
  change: (form: string, token: TreeToken) => string,
): TreeSentence => ({
  ...sentence,
  tokens: sentence.tokens.map((token) => ({ ...token, form: change(token.form, token) })),
});

const SMALL_IN_TITLES = new Set([
  "a",
  "an",
  "the",
  "of",
  "in",
  "on",
  "at",
  "to",
  "for",
  "by",
  "and",
  "or",
  "as",
  "with",
  "from",
  "n't",
  "'s",
]);
const titleCase = (form: string, i: number): string =>
  i > 0 && SMALL_IN_TITLES.has(form.toLowerCase())
    ? form.toLowerCase()
    : form.charAt(0).toUpperCase() + form.slice(1);

const CITIES =
  "BAGHDAD MOSCOW CAIRO BEIRUT DAMASCUS KABUL JERUSALEM GAZA LONDON PARIS WASHINGTON TRIPOLI KHARTOUM NAIROBI LAGOS ABUJA ISLAMABAD KARACHI DELHI DHAKA COLOMBO MANILA JAKARTA BEIJING SEOUL TOKYO CARACAS BOGOTA LIMA ATHENS ANKARA ISTANBUL KIEV SANAA ADEN TEHRAN AMMAN".split(
    " ",
  );
const AGENCIES = "Reuters AP AFP CNN Xinhua DPA Bloomberg BBC UPI EFE".split(" ");

function withDateline(sentence: TreeSentence, random: () => number): TreeSentence {
  const root = sentence.tokens.findIndex((token) => token.head < 0);
  const city = CITIES[Math.floor(random() * CITIES.length)]!;
  const place = random() < 0.5 ? city : city.charAt(0) + city.slice(1).toLowerCase();
  const agency = AGENCIES[Math.floor(random() * AGENCIES.length)]!;
  const token = (
    form: string,
    upos: string,
    xpos: string,
    head: number,
    deprel: string,
    name: string,
  ): TreeToken => ({
    form,
    lemma: form.toLowerCase(),
    upos,
    xpos,
    head,
    deprel,
    spaceAfter: true,
    name,
  });
  const before: TreeToken[] = [token(place, "PROPN", "NNP", -2, "parataxis", "B-LOC")];
  if (random() < 0.6)
    before.push(
      token("(", "PUNCT", "-LRB-", 2, "punct", "O"),
      token(agency, "PROPN", "NNP", 0, "parataxis", "B-ORG"),
      token(")", "PUNCT", "-RRB-", 2, "punct", "O"),
    );
  before.push(token(["-", "--", "—", ":", "–"][Math.floor(random() * 5)]!, "PUNCT", ":", 0, "punct", "O"));
  const shift = before.length;
  before[0]!.head = root + shift;
  return {
    ...sentence,
    tokens: [...before, ...sentence.tokens.map((t) => ({ ...t, head: t.head < 0 ? -1 : t.head + shift }))],
  };
}

/** A variant, or the sentence itself; about a quarter are changed. */
export function augmented(sentence: TreeSentence, random: () => number): TreeSentence {
  const dice = random();
  if (dice > 0.28) return sentence;
  let s = sentence;
  if (dice < 0.13) {
    s = without(
      s,
      (token) =>
        token.form === "," ||
        ((token.form === '"' || token.form === "“" || token.form === "”") && dice < 0.1),
    );
    if (dice < 0.09)
      s = withForms(s, (form, token) =>
        token.upos !== "PUNCT" && form.length > 1 ? form.replace(/['’]/g, "") : form,
      );
  } else if (dice < 0.16) s = withForms(s, (form) => form.toLowerCase());
  else if (dice < 0.2) s = { ...s, tokens: s.tokens.map((t, i) => ({ ...t, form: titleCase(t.form, i) })) };
  else if (dice < 0.22) s = withForms(s, (form) => form.toUpperCase());
  else if (dice < 0.25) s = withDateline(s, random);
  if (dice > 0.08 && dice < 0.27)
    s = without(s, (token, i) => i === s.tokens.length - 1 && /^[.?!]$/.test(token.form));
  return s;
}

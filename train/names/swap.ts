/** Other names in the places of those that a sentence has, so that contexts are learnt with names of many regions. */
import { BODIES, CITIES, formsOf, GIVEN, PLACES, SURNAMES, TOWNS } from "./lists.ts";
import type { TreeSentence, TreeToken } from "../treebank.ts";

type Random = () => number;
const one = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)]!;

const BODY_KINDS =
  "University,College,High School,Hospital,Police Department,Times,Herald,Daily News,Post,Chamber of Commerce,City Council,Airport Authority,Football Club,United,Bank,Symphony Orchestra,Public Library,Museum,Islamic Center,Teachers Association,Fire Department,Tribune,Medical Center,Liberation Front,Liberation Army,People's Party,Workers Union,Tigers,Lions".split(
    ",",
  );
const FIRM_ENDS =
  "Inc.,Inc,Corp.,Corp,Corporation,Ltd,Ltd.,LLC,Co.,Company,Group,Holdings,Partners,Energy,Industries,Systems,Technologies,Motors,Airlines,Airways,Foundation,Institute,Brothers,& Co.,Associates,Consulting,Pharmaceuticals,Petroleum,Gas,Electric,Power,Oil,Software,Media,Records,Pictures,Press,Books,Trust,Capital,Securities,Insurance,Realty,Properties,Construction,Plumbing,Auto Repair,Dental,Grill,Pizza,Cafe,Salon".split(
    ",",
  );
const STATE_BODIES =
  "Ministry of Defense,Ministry of Health,Ministry of Interior,Ministry of Finance,Foreign Ministry,Interior Ministry,Defense Ministry,Finance Ministry,Oil Ministry,Health Ministry,Justice Ministry,Central Bank,Supreme Court,Constitutional Court,National Guard,National Assembly,Election Commission,Electoral Commission,Human Rights Commission,Red Crescent Society,Chamber of Deputies,House of Representatives,Border Police,Federal Police,Coast Guard,Civil Defense,Football Federation,Olympic Committee,Bar Association,Medical Association".split(
    ",",
  );

function body(random: Random): string {
  const dice = random();
  if (dice < 0.45) return one(BODIES, random);
  if (dice < 0.6) return `${one(CITIES, random)} ${one(BODY_KINDS, random)}`;
  if (dice < 0.68) return one(STATE_BODIES, random);
  if (dice < 0.72) return `University of ${one(CITIES, random)}`;
  if (dice < 0.77) return `${surname(random)} & ${surname(random)}`;
  if (dice < 0.8) return `${one(SURNAMES, random)}, ${one(SURNAMES, random)} & ${one(SURNAMES, random)}`;
  return `${random() < 0.7 ? surname(random) : one(CITIES, random)} ${one(FIRM_ENDS, random)}`;
}

/** A surname; at times one that no list has, begun as one and ended as another. */
function surname(random: Random): string {
  const name = one(SURNAMES, random);
  if (random() < 0.6) return name;
  const other = one(SURNAMES, random);
  const from = 2 + Math.floor(random() * Math.max(1, Math.min(4, name.length - 2)));
  return (
    name.slice(0, from) + other.slice(Math.max(1, other.length - 2 - Math.floor(random() * 4))).toLowerCase()
  );
}

function person(words: number, random: Random): string | null {
  if (words === 1) return random() < 0.5 ? one(GIVEN, random) : surname(random);
  const last =
    random() < 0.12
      ? `al-${surname(random)}`
      : random() < 0.05
        ? `${surname(random)}-${surname(random)}`
        : surname(random);
  if (words === 2) return `${one(GIVEN, random)} ${last}`;
  if (words === 3)
    return `${one(GIVEN, random)} ${random() < 0.5 ? `${String.fromCharCode(65 + Math.floor(random() * 26))}.` : one(GIVEN, random)} ${last}`;
  return null;
}

const place = (random: Random): string =>
  random() < 0.35 ? one(PLACES, random) : random() < 0.5 ? one(CITIES, random) : one(TOWNS, random);

/** Each name is replaced with probability `share`. */
export function swapped(sentence: TreeSentence, share: number, random: Random): TreeSentence {
  const { tokens } = sentence;
  if (!tokens.some((t) => t.name !== null && t.name.startsWith("B-"))) return sentence;
  const out: TreeToken[] = [];
  for (let i = 0; i < tokens.length;) {
    const tag = tokens[i]!.name;
    let end = i + 1;
    if (tag === null || !tag.startsWith("B-")) {
      out.push(tokens[i]!);
      i = end;
      continue;
    }
    const kind = tag.slice(2);
    while (end < tokens.length && tokens[end]!.name === `I-${kind}`) end++;
    let text: string | null = null;
    const old = tokens.slice(i, end);
    if (random() < share && kind !== "OTH" && /^\p{L}/u.test(old[0]!.form))
      text = kind === "PER" ? person(old.length, random) : kind === "LOC" ? place(random) : body(random);
    if (text === null) out.push(...old);
    else {
      const small = old.every((t) => t.form === t.form.toLowerCase());
      const capitals = old.every((t) => t.form === t.form.toUpperCase() && t.form.length > 3);
      formsOf(small ? text.toLowerCase() : capitals ? text.toUpperCase() : text).forEach((form, k) =>
        out.push({ ...old[0]!, form, head: -1, name: `${k === 0 ? "B" : "I"}-${kind}` }),
      );
    }
    i = end;
  }
  // Trees are not kept: only names are learnt from these.
  return { ...sentence, tokens: out.map((t, k) => ({ ...t, head: k === 0 ? -1 : 0 })) };
}

/** Mail and forums write small: some sentences, or only the names in them, lose their capitals. */
export function smallLetters(sentence: TreeSentence, random: Random): TreeSentence {
  const dice = random();
  if (dice > 0.07) return sentence;
  const whole = dice < 0.045;
  return {
    ...sentence,
    tokens: sentence.tokens.map((t) => (whole || t.name !== "O" ? { ...t, form: t.form.toLowerCase() } : t)),
  };
}

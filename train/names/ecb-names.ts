/**
 * Names in ECB+ (Cybulska & Vossen 2014, CC BY 3.0), for training. It marks persons, bodies and places that take part in
 * its events, names or not, and leaves other names unmarked: so a sentence is labelled in part. A marked run of
 * capitalised words is a name, small words outside names are none, any other capitalised word may be anything (null).
 * The usual development topics are left out.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isGroupWord } from "../../src/read/language/en/groups.ts";
import { tokenize } from "../../src/read/language/en/tokenize.ts";
import { BENCH, type TreeSentence, type TreeToken } from "../treebank.ts";

const DEVELOPMENT = new Set(["2", "5", "12", "18", "21", "23", "34", "35"]);
const KIND: Record<string, string> = {
  HUMAN_PART_PER: "PER",
  HUMAN_PART_ORG: "ORG",
  HUMAN_PART_GPE: "LOC",
  LOC_GEO: "LOC",
};
const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lord|Lady|Sen|Rep|Gov|Gen|Lt|Sgt|Capt|Col|Maj|Cpl|Pvt|Det|Rev|Judge|Justice|President|Premier|Minister|Prime|Chancellor|Secretary|Senator|Governor|Mayor|Ambassador|General|Lieutenant|Major|Colonel|Captain|Sergeant|Officer|Detective|Chief|Coach|King|Queen|Prince|Princess|Pope|Cardinal|Bishop|Father|Sister|Brother|Vice|Deputy|Sheriff|Attorney|Director|Actor|Actress|CEO|Chairman|Commissioner|Inspector|Superintendent|Private|Corporal|Admiral|Commander|Republican|Democrat|Democratic|The|A|An|US|U\.S\.|Former|Ex)\.?$/;
/** Before a body's name: its article only. */
const ARTICLE = /^(?:The|A|An)$/;
/** Capitalised at a sentence's start or by custom, and no name. */
const PLAIN =
  /^(?:The|A|An|And|But|Or|In|On|At|By|For|From|To|Of|With|As|If|It|Its|He|His|She|Her|They|Their|We|Our|I|You|This|That|These|There|When|While|After|Before|However|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

export function ecbNames(): TreeSentence[] {
  const folder = join(BENCH, "ecbplus/ECB+");
  if (!existsSync(folder)) return [];
  const out: TreeSentence[] = [];
  for (const topic of readdirSync(folder).sort()) {
    if (DEVELOPMENT.has(topic)) continue;
    for (const file of readdirSync(join(folder, topic)).sort())
      out.push(...namesOf(readFileSync(join(folder, topic, file), "utf8")));
  }
  return out;
}

function namesOf(xml: string): TreeSentence[] {
  const sentences = new Map<string, { id: number; form: string }[]>();
  for (const [, id, sentence, form] of xml.matchAll(
    /<token [^>]*?t_id="(\d+)"[^>]*?sentence="(\d+)"[^>]*>([^<]*)<\/token>/g,
  )) {
    const words = sentences.get(sentence!) ?? [];
    words.push({ id: Number(id), form: unescape(form!) });
    sentences.set(sentence!, words);
  }
  const marked = new Map<number, string>();
  const formOf = new Map([...sentences.values()].flat().map(({ id, form }) => [id, form]));
  for (const [, type, body] of xml.matchAll(/<([A-Z_]+) m_id="\d+"[^>]*>([\s\S]*?)<\/\1>/g)) {
    const kind = KIND[type!];
    if (kind === undefined) continue;
    const ids = [...body!.matchAll(/t_id="(\d+)"/g)].map((m) => Number(m[1]));
    // The capitalised run, without article, title and group words before it, and possessive after it.
    let from = 0;
    let to = ids.length;
    const form = (k: number): string => formOf.get(ids[k]!) ?? "";
    while (
      from < to &&
      (!/^\p{Lu}/u.test(form(from)) ||
        (kind === "ORG" ? ARTICLE : TITLE).test(form(from)) ||
        (kind !== "ORG" && isGroupWord(form(from))))
    )
      from++;
    while (to > from && !/^\p{Lu}/u.test(form(to - 1))) to--;
    if (to === from || to - from > 5) continue;
    if (
      ids
        .slice(from, to)
        .some(
          (id, k) =>
            id !== ids[from]! + k || !/^(?:\p{Lu}|of$|for$|the$|and$|&$|-$|al$|de$)/u.test(formOf.get(id)!),
        )
    )
      continue;
    if (to - from === 1 && form(from).length < 3) continue;
    for (let k = from; k < to; k++) marked.set(ids[k]!, `${k === from ? "B" : "I"}-${kind}`);
  }
  const out: TreeSentence[] = [];
  for (const words of sentences.values()) {
    if (!words.some(({ id }) => marked.has(id))) continue;
    const tokens: TreeToken[] = [];
    for (const { id, form } of words) {
      const plain = form === "``" || form === "''" ? '"' : form;
      const tag = marked.get(id);
      tokenize(plain, 0, plain.length).forEach(({ start, end }, k) => {
        const piece = plain.slice(start, end);
        const possessive = k > 0 && /^['’]s$/.test(piece);
        const name =
          tag !== undefined && !possessive
            ? k === 0
              ? tag
              : `I${tag.slice(1)}`
            : /\p{Lu}/u.test(piece) && !PLAIN.test(piece)
              ? null
              : "O";
        tokens.push({
          form: piece,
          lemma: piece,
          upos: "X",
          xpos: "X",
          head: -1,
          deprel: "dep",
          spaceAfter: true,
          name,
        });
      });
    }
    // Small words beside a capitalised run may belong to it.
    tokens.forEach((t, i) => {
      if (
        t.name === "O" &&
        /^(?:of|for|the|and|&|-|al|de|van|von|bin|'s)$/.test(t.form) &&
        (tokens[i - 1]?.name === null || tokens[i + 1]?.name === null)
      )
        t.name = null;
    });
    out.push({ id: "", text: "", newParagraph: false, newDocument: false, tokens });
  }
  return out;
}

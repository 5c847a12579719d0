/**
 * Whether the name of a place stands for those who govern or represent it ("Baghdad said", "talks with Tehran",
 * "US officials"): such a mention is no place of an event.
 */
import type { Sentence, Token } from "../../model/language.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What governments do and places do not: as its subject, or as the agent of its passive. */
const ACTS_OF_GOVERNMENTS = words(
  "say tell announce declare deny confirm claim insist warn urge call demand ask request want wish hope fear believe think consider plan intend aim seek try pledge promise vow agree refuse reject accept approve back support oppose condemn criticise criticize denounce blame accuse welcome praise propose offer decide order impose lift sanction threaten respond react reply recognise recognize sign ratify veto negotiate mediate broker send deploy dispatch withdraw launch expel recall summon invite invade annex arm train fund finance supply sell buy admit acknowledge argue maintain suggest regard expect worry push press pressure convince persuade stop meddle intervene retaliate escalate designate extradite deport",
);
/** Whom one addresses: as their object. */
const ADDRESSING = words(
  "tell ask urge warn accuse blame criticise criticize condemn denounce praise thank press pressure pressurise persuade convince sanction threaten inform notify assure remind lobby petition provoke anger embarrass isolate back support aid assist help sue",
);
/** "talks with X", "relations between X and Y", "pressure on X". */
const DEALINGS = words(
  "talk relation tie agreement deal accord treaty negotiation dialogue cooperation dispute tension row pressure influence sanction alliance pact friendship rivalry standoff support appeal message letter ultimatum request accusation criticism confidence ally allies enemy ambassador envoy",
);
/** "X's army", "X officials": the body, not the place. */
const BODIES = words(
  "government official authority army military force troop soldier police president premier minister ministry secretary spokesman spokeswoman leader leadership ruler king ambassador envoy embassy diplomat delegation parliament lawmaker senator administration regime ally intelligence navy warplane jet fighter ally decision policy position stance claim demand offer proposal plan request response role intervention support help aid sanction interest backing intention citizen national team club embargo economy currency",
);
const NOMINAL = /^(nmod|compound|amod|appos|nmod:poss|flat)/;

/** Bodies that are known by where they sit. */
const SEATS_OF_POWER =
  /^(the )?(white house|kremlin|pentagon|downing street|whitehall|capitol hill|capitol|elysee|élysée|blue house|foggy bottom|wall street|quai d.orsay|zhongnanhai|fleet street|hollywood|silicon valley)$/i;
const LOCATIVE = /^(in|near|at|outside|inside|around|from|across|toward|towards|into|through)$/i;

export interface MetonymyInput {
  readonly name: string;
  /** Token indices of the name. */
  readonly first: number;
  readonly last: number;
  /** What follows the name. */
  readonly after: string;
  /** Country, its capital or another city that speaks for a body: nothing smaller does. */
  readonly governs: boolean;
}

/** "Nairobi-based", "Tehran-backed": whose, not where. */
const HAILS_FROM =
  /^[-‐‑–](?:based|born|backed|led|trained|educated|registered|flagged|owned|funded|financed|appointed|headquartered|sponsored|brokered|bound)\b/i;
/** "the Minsk accords", "the Geneva Conventions": named after where they were signed. */
const INSTRUMENT =
  /^\s(?:peace\s|climate\s|ceasefire\s)?(?:accords?|agreements?|treaty|treaties|pacts?|protocols?|conventions?|declarations?|communiqu[eé]s?|principles)\b/i;

/** @returns why the mention is a metonym, or null */
export function metonymy(mention: MetonymyInput, sentence: Sentence): string | null {
  const { tokens } = sentence;
  if (SEATS_OF_POWER.test(mention.name)) {
    const before = tokens[mention.first - (tokens[mention.first - 1]?.text.toLowerCase() === "the" ? 2 : 1)];
    return before !== undefined && LOCATIVE.test(before.text) ? null : "a body known by its seat";
  }
  const hails = HAILS_FROM.exec(mention.after);
  if (hails !== null) return `“${hails[0]}” says whose, not where`;
  if (INSTRUMENT.test(mention.after)) return "the name of an agreement";
  if (!mention.governs) return null;
  const head = headOf(tokens, mention.first, mention.last);
  if (head.deprel === "") return byWordOrder(tokens, mention);
  return byTree(tokens, head) ?? speaksNext(tokens, mention);
}

/** The token of the name that hangs on a word outside it. */
function headOf(tokens: readonly Token[], first: number, last: number): Token {
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token !== undefined && (token.head < first || token.head > last)) return token;
  }
  return tokens[last] as Token;
}

function byTree(tokens: readonly Token[], name: Token): string | null {
  let token = name;
  // "Washington and Moscow agreed": a conjunct does what its first does.
  for (let steps = 0; token.deprel === "conj" && token.head >= 0 && steps < tokens.length; steps++) {
    const first = tokens[token.head];
    if (first === undefined || !/^(PROPN|NOUN|PRON|ADJ)$/.test(first.upos)) break;
    token = first;
  }
  const governor = tokens[token.head];
  if (governor === undefined) return null;
  const { lemma } = governor;
  const preposition = tokens
    .find((other) => other.head === token.index && other.deprel === "case" && other.index < token.index)
    ?.text.toLowerCase();
  if (
    token.deprel.startsWith("nsubj") &&
    token.deprel !== "nsubj:pass" &&
    governor.upos === "VERB" &&
    ACTS_OF_GOVERNMENTS.has(lemma)
  )
    return `subject of “${governor.text}”`;
  if (
    (token.deprel === "obl:agent" || (token.deprel === "obl" && preposition === "by")) &&
    governor.upos === "VERB"
  )
    return ACTS_OF_GOVERNMENTS.has(lemma) ? `agent of “${governor.text}”` : null;
  if (/^(obj|iobj|nsubj:pass)$/.test(token.deprel) && governor.upos === "VERB")
    return ADDRESSING.has(lemma) ? `object of “${governor.text}”` : null;
  if (NOMINAL.test(token.deprel)) {
    if (preposition === undefined) return BODIES.has(lemma) ? `“${governor.text}” of it` : null;
    if (/^(with|between|on|over|to|against|from|by)$/.test(preposition) && DEALINGS.has(lemma))
      return `“${governor.text} ${preposition}” it`;
    if (
      preposition === "of" &&
      /^(government|president|army|king|leader|minister|embassy|ambassador)$/.test(lemma)
    )
      return `“${governor.text}” of it`;
  }
  if (
    token.deprel === "obl" &&
    preposition === "with" &&
    /^(negotiate|talk|agree|cooperate|trade|deal|ally)$/.test(lemma)
  )
    return `“${governor.text} with” it`;
  return null;
}

const SPEAKS =
  /^(said|says|warned|warns|wants|wanted|urged|urges|denied|denies|insisted|insists|announced|accused|accuses|called|demanded|rejected|refused|agreed|vowed|pledged|claims|claimed|blamed|blames|hopes|fears|plans|condemned)$/i;

const AUXILIARY = /^(has|have|had|will|would|also|later)$/i;

/** "Paris has called for calm": trees of long sentences lose such subjects. A preposition before the name forbids it. */
function speaksNext(tokens: readonly Token[], mention: MetonymyInput): string | null {
  const before = tokens[mention.first - 1];
  if (before?.upos === "ADP" || (before !== undefined && LOCATIVE.test(before.text))) return null;
  let at = mention.last + 1;
  while (AUXILIARY.test(tokens[at]?.text ?? "")) at++;
  const verb = tokens[at];
  if (verb === undefined || !SPEAKS.test(verb.text)) return null;
  // "a town called Moscow", "Moscow, called the third Rome".
  if (/^called$/i.test(verb.text) && !/^(for|on|upon)$/i.test(tokens[at + 1]?.text ?? "")) return null;
  return `“${verb.text}” follows`;
}

/** Where no tree is at hand: the word after or before it. */
function byWordOrder(tokens: readonly Token[], mention: MetonymyInput): string | null {
  const speaks = speaksNext(tokens, mention);
  if (speaks !== null) return speaks;
  const next = tokens[mention.last + 1];
  if (next !== undefined && BODIES.has(next.text.toLowerCase().replace(/s$/, "")))
    return `“${next.text}” follows`;
  return null;
}

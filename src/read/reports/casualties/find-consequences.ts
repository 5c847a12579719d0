/**
 * What an attack or a disaster left behind, beside the dead: people in hospital, buildings damaged, rubble. By itself it tells
 * no event; beside one, or soon after it, it is a further telling of that event.
 */
import type { Token } from "../../../model/language.ts";
import type { Tree } from "../../language/tree.ts";

export interface Consequence {
  readonly kind: "care" | "damage";
  readonly cue: number;
  readonly why: string;
}

const CARRY: ReadonlySet<string> = new Set(
  "take transport rush airlift bring carry fly evacuate ferry move transfer admit send treat hospitalise hospitalize".split(
    " ",
  ),
);
const HOSPITAL = /^(hospitals?|clinics?|infirmary|morgue|icu)$/i;
const HOSPITALISE: ReadonlySet<string> = new Set([
  "hospitalise",
  "hospitalize",
  "hospitalised",
  "hospitalized",
]);
const CONDITION: ReadonlySet<string> = new Set(
  "critical serious stable grave fair life-threatening".split(" "),
);
const DAMAGE_VERBS: ReadonlySet<string> = new Set(
  "damage destroy level flatten gut wreck demolish ruin devastate raze collapse shatter smash char bury cripple sever".split(
    " ",
  ),
);
const DAMAGE_NOUNS: ReadonlySet<string> = new Set(
  "damage destruction rubble debris devastation wreckage ruin crater".split(" "),
);
/** How far from its verb "to hospital" may stand. */
const REACH = 9;

export function findConsequences(tree: Tree): readonly Consequence[] {
  const { tokens } = tree.sentence;
  return tokens.flatMap((t): Consequence[] => {
    if (isCare(tokens, t)) return [{ kind: "care", cue: t.index, why: `“${t.text}”: people in care` }];
    if (isDamage(tree, t)) return [{ kind: "damage", cue: t.index, why: `“${t.text}”: damage done` }];
    return [];
  });
}

function isCare(tokens: readonly Token[], t: Token): boolean {
  if (HOSPITALISE.has(t.lemma)) return true;
  if (t.lemma === "condition")
    return (
      CONDITION.has(tokens[t.index - 1]?.lemma ?? "") ||
      (tokens[t.index - 1]?.lemma === "but" && CONDITION.has(tokens[t.index - 2]?.lemma ?? ""))
    );
  if (t.lemma === "undergo")
    return tokens
      .slice(t.index + 1, t.index + 5)
      .some((x) => x.lemma === "surgery" || x.lemma === "operation");
  if (!CARRY.has(t.lemma) || t.upos !== "VERB") return false;
  return tokens.slice(t.index + 1, t.index + 1 + REACH).some((x) => HOSPITAL.test(x.text));
}

function isDamage(tree: Tree, t: Token): boolean {
  if (t.upos === "NOUN") return DAMAGE_NOUNS.has(t.lemma);
  return (t.upos === "VERB" || t.xpos === "VBN") && DAMAGE_VERBS.has(t.lemma) && !tree.is(t.index, "amod");
}

/** A sentence's dependency tree as an outline: heads above, each word with its tag and relation. */
import type { Sentence, Token } from "../../model/language.ts";

/** A line a token, in tree order. A tree that is none (a token out of reach) is completed with what is left. */
export function drawTree({ tokens }: Sentence): readonly string[] {
  const children = Map.groupBy(tokens, (token) => token.head);
  const lines: string[] = [];
  const drawn = new Set<number>();
  // A stack of our own: a sentence of thousands of words may be as deep.
  const stack: { token: Token; lead: string; branch: string }[] = [];
  const push = (heads: readonly Token[], lead: string): void => {
    for (let i = heads.length - 1; i >= 0; i--) {
      const last = i === heads.length - 1;
      stack.push({ token: heads[i]!, lead, branch: last ? "└─ " : "├─ " });
    }
  };
  const roots = children.get(-1) ?? [];
  for (let i = roots.length - 1; i >= 0; i--) stack.push({ token: roots[i]!, lead: "", branch: "" });
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, lead, branch } = next;
    if (drawn.has(token.index)) continue;
    drawn.add(token.index);
    lines.push(`${lead}${branch}${token.text}  ${token.deprel} ${token.upos}/${token.xpos} “${token.lemma}”`);
    const deeper = branch === "" ? "" : branch === "└─ " ? "   " : "│  ";
    push(children.get(token.index) ?? [], lead + deeper);
  }
  for (const token of tokens)
    if (!drawn.has(token.index))
      lines.push(`(out of the tree) ${token.text}  ${token.deprel} of ${token.head}`);
  return lines;
}

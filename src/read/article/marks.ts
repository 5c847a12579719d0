/** What a rule says of a stretch of the text: its role, and the reason, in the words of the rule. */
import type { Block, BlockRole } from "../../model/article.ts";
import { BLOCK_ROLES } from "../../model/article.ts";
import type { Line } from "./lines.ts";
import { trimmed } from "./lines.ts";

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: BlockRole;
  /** Why: "share buttons", "readers' comments". */
  readonly rule: string;
}

/** A block with the reason for its role; "" where it is body for want of any other reason. */
export interface RuledBlock extends Block {
  readonly rule: string;
}

/**
 * The text painted with roles, one code a character, so that a later and stronger rule simply paints over an earlier one.
 * Time and memory grow with the text and the marks, whatever they look like.
 */
export class Canvas {
  private readonly text: string;
  private readonly codes: Uint16Array;
  private readonly rules: { role: BlockRole; rule: string }[] = [{ role: "body", rule: "" }];
  private readonly codeOf = new Map<string, number>([["body|", 0]]);

  constructor(text: string) {
    this.text = text;
    this.codes = new Uint16Array(text.length);
  }

  paint(marks: readonly Mark[]): void {
    for (const { start, end, role, rule } of marks) this.codes.fill(this.code(role, rule), start, end);
  }

  roleAt(offset: number): BlockRole {
    return this.rules[this.codes[offset]!]!.role;
  }

  /** Blocks in document order: a run of one role in one line each. */
  blocks(lines: readonly Line[]): RuledBlock[] {
    const blocks: RuledBlock[] = [];
    for (const line of lines) {
      let start = line.start;
      for (let at = line.start + 1; at <= line.end; at++) {
        if (at < line.end && this.codes[at] === this.codes[start]) continue;
        const span = trimmed(this.text, start, at);
        if (span) {
          const { role, rule } = this.rules[this.codes[span.start]!]!;
          const last = blocks.at(-1);
          if (last && last.role === role && last.start >= line.start)
            blocks[blocks.length - 1] = { ...last, end: span.end };
          else blocks.push({ role, start: span.start, end: span.end, rule });
        }
        start = at;
      }
    }
    return blocks;
  }

  private code(role: BlockRole, rule: string): number {
    const key = `${role}|${rule}`;
    let code = this.codeOf.get(key);
    if (code === undefined) {
      if (!BLOCK_ROLES.includes(role)) throw new Error(`no such role: ${role}`);
      code = this.rules.push({ role, rule }) - 1;
      this.codeOf.set(key, code);
    }
    return code;
  }
}

/**
 * Every example of every event type, through the whole of reading: a codebook entry says what it must and must not catch, and
 * this holds it to that. Pending examples are right but not read yet: they are counted and printed, never left out in silence.
 */
import { describe, expect, it } from "vitest";
import { loadTools } from "../src/pipeline.ts";
import { checkExample } from "./check-example.ts";

const tools = loadTools();

for (const { type, examples } of tools.codebook.source.types)
  describe(type, () => {
    for (const example of examples)
      it(`${example.text}${example.pending ? ` (pending: ${example.pending})` : ""}`, () => {
        const wrong = checkExample(tools, type, example);
        if (wrong.length > 0 && !example.pending) expect.fail(wrong.join("\n"));
      });
  });

describe("the codebook as a whole", () => {
  const all = tools.codebook.source.types.flatMap((t) => t.examples.map((e) => ({ ...e, type: t.type })));

  it("gives every type examples that hold and examples that must give nothing", () => {
    for (const { type, examples } of tools.codebook.source.types) {
      expect(examples.filter((e) => e.expect.length > 0).length, type).toBeGreaterThanOrEqual(6);
      expect(examples.filter((e) => e.expect.length === 0).length, type).toBeGreaterThanOrEqual(3);
    }
  });

  it("counts what is pending", () => {
    const pending = all.filter((e) => e.pending);
    for (const e of pending) {
      const isRead = checkExample(tools, e.type, e).length === 0;
      console.log(
        `${isRead ? "read now, take the mark off" : "pending"}: ${e.type}: ${e.text} (${e.pending})`,
      );
    }
    expect(pending.length).toBeLessThanOrEqual(all.length / 20);
  });
});

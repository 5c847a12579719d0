import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";
import { parseCsv } from "./test-record.ts";

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom('"', ",", "\r\n", "\n", " ", "", "=1+1"),
);

describe("toCsv", () => {
  it("is read back by RFC 4180 as it was, but for the apostrophe before a formula and what is no character", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const [head, ...read] = parseCsv(toCsv(["a", "b", "c"], rows).text);
        expect(head).toEqual(["a", "b", "c"]);
        const expected = rows.map((row) =>
          row.map((text) => text.toWellFormed().replaceAll("\u0000", "\ufffd")),
        );
        expect(read.map((row) => row.map((text) => text.replace(/^'/, "")))).toEqual(
          expected.map((row) => row.map((text) => text.replace(/^'/, ""))),
        );
      }),
    );
  });

  it("lets no cell of text begin as a formula", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("=", "+", "-", "@", "\t=", " =", "＝", "\r="),
        fc.string(),
        (head, tail) => {
          const csv = toCsv(["a", "b"], [[head + tail, 1]]);
          expect(parseCsv(csv.text)[1]![0]).toBe(
            `'${(head + tail).toWellFormed().replaceAll("\u0000", "\ufffd")}`,
          );
          expect(csv.neutralised).toBe(1);
        },
      ),
    );
  });

  it("leaves negative numbers numbers", () => {
    expect(toCsv(["lon"], [[-18.9]])).toEqual({ text: "lon\r\n-18.9\r\n", neutralised: 0 });
  });

  it("refuses a row that its header does not fit", () => {
    expect(() => toCsv(["a", "b"], [["x"]])).toThrow(RangeError);
  });
});

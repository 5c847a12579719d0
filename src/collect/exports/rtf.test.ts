import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRtf } from "./rtf.ts";

const read = (body: string): string =>
  readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${body}}`, "latin1")).text;

describe("RTF", () => {
  it.each([
    [
      "paragraphs and line breaks",
      "Rebels took Hvoll.\\par\nThe port\n burns.\\line Smoke rose.",
      "Rebels took Hvoll.\nThe port burns.\nSmoke rose.",
    ],
    ["bytes of the code page", "Sigl\\'f3 caf\\'e9 \\'93now\\'94", "Sigló café “now”"],
    ["Unicode with a fallback", "Siglufj\\u246?r\\u240?ur", "Siglufjörður"],
    ["Unicode without one", "\\uc0 H\\u246 fn and {\\uc2 \\u1593\\'3f\\'3fin}", "Höfn and عin"],
    ["negative numbers and pairs", "\\u-10179?\\u-8704?", "\u{1f600}"],
    ["quotation marks and dashes", "\\ldblquote Go\\rdblquote\\emdash he said", "“Go”—he said"],
    ["braces and backslashes", "a \\{b\\} \\\\ c", "a {b} \\ c"],
    [
      "tables",
      "HD\\cell Rebels take port\\cell\\row BY\\cell Ana Rell\\cell\\row",
      "HD\tRebels take port\nBY\tAna Rell",
    ],
    [
      "groups that are not shown",
      "{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator Writer}{\\info{\\title T}}{\\header Page 1}Seen",
      "Seen",
    ],
    [
      "fields",
      '{\\field{\\*\\fldinst HYPERLINK "https://x.example"}{\\fldrslt The link}} after',
      "The link after",
    ],
    ["hidden words", "Seen{\\v hidden} and\\v  hidden\\v0  seen", "Seen and seen"],
    ["pictures as bytes", "a{\\pict\\bin5 {}{}}}b", "ab"],
    ["a font of another charset", "{\\fonttbl{\\f1\\fcharset204 Arial;}}{\\f1 \\'ce\\'ed} he", "Он he"],
  ])("%s", (_, body, text) => {
    expect(read(body)).toBe(text);
  });

  it("letters of two bytes", () => {
    expect(readRtf(Buffer.from("{\\rtf1\\ansi\\ansicpg932 \\'93\\'8c\\'8b\\'9e}", "latin1")).text).toBe(
      "東京",
    );
  });

  it("says that it breaks off", () => {
    const { text, remarks } = readRtf(Buffer.from("{\\rtf1 Rebels took {\\b Hvoll"));
    expect(text).toBe("Rebels took Hvoll");
    expect(remarks).toHaveLength(1);
  });

  it("is refused where it is none", () => {
    expect(() => readRtf(Buffer.from("Rebels"))).toThrow(/does not begin/);
  });

  it("plain words come through any markup around them; nothing hangs or throws", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("{", "}", "\\", "\\b ", "\\'e", "\\u12", "\\*", "\\bin9", "x", "\n", "\\uc9"),
        ),
        (parts) => {
          expect(typeof readRtf(Buffer.from(`{\\rtf1 ${parts.join("")}`)).text).toBe("string");
        },
      ),
      { numRuns: 500 },
    );
  });
});

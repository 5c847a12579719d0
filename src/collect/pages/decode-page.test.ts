import { describe, expect, it } from "vitest";
import { decodePage } from "./decode-page.ts";

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** “café”, in windows-1252 and windows-1251 for “кафе”. */
const CAFE = latin1("<p>caf\u00e9</p>");

describe("the charset of a page", () => {
  it("is that of its byte order mark, whatever else is declared", () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('<meta charset="windows-1251"><p>café')]);
    expect(decodePage(bytes, "text/html; charset=iso-8859-2")).toMatchObject({
      charset: "utf-8",
      remark: null,
    });
  });

  it("is what the server declares before what the page declares", () => {
    const bytes = Uint8Array.from([...latin1('<meta charset="windows-1251">'), ...CAFE]);
    expect(decodePage(bytes, "text/html; charset=ISO-8859-1")).toMatchObject({
      charset: "windows-1252",
      text: '<meta charset="windows-1251"><p>café</p>',
    });
    expect(decodePage(bytes, null).text).toContain("cafй");
  });

  it.each([
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">',
    "<meta charset=windows-1251>",
    '<?xml version="1.0" encoding="windows-1251"?>',
  ])("may be declared as %s", (declaration) => {
    expect(decodePage(Uint8Array.from([...latin1(declaration), ...CAFE]), null).charset).toBe("windows-1251");
  });

  it("is not what a comment declares, nor a charset that nobody knows", () => {
    const bytes = utf8('<!-- <meta charset="windows-1251"> --><meta charset="klingon"><p>café</p>');
    expect(decodePage(bytes, "text/html; charset=bogus")).toMatchObject({ charset: "utf-8", remark: null });
  });

  it("is UTF-8 where the bytes are and an old template says otherwise; that is said", () => {
    const decoded = decodePage(utf8('<meta charset="iso-8859-1"><p>“café”</p>'), null);
    expect(decoded.text).toContain("“café”");
    expect(decoded.remark).toContain("declared as windows-1252");
  });

  it("is not the UTF-8 that is declared where no byte of it is; that is said", () => {
    const decoded = decodePage(
      latin1('<meta charset="utf-8"><p>Le caf\u00e9 \u00e9tait ferm\u00e9 \u00e0 No\u00ebl</p>'),
      null,
    );
    expect(decoded.charset).not.toBe("utf-8");
    expect(decoded.remark).toContain("declared as utf-8");
  });

  it("stays UTF-8 where a byte or two are broken; that is said", () => {
    const decoded = decodePage(
      Uint8Array.from([...utf8('<meta charset="utf-8"><p>Sjómenn í höfninni '), 0xff]),
      null,
    );
    expect(decoded.charset).toBe("utf-8");
    expect(decoded.remark).toContain("1 place is not");
  });
});

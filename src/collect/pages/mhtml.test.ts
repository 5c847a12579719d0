import { describe, expect, it } from "vitest";
import { unpackMhtml } from "./mhtml.ts";

const message = (encoding: string, body: string): Uint8Array =>
  Buffer.from(
    [
      "From: <Saved by Browser>",
      "Snapshot-Content-Location: https://gazette.example/mine",
      "Date: Thu, 5 Jan 2034 10:00:00 -0000",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--part--"',
      "",
      "",
      "----part--",
      "Content-Type: text/html; charset=utf-8",
      `Content-Transfer-Encoding: ${encoding}`,
      "Content-Location: https://gazette.example/mine",
      "",
      body,
      "----part--",
      "Content-Type: image/png",
      "Content-Transfer-Encoding: base64",
      "",
      "iVBORw0KGgo=",
      "----part----",
    ].join("\r\n"),
  );

describe("a page in one file", () => {
  it.each([
    ["quoted-printable", "<p>Sj=C3=B3menn fundu tundurdufl=\r\n.</p>"],
    ["base64", Buffer.from("<p>Sjómenn fundu tundurdufl.</p>").toString("base64")],
    ["binary", Buffer.from("<p>Sjómenn fundu tundurdufl.</p>").toString("utf8")],
  ])("is taken out of its %s part", (encoding, body) => {
    const page = unpackMhtml(message(encoding, body));
    expect(new TextDecoder().decode(page?.bytes).trim()).toBe("<p>Sjómenn fundu tundurdufl.</p>");
    expect(page).toMatchObject({
      contentType: "text/html; charset=utf-8",
      url: "https://gazette.example/mine",
    });
  });

  it("that holds no page is none", () => {
    expect(unpackMhtml(Buffer.from("Content-Type: text/plain\r\n\r\nhello"))).toBeNull();
    expect(unpackMhtml(Buffer.from("no headers at all"))).toBeNull();
  });
});

import { expect, test } from "vitest";
import { harmlessLine, harmlessLines } from "./terminal-text.ts";

test("escape sequences, control and direction characters do nothing in a line", () => {
  expect(harmlessLine("\u001b[31mRed\u001b[0m \u001b]0;title\u0007and\r\nback\u202e\u001b")).toBe(
    "Red and back ",
  );
  expect(harmlessLine("half \ud800")).toBe("half \ufffd");
});

test("lines stay lines", () => {
  expect(harmlessLines("one\n\ttwo\u001b \u0007\r")).toBe("one\n\ttwo\ufffd \ufffd\ufffd");
});

import { expect, it } from "vitest";
import { readArticleText } from "./read-article-text.ts";
import { rawArticle } from "../../model/article.ts";

const agencies = (text: string): readonly string[] =>
  readArticleText(rawArticle({ id: "a", text })).article.agencies;

const BODY = "Rebels shelled the harbour of Port Elin and killed nine fishermen, the coast guard said.";

it.each([
  ["a dateline", `PORT ELIN, Zandoria (AFP) — ${BODY}`, ["AFP"]],
  ["a closing line", `${BODY}\nPress Association`, ["Press Association"]],
  ["the end of the last line", `${BODY} --Reuters`, ["Reuters"]],
  ["two agencies", `${BODY}\nAP - AFP`, ["AP", "AFP"]],
  ["the full name", `${BODY}\nThe Associated Press contributed to this report.`, ["AP"]],
  ["a copyright line", `${BODY}\nCopyright 2018 The Associated Press. All rights reserved.`, ["AP"]],
  ["a quotation", `${BODY}\n“We are cut off,” the mayor told Agence France-Presse.`, ["AFP"]],
  [
    "credit before quotation before picture",
    `${BODY}\nSmoke over the pier (EFE)\nHe told Reuters that he saw it.\nAFP`,
    ["AFP", "Reuters", "EFE"],
  ],
  [
    "a body with the letters of an agency is none",
    `${BODY}\nThe PA announced a strike. The CP called for calm.`,
    [],
  ],
  ["agencies without names", `${BODY}\nAdditional reporting by agencies`, []],
])("%s", (_, text, expected) => {
  expect(agencies(text)).toEqual(expected);
});

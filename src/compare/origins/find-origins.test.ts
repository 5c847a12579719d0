import { describe, expect, it } from "vitest";
import { caseArticle } from "../case-articles.ts";
import { findOrigins } from "./find-origins.ts";

const WIRE = `A barge carrying grain sank in the Osk canal on Tuesday after striking a lock gate, the port office said. All nine sailors reached the bank. Divers will look at the hull on Wednesday, and the canal stays closed until then, the office said.`;
const OWN = `Shipping on the canal came to a halt. Our correspondent counted forty vessels waiting above the lock by nightfall, and a skipper said that he had not been told anything.`;
const QUOTE = `“We are deeply sorry for the trouble that this has caused to every skipper on the canal, and we shall do all that we can to open it soon,”`;

const article = (id: string, text: string, agencies: readonly string[] = []) =>
  caseArticle({ id, text, agencies }).article;
const groups = (...articles: ReturnType<typeof article>[]) => findOrigins(articles).map((o) => o.articles);

describe("findOrigins", () => {
  it("brings verbatim and shortened copies together, whatever the mastheads", () => {
    const origins = findOrigins([
      article("a", WIRE, ["Velmar Press"]),
      article("b", WIRE.slice(0, 190)),
      article("c", OWN),
    ]);
    expect(origins.map((o) => o.articles)).toEqual([["a", "b"], ["c"]]);
    expect(origins[0]).toMatchObject({ relation: "same text", agency: "Velmar Press" });
    expect(origins[0]!.shared).toBeGreaterThan(0.8);
    expect(origins[1]).toEqual({ articles: ["c"], relation: "independent", shared: 0, agency: null });
  });
  it("does not take a shared quotation for a copy", () => {
    expect(
      groups(article("a", `${OWN} ${QUOTE} the director said.`), article("b", `${WIRE} ${QUOTE} said he.`)),
    ).toEqual([["a"], ["b"]]);
  });
  it("takes empty texts for texts of their own", () => {
    expect(groups(article("a", ""), article("b", ""))).toEqual([["a"], ["b"]]);
  });
});

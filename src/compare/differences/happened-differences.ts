/** Where reports differ on whether an event happened. */
import type { Difference } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";
import { sureness } from "../../model/factuality.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { citationOf, difference } from "./claim.ts";
import type { Claim, Tellings } from "./claim.ts";

/** Said in so many words; "allegedly" and "reportedly" are in every other report. */
const UNCONFIRMED =
  /\b(?:unconfirmed|unverified|rumou?r(?:s|ed)?|no confirmation|(?:not|n['’]t) (?:yet |been |be |immediately |independently )*(?:confirm|verif)\w*)\b/iu;

const LABELS = { asserted: "it happened", hedged: "not confirmed", denied: "denied" } as const;

export function happenedDifferences(
  event: Event,
  articles: ReadonlyMap<string, ReadArticle>,
  tellings: Tellings,
): Difference[] {
  const claims = event.reports.map((report): Claim<"asserted" | "hedged" | "denied"> => {
    const value = sureness(report.factuality);
    const { origin, rank } = tellings.get(report.article)!;
    return { value, label: LABELS[value], citation: citationOf(report), origin, rank };
  });
  const denied = claims.filter((c) => c.value === "denied");
  const deniers = new Set(denied.map((c) => c.citation.article));
  // An article that tells an event and passes on its denial differs from nobody.
  if (
    event.status === "contested" &&
    claims.some((c) => c.value === "asserted" && !deniers.has(c.citation.article))
  )
    return [difference(event.id, "happened", "contradiction", claims, null)];
  // An article's first report says how it takes the event; what it wonders about later may be a side of it.
  const first = new Map<string, (typeof claims)[number]>();
  for (const claim of claims) {
    const { article, start } = claim.citation;
    if (start < (first.get(article)?.citation.start ?? Infinity)) first.set(article, claim);
  }
  const leads = [...first.values()];
  const doubting = leads.filter(
    (c) =>
      c.value === "hedged" &&
      UNCONFIRMED.test(
        articles.get(c.citation.article)!.article.text.slice(c.citation.start, c.citation.end),
      ),
  );
  const telling = leads.filter((c) => c.value === "asserted" && doubting.some((d) => d.origin !== c.origin));
  if (doubting.length === 0 || telling.length === 0) return [];
  return [
    difference(
      event.id,
      "happened",
      "update",
      [...telling, ...doubting],
      "what one could not confirm the other tells as a fact",
    ),
  ];
}

/** Decisions on origins: articles that carry one text, or one that carries a text of its own. */
import type { Decision } from "../../model/decision.ts";
import type { Origin } from "../../model/story.ts";

const by = (a: Origin, b: Origin): number => (a.articles[0]! < b.articles[0]! ? -1 : 1);
const marked = (origins: readonly Origin[], decision: Decision): readonly string[] => [
  ...new Set([...origins.flatMap((o) => o.decisions ?? []), decision.id]),
];

function together(origins: readonly Origin[], ids: readonly string[], decision: Decision): Origin[] {
  const joined = origins.filter((o) => o.articles.some((id) => ids.includes(id)));
  if (joined.length === 0) return [...origins];
  const articles = joined.flatMap((o) => o.articles).sort();
  const one: Origin = {
    articles,
    relation:
      articles.length === 1
        ? "independent"
        : joined.every((o) => o.relation !== "rewritten") && joined.some((o) => o.relation === "same text")
          ? "same text"
          : "rewritten",
    shared: Math.max(...joined.map((o) => o.shared)),
    agency: joined.find((o) => o.agency !== null)?.agency ?? null,
    decisions: marked(joined, decision),
  };
  return [...origins.filter((o) => !joined.includes(o)), one];
}

function apart(origins: readonly Origin[], ids: readonly string[], decision: Decision): Origin[] {
  return origins.flatMap((origin) => {
    const own = origin.articles.filter((id) => ids.includes(id));
    if (own.length === 0) return [origin];
    const rest = origin.articles.filter((id) => !ids.includes(id));
    const alone = (id: string): Origin => ({
      articles: [id],
      relation: "independent",
      shared: 0,
      agency: origin.agency,
      decisions: marked([origin], decision),
    });
    if (rest.length === 0) return own.map(alone);
    const left: Origin =
      rest.length === 1
        ? {
            ...origin,
            articles: rest,
            relation: "independent",
            shared: 0,
            decisions: marked([origin], decision),
          }
        : { ...origin, articles: rest, decisions: marked([origin], decision) };
    return [left, ...own.map(alone)];
  });
}

export function reviewOrigins(origins: readonly Origin[], decisions: readonly Decision[]): Origin[] {
  let current = [...origins];
  for (const decision of decisions)
    if (decision.kind === "origin")
      current = (decision.relation === "same" ? together : apart)(current, decision.articles, decision).sort(
        by,
      );
  return current;
}

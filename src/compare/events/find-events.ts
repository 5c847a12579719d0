/** The events of a story: its articles' reports, brought together. */
import type { Codebook } from "../../model/codebook.ts";
import type { Event } from "../../model/event.ts";
import type { Note } from "../../model/note.ts";
import type { ReadArticle } from "../../model/read-article.ts";
import { overlaps } from "../../model/span.ts";
import type { Origin } from "../../model/story.ts";
import { buildEvent } from "./build-event.ts";
import { clusterMentions, type Cluster } from "./cluster-mentions.ts";
import type { Context } from "./evidence.ts";
import { typeRelation } from "./kin-types.ts";
import { mentionsOf } from "./mention.ts";
import type { Mention } from "./mention.ts";
import { placeKey } from "./place-relation.ts";
import type { Containment } from "./place-relation.ts";

/** Folded name of a place → folded names of what holds it, as all articles of the story resolve their places. */
export function containment(articles: readonly ReadArticle[]): Containment {
  const within = new Map<string, Set<string>>();
  for (const { places } of articles)
    for (const mention of places) {
      if (mention.within.length === 0) continue;
      for (const name of [mention.place.name, mention.place.asWritten]) {
        const key = placeKey(name);
        const holders = within.get(key) ?? new Set<string>();
        within.set(key, holders);
        for (const holder of mention.within) holders.add(placeKey(holder));
      }
    }
  return within;
}

/** Articles in order of publication: undated ones count as earliest. Equal times share a rank. */
export function timeRanks(articles: readonly ReadArticle[]): number[] {
  const key = ({ article: { published } }: ReadArticle): string =>
    `${published.day ?? ""} ${published.time ?? ""}`;
  const order = [...new Set(articles.map(key))].sort();
  return articles.map((article) => order.indexOf(key(article)));
}

/** Share of a story's articles that a type must head to be what the story is about. */
const MAIN = 0.5;

/** The types of news that head half of the story's articles; where none does, those that head most. */
function mainTypesOf(mentions: readonly Mention[]): readonly string[] {
  const heads = new Map<number, string[]>();
  for (const { article, lead, report } of mentions)
    if (lead && !report.background) heads.set(article, [...(heads.get(article) ?? []), report.type[0]!]);
  const types = [...new Set([...heads.values()].flat())].sort();
  const support = types.map(
    (type) =>
      [...heads.values()].filter((own) => {
        const relation = typeRelation([type], own);
        return relation === "same" || relation === "refined";
      }).length,
  );
  const enough = Math.min(MAIN * heads.size, Math.max(0, ...support));
  return types.filter((_, i) => support[i]! >= enough);
}

/** What "the attack" and "it" refer back to: the nearest mention before them of a type that can be theirs. */
function refer(mentions: readonly Mention[]): void {
  mentions.forEach((mention, i) => {
    const { refersTo } = mention.report;
    if (refersTo !== null) {
      // Reading settled it, by the noun and what was told before. One word may tell several events: the first is meant.
      mention.antecedent =
        mentions.find((m) => m.article === mention.article && overlaps(m.report.trigger, refersTo)) ?? null;
      mention.settled = mention.antecedent !== null;
      if (mention.settled) return;
    }
    if (!mention.report.anaphoric) return;
    for (let j = i - 1; j >= 0 && mentions[j]!.article === mention.article; j--) {
      const before = mentions[j]!;
      if (before.report.trigger.start === mention.report.trigger.start) continue;
      if (typeRelation(before.report.type, mention.report.type) === null) continue;
      mention.antecedent = before;
      return;
    }
  });
}

const slug = (type: string): string =>
  type
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** A story's mentions with what comparing them needs. */
export function prepareMentions(
  articles: readonly ReadArticle[],
  origins: readonly Origin[],
  codebook: Codebook,
  idf: (word: string) => number,
): { mentions: Mention[]; context: Context } {
  const originOf = new Map(origins.flatMap((origin, i) => origin.articles.map((id) => [id, i] as const)));
  const mentions = articles.flatMap((article, i) =>
    mentionsOf(article, i, originOf.get(article.article.id)!, idf),
  );
  refer(mentions);
  const mainTypes = mainTypesOf(mentions);
  for (const mention of mentions) {
    const relation = typeRelation(mention.report.type, mainTypes);
    mention.main = !mention.report.background && (relation === "same" || relation === "refined");
  }
  const perPlace = new Set(codebook.types.filter((t) => t.perPlace).map((t) => t.type));
  const context: Context = { within: containment(articles), perPlace };
  return { mentions, context };
}

/** What people decided of what belongs together, made of what was brought together. */
export type Arrange = (clusters: readonly Cluster[], mentions: readonly Mention[]) => readonly Cluster[];

/** Articles sorted by id, with their origins; events in the order of their first mentions. */
export function findEvents(
  articles: readonly ReadArticle[],
  origins: readonly Origin[],
  codebook: Codebook,
  idf: (word: string) => number,
  arrange: Arrange = (clusters) => clusters,
): { readonly events: Event[]; readonly notes: Note[] } {
  const { mentions, context } = prepareMentions(articles, origins, codebook, idf);
  const ranks = timeRanks(articles);
  const used = new Map<string, number>();
  const { clusters, cut } = clusterMentions(mentions, context);
  const notes: Note[] =
    cut === 0
      ? []
      : [
          {
            stage: "events",
            kind: "cut",
            article: null,
            start: null,
            end: null,
            reason:
              "the story has too many reports of one kind to compare them all: some of one event may be told apart",
          },
        ];
  const events = arrange(clusters, mentions).map((cluster) => {
    const { article, trigger, type } = cluster.mentions[0]!.report;
    const base = `${article}:${trigger.start}:${slug(type[0]!)}`;
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    return buildEvent(cluster, n === 1 ? base : `${base}:${n}`, { codebook, within: context.within, ranks });
  });
  return { events, notes };
}

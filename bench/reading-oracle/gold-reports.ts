/** The gold files' reports, each with a trigger in its passage and with what the project reads there. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RawArticle } from "../../src/model/article.ts";
import type { Attribution } from "../../src/model/attribution.ts";
import type { Factuality } from "../../src/model/factuality.ts";
import type { Sentence, TimeExpression } from "../../src/model/language.ts";
import type { ResolvedTime } from "../../src/model/time.ts";
import { readArticleText } from "../../src/read/article/read-article-text.ts";
import { readTimes } from "../../src/read/language/en/times/read-times.ts";
import { readLanguage, type LanguageModel } from "../../src/read/language/read-language.ts";
import { CUE_VERBS } from "../../src/read/reports/attribution/cue-verbs.ts";
import type { AttributedContent } from "../../src/read/reports/attribution/attributed-content.ts";
import { readAttributions } from "../../src/read/reports/attribution/read-attributions.ts";
import { sourceOf } from "../../src/read/reports/attribution/source-of.ts";
import { backgroundOf } from "../../src/read/reports/background/background-of.ts";
import { evidenceOf } from "../../src/read/reports/background/evidence.ts";
import { factualityOf, type Mode } from "../../src/read/reports/factuality/factuality-of.ts";
import { readGold as goldOf, seedArticles, SHARED, storyArticles, storyNames } from "../record/gold.ts";

export interface OracleReport {
  readonly story: string;
  readonly article: string;
  readonly attributedTo: string | null;
  readonly factuality: Factuality;
  readonly background: boolean;
  readonly triggerText: string;
  readonly context: string;
  readonly why: readonly string[];
  /** Findings about recalled or told, for fitting their weights. */
  readonly evidence: ReadonlySet<string>;
  readonly reading: {
    readonly source: Attribution | null;
    readonly factuality: Factuality;
    readonly mode: Mode;
    readonly background: boolean;
  };
}

/** A passage that must never become an event, where the careful reader's reason is that it did not, or only might, happen. */
export interface OracleSilence {
  readonly story: string;
  readonly why: string;
  readonly triggerText: string;
  readonly context: string;
  readonly mode: Mode;
  readonly factuality: Factuality;
}

interface GoldFile {
  readonly neverEvents?: readonly {
    readonly why: string;
    readonly spans: readonly { readonly article: string; readonly start: number; readonly end: number }[];
  }[];
  readonly events: readonly {
    readonly background?: boolean;
    readonly reports: readonly {
      readonly article: string;
      readonly start: number;
      readonly end: number;
      readonly attributedTo?: string;
      readonly factuality?: Factuality;
    }[];
  }[];
}

/** Words that name events of the codebook's kinds, by stem; the earliest of the most telling rank in a passage is the trigger. */
const EVENT_STEMS: readonly RegExp[] = [
  /^(?:kill|bomb|blast|explo|shoot|shot|strik|strike|airstrike|raid|clash|seiz|captur|retak|retook|arrest|detain|evacuat|abduct|kidnap|hijack|shell|massacre|loot|riot|stab|deton|crash|overran|overrun|ambush|execut|behead|besieg|quake|earthquake|erupt|sank|sunk|sink|rob|heist|steal|stole|burgl)/i,
  /^(?:attack|fight|fought|battl|took|taken|take|charg|indict|fire|burn|fle|displac|protest|launch|agree|deal|truce|ceasefire|deploy|withdr|releas|die|dead|death|wound|injur|hit|cut|target|struck|hurt|destroy|damag|rescu|repel|advanc|open|block|clos|sever|fell|fall|offensive|operation|surrender|demonstrat|visit|test)/i,
];

function triggerIn(
  sentences: readonly Sentence[],
  start: number,
  end: number,
): { sentence: number; token: number; rank: number } | null {
  let best: { sentence: number; token: number; rank: number } | null = null;
  for (const [s, sentence] of sentences.entries()) {
    if (sentence.end <= start || sentence.start >= end) continue;
    for (const t of sentence.tokens) {
      if (t.start < start || t.end > end || t.upos === "PUNCT") continue;
      const stem = EVENT_STEMS.findIndex((re) => re.test(t.text));
      // a verb of saying is the cue of what is reported, not its event
      const rank =
        stem >= 0 ? stem : CUE_VERBS.has(t.lemma) ? 6 : t.upos === "VERB" ? 3 : t.upos === "NOUN" ? 4 : 5;
      if (!best || rank < best.rank) best = { sentence: s, token: t.index, rank };
    }
  }
  return best;
}

/** Reasons of grammar; passages that are furniture, description or comment are other stages' work. */
const UNREAL_REASON =
  /plan|threat|negat|hypothe|fear|aim|intent|foresee|forecast|request|appeal|not happen|wish|possib|guess|attempt|warn|would|future/i;

const SEEDS = "western-iraq-2014";

/** Paths of the gold files, sorted. */
export const goldFiles = (): readonly string[] =>
  [SEEDS, ...storyNames()].sort().map((story) => join(SHARED, "gold", `${story}.json`));

/** Null where the gold files are absent. */
export function readGold(
  model: LanguageModel,
): { reports: readonly OracleReport[]; silences: readonly OracleSilence[] } | null {
  if (!existsSync(join(SHARED, "gold"))) return null;
  const only = process.env["READING_ORACLE_STORY"];
  const silences: OracleSilence[] = [];
  const reports = [SEEDS, ...storyNames()]
    .filter((story) => !only || story.startsWith(only))
    .flatMap((story) => {
      const gold = goldOf(story) as GoldFile;
      const articles = story === SEEDS ? seedArticles() : storyArticles(story);
      const read = new Map(articles.map((raw) => [raw.id, readOne(raw, model)]));
      for (const { why, spans } of gold.neverEvents ?? []) {
        if (!UNREAL_REASON.test(why)) continue;
        for (const span of spans) {
          const article = read.get(span.article);
          const at = article && triggerIn(article.sentences, span.start, span.end);
          if (!article || !at || at.rank > 1) continue;
          const { triggerText, context, reading } = readAt(article, at, span);
          silences.push({
            story,
            why,
            triggerText,
            context,
            mode: reading.mode,
            factuality: reading.factuality,
          });
        }
      }
      return gold.events.flatMap((event) =>
        event.reports.flatMap((r) => {
          const article = read.get(r.article);
          if (!article) return [];
          const at = triggerIn(article.sentences, r.start, r.end);
          if (!at) return [];
          return [
            {
              story,
              article: r.article,
              attributedTo: r.attributedTo ?? null,
              factuality: r.factuality ?? "CT+",
              background: event.background === true,
              ...readAt(article, at, r),
            },
          ];
        }),
      );
    });
  return { reports, silences };
}

interface Read {
  readonly text: string;
  readonly day: string | null;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly contents: readonly AttributedContent[];
}

function readOne(raw: RawArticle, model: LanguageModel): Read {
  const { article } = readArticleText(raw);
  const { sentences, names } = readLanguage(article.text, article.blocks, model);
  const day = article.published.doubt === null ? article.published.day : null;
  return {
    text: article.text,
    day,
    sentences,
    times: readTimes(article.text, sentences, day),
    contents: readAttributions(article.text, sentences, names),
  };
}

function readAt(article: Read, at: { sentence: number; token: number }, r: { start: number; end: number }) {
  const sentence = article.sentences[at.sentence]!;
  const token = sentence.tokens[at.token]!;
  const span = { start: token.start, end: token.end };
  const factuality = factualityOf({ sentence, contents: article.contents }, at.token);
  const context = {
    text: article.text,
    sentences: article.sentences,
    times: article.times,
    articleDay: article.day,
    sentence: at.sentence,
    trigger: at.token,
    resolved: nearestTime(article.times, at),
    isLead: at.sentence < 2,
  };
  const background = backgroundOf(context);
  return {
    triggerText: token.text,
    context:
      `${article.text.slice(Math.max(0, r.start - 100), r.start)}<<${article.text.slice(r.start, r.end)}>>${article.text.slice(r.end, r.end + 80)}`.replace(
        /\s+/g,
        " ",
      ),
    why: [...factuality.why, ...background.why],
    evidence: evidenceOf(context),
    reading: {
      source: sourceOf(article.contents, span),
      factuality: factuality.value,
      mode: factuality.mode,
      background: background.background,
    },
  };
}

/** The time of the trigger's sentence that stands nearest to it, as the reports stage would take it. */
function nearestTime(
  times: readonly TimeExpression[],
  at: { sentence: number; token: number },
): ResolvedTime | null {
  const near = times
    .filter((t) => t.sentence === at.sentence && t.resolved !== null)
    .sort((a, b) => Math.abs(a.first - at.token) - Math.abs(b.first - at.token))[0];
  return near?.resolved ?? null;
}

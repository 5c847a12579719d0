/**
 * Accounts of one thing that exclude each other, as news tells them: by accident or on purpose, shot down or broken down,
 * destroyed or damaged, helped or not. Words of no one story.
 */
import type { Opposition } from "./opposition.ts";

/** Between two accounts that one sentence leaves open or lists: "shot down or brought down by a fault". */
const between = {
  shares: "matter",
  silencedByOther: false,
  withinArticle: true,
  reconciledBy: null,
} as const;

const PARTLY = "almost|nearly|virtually|partly|partially|mostly|largely|all but";
const RUINED = "destroyed|flatten(?:ed|ing)|levell?ed|razed|gutted|wiped out";

export const CONTRARY_ACCOUNTS: readonly Opposition[] = [
  {
    field: "cause",
    kind: "contradiction",
    one: {
      label: "shot down",
      pattern:
        /\b(?:shot|shoot(?:ing)?) (?:\p{L}+ ){0,3}down\b|\b(?:brought down|downed|hit) by (?:a |an )?(?:missile|rocket|gunfire|fire)\b/iu,
    },
    other: {
      label: "a fault, an error or the weather",
      pattern:
        /\b(?:technical|mechanical|engine|electrical) (?:fault|failure|problem|trouble|malfunction)s?\b|\bmalfunction\w*|\bpilot error\b|\bbad weather\b/iu,
    },
    ...between,
  },
  {
    field: "cause",
    kind: "contradiction",
    one: {
      label: "on purpose",
      pattern:
        /\bmurder(?:ed|s|er)?\b|\bdeliberate(?:ly)?\b|\bintentional(?:ly)?\b|\bin cold blood\b|\barson(?:ists?)?\b|\bsabotage\b/iu,
    },
    other: {
      label: "by accident, or in self-defence",
      pattern:
        /\b(?:was|were|an|by|tragic|in) accident(?:al(?:ly)?)?\b|\baccidentally\b|\bself-defen[cs]e\b|\bricochet\w*|\bmisfire\w*|\bshort circuit\b|\bnot (?:being )?(?:treated as |thought to be )?(?:suspicious|deliberate)\b/iu,
    },
    ...between,
  },
  {
    field: "actor",
    kind: "attribution",
    one: {
      label: "claimed by a group",
      pattern:
        /\bclaim(?:ed|s|ing)? (?:responsibility|credit)\b|\b(?:was|were) carried out by (?:a |one of its |its )?(?:soldiers?|members?|fighters?)\b/iu,
    },
    other: {
      label: "one who acted alone, no link found",
      pattern:
        /\blone[- ](?:wolf|gunman|attacker|actor)\b|\bact(?:ed|ing) alone\b|\bno (?:known |evidence of (?:any |a )?)?(?:connection|link|tie)s? (?:to|with|between)\b/iu,
    },
    ...between,
    shares: "story",
  },
  {
    field: "damage",
    kind: "precision",
    one: {
      label: "destroyed",
      pattern: new RegExp(
        String.raw`(?<!\b(?:${PARTLY}) (?:(?:totally|completely) )?)\b(?:${RUINED})\b(?! or)|\breduced to (?:ruins|rubble|ashes)\b|\btotal loss\b`,
        "iu",
      ),
    },
    other: {
      label: "damaged, or destroyed in part",
      pattern: new RegExp(
        String.raw`\b(?:${PARTLY}) (?:(?:totally|completely) )?(?:${RUINED})\b|` +
          String.raw`\b(?:badly|severely|heavily|slightly|extensive(?:ly)?|minor|slight|serious(?:ly)?) damaged?\b|` +
          String.raw`\bdamage\b[^.;]{0,30}\b(?:extensive|minor|slight|limited|superficial)\b`,
        "iu",
      ),
    },
    ...between,
    reconciledBy: "one speaks of a part, or more loosely",
  },
  {
    field: "happened",
    kind: "contradiction",
    one: {
      label: "help has come",
      pattern:
        /\b(?:aid|relief|supplies|food|water|tents?|blankets?)\b[^.;]{0,60}\b(?:has|have|had|was|were) (?:been )?(?:arrived|reached|delivered|distributed|handed out)\b|\b(?:delivered|distributed|handed out|handing out)\b[^.;]{0,60}\b(?:aid|relief|supplies|food|tents?|blankets?)\b|\b(?:no|not facing(?: any)?) shortages?\b/iu,
    },
    other: {
      label: "help is missing",
      pattern:
        /\b(?:not|n['’]t|no|yet to|never) (?:yet )?(?:receiv(?:ed?|ing)|got|gotten|seen|had)\b[^.;]{0,30}\b(?:aid|help|relief|supplies|assistance|food)\b|\b(?:aid|help|relief)(?: \p{L}+)? (?:is|was|were|has|had) (?:too )?(?:slow|late|not|yet to)\b|\b(?:was|is|are|were|faced?|facing) an? (?:\p{L}+ )?shortages? of\b/iu,
    },
    ...between,
  },
];

/**
 * What news leaves open at first, and how it is said to be open and to be answered. `field` is that of the difference. Words of
 * reporting, not of any story: who did it, who they are, why, whether one was caught, charged, hurt.
 */
import type { Opposition } from "./opposition.ts";

const RECONCILED = "one was written before it was known, or leaves it out";

const NOT_YET = String.raw`(?:\b(?:not|never)|n['’]t) (?:yet |immediately |be |been )*`;
const UNKNOWN = String.raw`(?:\b(?:unclear|unknown|unsure|under investigation|being investigated|yet to be determined)|(?:\bnot|n['’]t) (?:yet |immediately |entirely |fully )?(?:been )?(?:clear|known|sure|certain|determined|established)|\bno (?:idea|word))`;

export const OPEN_QUESTIONS: readonly Opposition[] = [
  {
    field: "actor",
    kind: "update",
    one: {
      label: "not known who did it",
      pattern:
        /\bno (?:immediate )?claims? of responsibility\b|\bno (?:group|one|organi[sz]ation) (?:has |had |have )?(?:immediately )?claimed\b|\b(?:not (?:immediately )?|un)clear who (?:carried|was|were|is|had)\b|\bnot (?:yet )?known who (?:carried|was|were|is|had)\b/iu,
    },
    other: {
      label: "claimed",
      pattern:
        /\b(?:claimed|claims|claiming|took|taken) (?:the )?(?:responsibility|credit)\b|\bclaimed (?:the|it had carried out the) (?:attack|bombing|blast|killing|assault)s?\b/iu,
    },
    shares: "story",
    silencedByOther: true,
    withinArticle: false,
    reconciledBy: RECONCILED,
  },
  {
    field: "actor",
    kind: "update",
    one: {
      label: "not named",
      pattern: new RegExp(
        String.raw`\b(?:names?|identit(?:y|ies))\b[^.;]{0,50}(?:${NOT_YET}(?:released|disclosed|revealed|provided|given|published|made public)|\bwithheld)\b|` +
          String.raw`\bno names? (?:has|have|had|was|were) (?:yet )?(?:been )?(?:released|given|disclosed)\b|` +
          String.raw`\b(?:did not|didn[’']t|would not|declined to|refused to|have not|has not|had not) (?:immediately |yet )?(?:name|named|identify|identified|release the names?|disclose the names?)\b|` +
          String.raw`\bnames? (?:of [^.;]{0,40} )?(?:would|will) (?:only )?be released (?:after|once|when)\b`,
        "iu",
      ),
    },
    other: {
      label: "named",
      pattern:
        /\b(?:identif(?:y|ied|ies)|named|suspects?|victims?|gun(?:man|men)|shooter|attacker|accused|charged|arrested|killed|died|dead|injured|wounded|shot)\b/iu,
    },
    shares: "person unnamed",
    silencedByOther: false,
    withinArticle: false,
    reconciledBy: RECONCILED,
  },
  {
    field: "cause",
    kind: "attribution",
    one: {
      label: "cause not known",
      pattern: new RegExp(
        String.raw`\bcauses?\b[^.;]{0,150}${UNKNOWN}|${UNKNOWN} (?:precisely |exactly )?what (?:precisely |exactly )?(?:what )?(?:had )?caused\b|` +
          String.raw`\b(?:exact |precise )?reasons? (?:for|of|behind)\b[^.;]{0,60}${UNKNOWN}`,
        "iu",
      ),
    },
    other: {
      label: "a cause given",
      pattern:
        /\b(?:caused by|(?:was|were|is|are) due to|blamed (?:\p{L}+ ){0,3}on|because of|as a result of|resulted from|(?:may|might|could) (?:have been|be|simply be) (?:simply )?(?:caused|triggered|due|an?|the)|theor(?:y|ies) (?:is|are|was|were))\b/iu,
    },
    shares: "matter",
    silencedByOther: false,
    withinArticle: false,
    reconciledBy: RECONCILED,
  },
  {
    field: "motive",
    kind: "update",
    one: {
      label: "motive not known",
      pattern: new RegExp(
        String.raw`\bmotives?\b[^.;]{0,60}${UNKNOWN}|\bno (?:known |clear |apparent )?motive\b|${UNKNOWN} (?:why|what motivated)\b`,
        "iu",
      ),
    },
    other: {
      label: "a motive given",
      pattern:
        /\b(?:motive (?:was|is|for [^.;]{0,40} was)|motivated by|stem(?:s|med) from|in (?:retaliation|revenge|reprisal) for|(?:after|over|following) an? (?:\p{L}+ )?(?:dispute|argument|altercation|quarrel|row))\b/iu,
    },
    shares: "story",
    silencedByOther: true,
    withinArticle: false,
    reconciledBy: RECONCILED,
  },
  {
    field: "happened",
    kind: "update",
    one: {
      label: "sought",
      pattern:
        /\b(?:still |remains? |is |are |was |were )at large\b|\bon the run\b|\b(?:police|officers|detectives|authorities|investigators|troopers|deputies)\b[^.;]{0,30}\b(?:looking|searching|hunting) for\b|\bmanhunt\b|\bpersons? of interest\b/iu,
    },
    other: {
      label: "caught",
      pattern:
        /\b(?:taken|took [^.;]{0,40}|is|are|was|were|held) in(?:to)? custody\b|\b(?:was|were|been|are|is) (?:arrested|captured|apprehended|caught)\b|\bturned (?:himself|herself|themselves) in\b|\b(?:police|marshals|officers|troopers|deputies|agents) (?:have |had )?arrested\b/iu,
    },
    shares: "matter",
    silencedByOther: true,
    withinArticle: false,
    reconciledBy: RECONCILED,
  },
  {
    field: "happened",
    kind: "update",
    one: {
      label: "not yet charged",
      pattern:
        /\b(?:after|once|when|until) (?:he|she|they) (?:is|are|was|were) (?:formally )?charged\b|\b(?:has|have|had|was|were) not (?:yet )?(?:been )?(?:formally )?charged\b|\bno (?:formal )?charges (?:have|has|had|were) (?:yet )?(?:been )?(?:filed|laid|brought)\b|\bcharges (?:are|were) (?:expected|pending)\b|\bexpected to (?:be charged|face charges)\b/iu,
    },
    other: {
      label: "charged",
      pattern:
        /\b(?:was|were|been|is|are|(?:man|woman|suspect|officer|driver)) (?:formally )?charged\b(?! (?:a|an|for)\b)|\bfaces? (?:\p{L}+ )?(?:counts?|charges?)\b|\bcharged (?:him|her|them) with\b/iu,
    },
    shares: "story",
    silencedByOther: true,
    withinArticle: false,
    reconciledBy: RECONCILED,
  },
  {
    field: "wounded",
    kind: "update",
    one: {
      label: "nobody believed hurt",
      pattern:
        /\b(?:no[- ]?one|nobody|no (?:injuries|casualties|deaths))\b[^.;]{0,20}\b(?:is|was|are|were) (?:believed|thought|feared)\b/iu,
    },
    other: {
      label: "nobody hurt",
      pattern:
        /\b(?:no[- ]?one|nobody|none)\b (?:was|were|had been|has been|is) (?:injured|hurt|harmed|killed)\b|\bthere were no (?:injuries|casualties)\b/iu,
    },
    shares: "story",
    silencedByOther: true,
    withinArticle: false,
    reconciledBy: RECONCILED,
  },
];

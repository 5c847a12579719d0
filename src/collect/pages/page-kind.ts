/** Pages that hold no article, or only a piece of one: what they are, in words for a note. */
import type { JudgedBlock } from "./content.ts";
import type { PageMetadata } from "./metadata/read-metadata.ts";
import type { PageDocument } from "./dom.ts";

export interface PageKind {
  /** Whether the page holds something to read. */
  readonly article: boolean;
  /** What is to be said of it, or null. */
  readonly remark: string | null;
}

export const AN_ARTICLE: PageKind = { article: true, remark: null };

const ERROR =
  /\b(?:404|410|403|500|502|503)\b.{0,30}(?:error|not found|forbidden|gone|unavailable)|(?:error|http)\W{0,3}(?:404|410|403|500|502|503)\b|^\W*(?:404|403|500|502|503)\W*$|page (?:was |is |can(?:no|['’])t be |could not be )?(?:not found|missing|unavailable|found)|(?:page|article|story|content) (?:you(?:'|’| a)re? (?:looking for|requested|trying).{0,40}|that you.{0,40})?(?:does(?: not|n['’]t) exist|no longer (?:exists|available)|has (?:been )?(?:moved|removed|expired|deleted)|(?:is|was) (?:not (?:found|available)|removed))|(?:we )?(?:can(?:no|['’])t|couldn['’]?t|could not) (?:seem to )?find (?:the|that|this) page|access denied|forbidden|service unavailable|bad gateway|internal server error|temporarily unavailable|database error/iu;
const ROBOT =
  /are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you(?:['’]re| are) (?:not a robot|a human|human)|just a moment|attention required|unusual (?:traffic|activity)|captcha|checking your browser|enable cookies and reload|pardon our interruption/iu;
const CONSENT =
  /\b(?:cookies?|consent|privacy (?:policy|choices|preferences)|personal data|our partners|legitimate interest|gdpr)\b/iu;
const PAYWALL =
  /(?:to (?:continue|keep|finish) reading|read the (?:full|rest of the|whole) (?:story|article)|(?:this|the) (?:article|story|content) is (?:for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:subscribers|members)|already a subscriber|subscribers? only|subscribe (?:now|today|to (?:read|continue|unlock|access))|for subscribers|subscriber[- ]exclusive|unlock this (?:article|story)|log ?in to (?:read|continue)|create (?:a free|an) account to|remaining free articles|start your (?:free )?trial)/iu;
const SCRIPT =
  /(?:enable|turn on|activate|requires?|need) java ?script|java ?script (?:is|must be|to be) (?:disabled|enabled|required)/iu;

/** Words of body from which a page is read without asking what else it could be. */
const SURELY_ENOUGH = 200;
/** Fewer words are no article that could be told from furniture. */
const LITTLE = 60;
/** Linked headlines that make a page one of contents. */
const CONTENTS = 12;

/** Words of prose in one run from which a page is an article: the lead story of a front page may be given whole. */
const ON_A_FRONT_PAGE = 400;
const IN_A_TEASER = 60;

const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Blocks that are nothing but one link of a headline's length. */
const linkedHeadlines = (judged: readonly JudgedBlock[]): number =>
  judged.filter(
    ({ block }) =>
      block.links >= 1 &&
      block.linked >= block.text.length * 0.8 &&
      words(block.text) >= 4 &&
      words(block.text) <= 30,
  ).length;

/** What of the document tells its kind; read before Readability takes it apart. */
export interface PageSigns {
  readonly title: string;
  readonly noscript: string;
  readonly scripts: boolean;
  readonly player: boolean;
}

export const pageSigns = (document: PageDocument): PageSigns => ({
  title: document.querySelector("title")?.textContent ?? "",
  noscript: [...document.querySelectorAll("noscript")].map(({ textContent }) => textContent ?? "").join(" "),
  scripts: document.querySelector("script") !== null,
  player: hasPlayer(document),
});

export function pageKind(signs: PageSigns, judged: readonly JudgedBlock[], metadata: PageMetadata): PageKind {
  const body = judged.filter(({ kind }) => kind === null).map(({ block }) => block.text);
  const captions = judged.filter(({ kind }) => kind === "caption").map(({ block }) => block.text);
  const all = judged
    .map(({ block }) => block.text)
    .join("\n")
    .slice(0, 20_000);
  const count = words(body.join(" "));
  const title = `${signs.title}\n${metadata.headline?.text ?? ""}`;
  const short = (pattern: RegExp): boolean => pattern.test(title) || pattern.test(all.slice(0, 3000));
  const none = (what: string): PageKind => ({ article: false, remark: `no article: ${what}` });
  const { noscript } = signs;

  if (count < SURELY_ENOUGH) {
    if (ERROR.test(title) || (count < LITTLE && ERROR.test(all.slice(0, 1500))))
      return none("an error page of the site");
    if (count < LITTLE && short(ROBOT))
      return none("the site asked whether the reader is a robot, and showed nothing else");
  }
  const teasers = linkedHeadlines(judged);
  if (isContents(judged, metadata, teasers))
    return none(`a page of contents, ${teasers} headlines that lead elsewhere`);
  const sentences = body.filter((text) => /\p{L}.{20,400}?[.!?…。؟।]/u.test(text.slice(0, 2000))).length;
  const video = signs.player || metadata.types.some((type) => /^video|^VideoObject$/.test(type));
  if (sentences === 0 && words(captions.join(" ")) < 8) {
    const consent = judged.filter(({ block, kind }) => kind === "cookie notice" || CONSENT.test(block.text));
    if (words(all) < 8)
      return none(
        SCRIPT.test(noscript) || signs.scripts
          ? "empty until its scripts run, which they never do here"
          : "the page has no text",
      );
    if (words(consent.map(({ block }) => block.text).join(" ")) > words(all) * 0.4)
      return none("a wall that asks for consent to cookies, and nothing behind it");
    if (short(PAYWALL)) return none("an offer of a subscription, and nothing of the article");
    if (video) return none("a video without a text");
    if (SCRIPT.test(all) || SCRIPT.test(noscript))
      return none("empty until its scripts run, which they never do here");
    return none("no sentence was found that is not menu, link or form");
  }
  const offer = judged.some(
    ({ block, kind }) => kind === "offer of a subscription" || PAYWALL.test(block.text),
  );
  if (count < SURELY_ENOUGH && (!metadata.free || (offer && endsOpen(body.at(-1) ?? ""))))
    return {
      article: true,
      remark: `only the article's beginning, ${count} words, stands before an offer of a subscription`,
    };
  if (video && count < LITTLE)
    return {
      article: true,
      remark: `a video with ${count} words of text; what is said and shown in it is not read`,
    };
  return AN_ARTICLE;
}

const endsOpen = (text: string): boolean =>
  !/[.!?]["'”’)]*$/u.test(text) || /(?:\.\.\.|…)["'”’)\]]*$/u.test(text);

const hasPlayer = (document: PageDocument): boolean =>
  document.querySelector(
    'video, [itemtype*="VideoObject"], meta[property="og:video"], meta[property="og:video:url"], iframe[src*="youtube"], iframe[src*="player"], [class*="video-player"]',
  ) !== null;

/** Many linked headlines, and no run of prose: a front page, a section, a list of search results. */
function isContents(judged: readonly JudgedBlock[], metadata: PageMetadata, teasers: number): boolean {
  if (teasers < CONTENTS || metadata.types.some((type) => /Article$|Posting$|^article/.test(type)))
    return false;
  const front = metadata.address !== null && new URL(metadata.address).pathname.length <= 1;
  let [run, longest] = [0, 0];
  for (const { kind, block } of judged) {
    const prose = kind === null && block.tag !== "li" && words(block.text) >= 25;
    // A headline that is a link ends a teaser, so that prose between two of them is no article.
    if (prose) longest = Math.max(longest, (run += words(block.text)));
    else if (block.links > 0 && block.linked >= block.text.length * 0.8) run = 0;
  }
  return longest < (front ? ON_A_FRONT_PAGE : IN_A_TEASER);
}

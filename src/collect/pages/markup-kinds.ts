/**
 * What the markup says that a part of a page is: by its element, its role, the words of its class and id. Words name a kind of part,
 * never a site.
 */
import type { PageElement } from "./dom.ts";

export type PartKind =
  | "menu"
  | "foot of the page"
  | "readers' comments"
  | "links to other pages"
  | "share buttons"
  | "advertisement"
  | "newsletter box"
  | "cookie notice"
  | "offer of a subscription"
  | "form"
  | "sidebar"
  | "about the author"
  | "keywords"
  | "byline"
  | "day printed on the page"
  | "caption"
  | "picture credit"
  | "player"
  | "repeated for another device"
  | "repeated quotation"
  | "embedded post"
  | "correction";

/** Words of a class or id, joined by "-" and set between "-": "-related-stories-list-". The first that matches names the kind. */
const BY_WORDS: readonly (readonly [PartKind, RegExp])[] = [
  [
    "correction",
    /-(?:corrections?(?!-policy)|correction-?(?:box|note)|clarification|editors?-?note|erratum)-/,
  ],
  [
    "embedded post",
    /-(?:twitter-tweet|twitter-video|tweet-embed|embed-tweet|embedded-tweet|instagram-media|fb-post|facebook-post|tiktok-embed|bluesky-embed|mastodon-embed|telegram-post|reddit-embed\w*|reddit-card|vk-post)-/,
  ],
  [
    "readers' comments",
    /-(?:comments?|commenting|commentlist|comentarios|kommentare|commentaires|disqus|livefyre|fyre|replies|reply|respond|coral|talk|spot-?im|openweb|viafoura|hypercomments|cackle|commento|isso|utterances|giscus|remark42|fb-comments?|discussions?|user-comment|reader-comments?|ugc)-/,
  ],
  [
    "cookie notice",
    /-(?:cookies?|consent|gdpr|ccpa|onetrust|cmp|cookie-?(?:bar|banner|notice|law|wall)|didomi|quantcast|sp-message|evidon|truste)-/,
  ],
  [
    "newsletter box",
    /-(?:newsletters?|news-?letter|sign-?up|optin|opt-in|mailing-?list|mailchimp|mc-embed|email-?(?:signup|form|capture|alert|list)|inline-?newsletter|push-?notifications?)-/,
  ],
  [
    "offer of a subscription",
    /-(?:paywall|pay-wall|regwall|registration-?wall|meter(?:ed)?|piano|subscribe|subscription|subscriber-only|subscribe-?(?:box|now|promo)|donate|donation|membership|appeal|epic|support-?us|reader-revenue|gate|premium-message)-/,
  ],
  [
    "advertisement",
    /-(?:ads?|advert|adverts|advertis\w*|adslot|ad-?(?:slot|unit|box|wrapper|container|label|text|block|banner|space|zone|placement)|adsbygoogle|adsense|dfp|gpt|sponsor(?:ed|s|ship)?|native-?ad|promoted|outbrain|taboola|zergnet|revcontent|mgid|nativo|teads|commercial|banner-?ad|affiliate|shopping)-/,
  ],
  [
    "share buttons",
    /-(?:share|shares|sharing|share-?(?:bar|tools|buttons|this|links)|sharedaddy|addthis|addtoany|sharethis|social|social-?(?:bar|links|share|media|icons|buttons|tools)|socials|follow|follow-us|toolbar|tool-?box|article-?tools|story-?tools|utility|print-?button)-/,
  ],
  [
    "links to other pages",
    /-(?:related|relateds|related-\w+|jp-relatedposts|yarpp|recirc\w*|recommend\w*|reco|trending|popular|most-?(?:read|viewed|popular|shared|recent|commented)|latest|read-?(?:more|next|also)|more-?(?:on|from|in|stories|news|like|links|articles)|see-?also|also-?(?:read|like|on)|further-?reading|up-?next|next-?(?:up|article|post|story)|prev-?next|previous|post-?navigation|pagination|pager|teasers?|promo|promos|cards?-?list|carousel|river|onward|rail|story-?package|in-?this-?(?:story|series)|top-?stories|other-?(?:news|stories)|you-?may|recent-?(?:posts|articles|news)|interlink|inline-?links?|read-?on|linked-?stories|must-?read|seealso|rich-?link|richlink|magazine-?promo)-/,
  ],
  [
    "about the author",
    /-(?:author-?(?:bio|box|info|card|about|description|profile|details|block)|about-?(?:the-)?author|bio|biography|writer-?bio|contributor-?bio|post-?author-?\w*|reporter-?bio|vcard|author-?footer)-/,
  ],
  [
    "keywords",
    /-(?:tags?|tag-?(?:list|cloud|links|container)|tagcloud|topics?|topic-?list|keywords|post-?tags|entry-?tags|article-?tags|filed-?under|categories|cat-?links|taxonom\w+)-/,
  ],
  [
    "menu",
    /-(?:nav|navbar|navigation|menu|menus|breadcrumbs?|bread-crumbs?|skip-?(?:link|to-content|nav)|site-?(?:header|nav|search|top)|top-?(?:bar|nav)|masthead|global-?header|hamburger|off-?canvas|drawer|search-?(?:box|form|bar)|language-?switch\w*|ticker|breaking-?(?:bar|news-?bar)|toc|table-of-contents|jump-?(?:links|to))-/,
  ],
  [
    "foot of the page",
    /-(?:footer|site-?footer|page-?footer|global-?footer|foot|colophon|copyright|legal|disclaimer|sitemap|bottom-?(?:bar|nav)|corrections-?policy|trust-?(?:box|project)|feedback|report-?(?:typo|error)|contact-?us|wm-ipp\w*|wayback)-/,
  ],
  [
    "picture credit",
    /-(?:(?:photo|image|picture|media|video|img|fig)-?(?:credits?|copyright|source|byline|author|attribution)|credits?|photocredit|photographer|copyright-?holder)-/,
  ],
  [
    "caption",
    /-(?:captions?|figcaption|wp-caption-text|(?:photo|image|picture|media|video|gallery|slide|img|thumb)-?(?:captions?|description|desc|info|text|title|legend|details)|cutline|legend|slide-?(?:caption|text))-/,
  ],
  [
    "player",
    /-(?:player-(?!\d)|(?:video|media|audio)-?player|jwplayer|jw-\w+|vjs-\w+|brightcove|playlist|podcast-?player|listen)-/,
  ],
  [
    "byline",
    /-(?:bylines?|by-line|authors?|author-?(?:name|names|link|list|title)|writer|reporter|contributors?|journalist)-/,
  ],
  [
    "day printed on the page",
    /-(?:date|dates|datetime|date-?(?:time|published|line-time|stamp|posted|modified)|pub-?date|publish(?:ed)?-?(?:date|time|on)?|posted-?on|time-?stamp|timestamp|last-?updated|updated-?(?:on|at|date)|entry-?(?:meta|date)|post-?(?:meta|date|info)|article-?(?:meta|date|info|timestamp)|story-?(?:meta|date)|meta-?(?:info|data|line)?|read-?(?:time|ing-time))-/,
  ],
  [
    "sidebar",
    /-(?:sidebar|side-?bar|aside|right-?(?:rail|col|column)|left-?(?:rail|col|column)|widgets?|widget-?area|secondary|complementary|partners?)-/,
  ],
  ["repeated quotation", /-(?:pull-?quotes?|quote-?(?:pull|box)|pullout|callout-?quote)-/],
  [
    "repeated for another device",
    /-(?:sr-?only|visually-?hidden|screen-?reader(?:-text)?|offscreen|print-?only|only-?print|visible-print\w*|hidden-?(?:text|print)|visuallyhidden|assistive-text|accessibility|is-hidden|hide|hidden|invisible|u-hidden|element-invisible)-/,
  ],
];

const BY_ROLE: Readonly<Record<string, PartKind>> = {
  navigation: "menu",
  menu: "menu",
  menubar: "menu",
  banner: "menu",
  search: "form",
  contentinfo: "foot of the page",
  complementary: "sidebar",
  dialog: "cookie notice",
  alertdialog: "cookie notice",
};

const BY_NAME: Readonly<Record<string, PartKind>> = {
  nav: "menu",
  footer: "foot of the page",
  aside: "sidebar",
  form: "form",
  figcaption: "caption",
  "amp-sidebar": "menu",
  "amp-consent": "cookie notice",
  "amp-carousel": "links to other pages",
};

/** "relatedStories_list2 More-News" as "-related-stories-list-2-more-news-". */
export function wordsOf(attributes: string): string {
  return `-${attributes
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")}-`;
}

/** What a blog engine writes into an article's class about its subject: "tag-comments", "category-newsletters". */
const OF_SUBJECT = /(?:^|\s)(?:tag|category|cat|author|post|format|type|status|section|topic)-\S+/gi;

/** The words that name an element's purpose. */
export const attributesOf = (element: PageElement): string =>
  [
    element.localName === "article" || element.localName === "body"
      ? element.getAttribute("class")?.replace(OF_SUBJECT, " ")
      : element.getAttribute("class"),
    element.getAttribute("id"),
    element.getAttribute("data-component"),
    element.getAttribute("data-testid"),
    element.getAttribute("data-module"),
  ]
    .filter((value) => value !== null && value !== undefined)
    .join(" ");

/** What this element says of itself; null where it says nothing. */
export function kindOf(element: PageElement): PartKind | null {
  const role = element.getAttribute("role");
  if (role !== null && BY_ROLE[role] !== undefined) return BY_ROLE[role];
  const byName = BY_NAME[element.localName];
  if (byName !== undefined) return byName;
  const property = element.getAttribute("itemprop");
  if (property !== null) {
    if (/\b(?:author|creator)\b/i.test(property)) return "byline";
    if (/\b(?:datePublished|dateModified|dateCreated)\b/i.test(property)) return "day printed on the page";
    if (/\bcaption\b/i.test(property)) return "caption";
    if (/\bcomment\b/i.test(property)) return "readers' comments";
  }
  const attributes = attributesOf(element);
  if (attributes !== "") {
    const words = wordsOf(attributes);
    for (const [kind, pattern] of BY_WORDS) if (pattern.test(words)) return kind;
  }
  return element.localName === "time" ? "day printed on the page" : null;
}

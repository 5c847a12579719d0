/**
 * The language of web furniture, as data: what news pages print around an article, whatever the outlet. A rule names a class, not a
 * site. `line` must match a whole line; `sentence` matches its beginning and takes the rest of that sentence; `phrase` takes just its
 * own words, and only where a sentence could begin, `anywhere` wherever they are; `title` takes what stands before it since the last sentence. Patterns are matched without regard to case unless `cased`.
 */
export interface PhraseRule {
  /** For the reader of a note: "share buttons". */
  readonly rule: string;
  readonly reach: "line" | "sentence" | "phrase" | "anywhere" | "title";
  readonly cased?: true;
  readonly patterns: readonly string[];
}

/** Services that share buttons name. */
export const SHARE_WORDS =
  "twitter|facebook|reddit|pinterest|e-?mail|whats ?app|linkedin|google ?\\+|google plus|telegram|messenger|flipboard|tumblr|instagram|" +
  "youtube|rss|sms|viber|vk|weibo|wechat|pocket|digg|stumbleupon|bluesky|threads|mastodon|snapchat|tiktok|line|x|print|share|tweet|" +
  "copy link|copy|link|save|more|bookmark|like|pin it|follow|send|gift|comments?|post|plus|mail";

/** Names of a news site's sections, as its menus and breadcrumbs print them. */
export const SECTION_WORDS =
  "home(?:page)?|news|top news|latest(?: news)?|breaking(?: news)?|world(?: news)?|national|nation|international|local|regional|uk(?: news)?|us(?: news)?|" +
  "u\\.s\\.|usa|americas?|africa|asia(?:[- ]pacific)?|europe|middle east|mena|gulf|india|china|australia|canada|politics|business|economy|finance|markets|money|" +
  "tech(?:nology)?|science|health|environment|climate|culture|arts?|entertainment|lifestyle|life|style|travel|food|sports?|football|cricket|" +
  "opinions?|editorials?|columnists|columns|comment is free|voices|analysis|features?|in depth|long reads|investigations?|video(?:s)?|photos?|" +
  "pictures|galler(?:y|ies)|podcasts?|live|weather|crime|courts?|education|obituaries|letters|blogs?|magazine|archives?|e-?paper|" +
  "jobs|cars|motoring|property|real estate|classifieds|puzzles|crosswords?|games|horoscopes?|tv|radio|schedule|documentar(?:y|ies)|programmes|shows|" +
  "about(?: us)?|contact(?: us)?|careers|advertise(?: with us)?|help|faq|sitemap|site map|press releases?|corporate|legal|" +
  "terms(?: of (?:use|service)| and conditions| & conditions)?|privacy(?: policy| notice)?|cookies?(?: policy| settings)?|accessibility|newsletters?|" +
  "subscriptions?|subscribe|sign in|sign up|log ?in|log ?out|register|my account|account|search|menu|skip to (?:main )?content|skip to navigation|" +
  "main menu|navigation|sections|all sections|editions?|language|english|arabic|français|español|close|open|ios|android|apps?|mobile|e-?edition";

export const PHRASE_RULES: readonly PhraseRule[] = [
  {
    rule: "advertisement",
    reach: "phrase",
    cased: true,
    patterns: [
      "(?:Advertisement|ADVERTISEMENT)(?= ?[-–—:]? ?(?:$|Continue|Story|Scroll|Skip|Article|\\p{Lu}))",
      "(?:Story|Article|Report) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video|the ad))?",
      "(?:Scroll down to|Keep scrolling to|Scroll to) (?:continue|read more|keep reading)(?: reading)?",
      "(?:Continue|CONTINUE) (?:reading|READING)(?: (?:the main story|below|after the ad|this story))?",
      "(?:Skip|SKIP) (?:ad|advertisement|Ad|past newsletter promotion|Advertisement)",
      "(?:Sponsored|SPONSORED) (?:Content|content|CONTENT|Links?|Stories|By|by \\p{Lu}\\w+)",
      "(?:Promoted|PROMOTED) (?:Links?|LINKS?|Stories|STORIES|Content|CONTENT)",
      "(?:Paid|PAID) (?:Content|content|Post|post|for by \\p{Lu}\\w+)",
    ],
  },
  {
    rule: "advertisement",
    reach: "line",
    patterns: [
      "\\(?ad(?:vert(?:isement|ising)?|s)?\\)?[.:]?",
      "[-–— ]*advertisement[-–— ]*",
      "(?:ads|recommended|powered|content) by \\S+(?: \\S+)?",
      "sponsored(?: by .{1,40})?",
      "around the web",
      "from (?:around|across) the web",
      "from our (?:partners|sponsors)",
      "remove ads?",
      "why am i seeing this ad\\??",
      "report (?:this )?ad",
    ],
  },
  {
    rule: "appeal for support",
    reach: "sentence",
    patterns: [
      "your (?:support|donation|contribution|gift|subscription) (?:helps?|allows?|makes?|means|enables?|powers?|keeps?|funds?|matters)",
      "(?:please )?(?:consider|think about) (?:making|becoming|supporting|donating|subscribing)",
      "(?:please )?(?:support|help (?:us )?(?:fund|keep|sustain)) (?:our|independent|quality|local|free|the|this) (?:\\w+ )?(?:journalism|reporting|newsroom|journalists|news site|coverage)",
      "(?:become|be) (?:a|an) (?:supporter|member|subscriber|patron|insider|friend of)",
      "(?:donate|contribute|give|subscribe|join) (?:now|today|here|for as little)",
      "make a (?:one-off |monthly |small )?(?:donation|contribution|gift)",
      "(?:from|for) as little as [£$€₹]",
      "(?:we|our) (?:rely|depend) on (?:readers|reader|your|the support)",
      "thank you for (?:reading|your support|subscribing|visiting|signing up|being a subscriber)",
      "you have (?:reached|read|used|\\d+|one|two|three) .{0,30}(?:free )?(?:articles?|stories|limit)",
      "this (?:article|story|content) is (?:free|available|exclusive|reserved|for) (?:to read )?(?:to|for|because)? ?.{0,20}(?:subscribers?|members?|thanks to)",
      "already (?:a subscriber|a member|have an account|subscribed|registered)",
      "to (?:continue|keep) reading,? (?:please )?(?:subscribe|register|sign|log|create)",
      "(?:unlock|get) (?:unlimited|full|digital) (?:access|digital)",
      "subscribe (?:to|for|and|with)\\b.{0,80}(?:newsletter|channel|unlimited|access|edition|podcast|coverage|alerts?|youtube|paper|magazine|month|week|now)",
    ],
  },
  {
    rule: "newsletter box",
    reach: "phrase",
    cased: true,
    patterns: [
      "(?:Newsletter|Email|E-mail)? ?(?:Sign Up|SIGN UP|Sign In|SIGN IN|Log In|LOG IN|Subscribe Now|SUBSCRIBE NOW|Register Now|Subscribe|SUBSCRIBE)(?=\\s+\\p{Lu}|\\s*$)",
    ],
  },
  {
    rule: "newsletter box",
    reach: "sentence",
    patterns: [
      "(?:sign|signing) up (?:for|to|here|now|below|and get|free)",
      "(?:newsletter|email|e-mail) sign[- ]?up",
      "get (?:the|our|all the|more|today's|breaking|daily|a daily|the day's) .{0,60}(?:(?:in|to|into) your inbox|newsletter|by e-?mail|alerts?|notifications)",
      "you (?:may|can) opt[ -]out",
      "(?:today's|the latest|the day's|our|all the|daily|breaking|top) .{0,60}(?:straight|directly|delivered|sent|right) (?:in)?to your inbox",
      "delivered (?:straight |daily |directly )?to your inbox",
      "(?:enter|please enter|add) (?:your|a valid) e-?mail",
      "(?:please )?verify (?:that )?you(?:'re|’re|re| are) not a robot",
      "invalid e-?mail address",
      "(?:please )?re-enter\\b",
      "you must select a newsletter",
      "you (?:agree to receive|can unsubscribe|may unsubscribe|will receive|have successfully|are (?:now )?subscribed)",
      "by (?:signing up|subscribing|registering|submitting|clicking|entering your|continuing|providing your)\\b.{0,40}(?:you|our|to)",
      "we (?:won(?:'|’)?t|will not|will never|(?:'|’)ll never|respect your|don(?:'|’)?t) .{0,20}(?:spam|privacy|share your)",
      "an error (?:has )?occurred",
      "(?:please )?try again later",
      "view all (?:.{1,60} )?newsletters",
      "unsubscribe (?:at any ?time|here)",
      "this (?:site|form) is protected by recaptcha",
      "don(?:'|’)?t miss (?:out|a story|any of|our|the)\\b.{0,60}(?:latest|news|inbox|story|updates?|stories|newsletter)?",
      "stay (?:up to date|informed|connected|tuned) (?:with|on|to|for)\\b.{0,60}(?:newsletter|news|updates?|alerts?|us|app)",
      "(?:never|don(?:'|’)?t) miss (?:a|another) (?:story|headline|update|beat)",
    ],
  },
  {
    rule: "advertisement of the outlet's app or channel",
    reach: "sentence",
    patterns: [
      "(?:download|get|install|try) (?:the|our) (?:(?:new|free|\\S+) ){0,3}apps?\\b",
      "for (?:all the |the |more )?(?:latest|more|breaking|top)\\b.{0,80}(?:download|follow|subscribe|visit|click|join us|check out|log on|tune in|stay tuned)",
      "(?:watch|listen to) .{0,40}\\blive on\\b.{0,40}(?:youtube|channel|app)",
      "(?:join|follow) (?:our|us on) .{0,30}(?:channel|group|telegram|whatsapp|instagram|twitter|facebook|youtube)",
      "available (?:on|in) (?:the app ?store|google play|ios|android)",
    ],
  },
  {
    rule: "cookie notice",
    reach: "sentence",
    patterns: [
      "(?:we|this (?:web)?site|our (?:web)?site|our partners|we and our (?:\\d+ )?partners) (?:and our (?:\\d+ )?partners )?(?:use|uses|may use|store)s? .{0,40}(?:cookies|similar technolog|information on)",
      "(?:by|if you) (?:continu\\w+|us\\w+|brows\\w+) .{0,40}(?:cookies|this (?:web)?site|our (?:web)?site)",
      "(?:accept|reject|manage|allow|decline|agree to) (?:all )?(?:cookies|and close|preferences|settings)",
      "(?:cookie|privacy|consent) (?:settings|preferences|policy|notice|choices)",
      "to (?:see|view|show|watch) this (?:content|post|tweet|video|embed).{0,60}(?:cookies|javascript|consent)",
      "(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)",
      "javascript (?:is|must be) (?:disabled|required|enabled)",
      "your browser (?:does not|doesn(?:'|’)?t|is not|isn(?:'|’)?t)",
      "(?:we(?:'|’)?ve noticed|it looks like|we notice) (?:that )?you(?:'|’)?re? .{0,20}(?:ad ?block|using an)",
      "(?:please )?(?:disable|turn off|whitelist) .{0,30}ad ?blocker",
    ],
  },
  {
    rule: "day of printing or saving",
    reach: "line",
    patterns: [
      "(?:printed|downloaded|retrieved|accessed|saved|copied) (?:from|on|at|by)\\b.{0,160}\\d.{0,40}",
    ],
  },
  {
    rule: "pointer to other pages",
    reach: "line",
    patterns: [
      "(?:read|see|view|show|load) (?:more|also|all|less|full(?: story| article)?|next)(?:\\s*[:.…»>→-].*)?",
      "(?:read|see|watch|listen|hear)(?: more| also| next| on| here| now)?\\s*[:|»>→].{0,200}",
      "(?:also|further|more|related|must|recommended|next) (?:read|reading|on this(?: story| topic)?|stor(?:y|ies)|news|articles?|coverage|links?|topics?|content|items|videos?|posts?|headlines|in this (?:section|series))\\s*:?(?: .{0,200})?",
      "related(?: \\w+){0,6} (?:stories|articles|coverage|news|links|content|topics|videos|posts)\\s*:?",
      "see (?:also|related)\\b.{0,200}",
      "also (?:read|in|on|see|watch)\\b[^.]{0,200}",
      "click here\\b.{0,200}",
      "[^.!?]{5,120}[^.!?…:] read more",
      '(?:related|more|see more|explore|next up)\\s*:\\s*.{5,200}[^.!?…"”’)]',
      "\\[(?!\\s*(?:images?|photos?|pictures?|video|h/t|via|credit|source|editor|thanks)\\b)[^\\[\\]]{15,160}[^.!?\\]]\\]",
      "scroll down (?:for|to)\\b.{0,60}",
      "(?!.*\\d{4})[^.!?]{10,120}(?<! (?:at|by|around|about|before|after|since|until|to|from)) \\d{1,2}:\\d{2}",
      "on a mobile device\\?.{0,120}",
      "read (?:the )?(?:full|original|whole|entire|complete) (?:story|article|report|interview|piece|text|transcript|statement)\\b.{0,120}",
      "(?:read or share|share or read|find) this (?:story|article)\\b.{0,200}",
      "more[- ]in\\b.{0,60}",
      "(?:more|all) (?:from|about|on|by)\\b.{1,80}",
      "(?:show|hide|expand|collapse|view|open|close) (?:caption|gallery|image|map|full ?screen|more|less|transcript|comments?|all)s?",
      "(?:back|return|go) to (?:top|the top|home|homepage|article|news|section|previous page)",
      "(?:previous|next)(?: (?:article|story|post|page|slide|image|photo|video))?(?: ?(?:[|/»>→-]) ?(?:previous|next)(?: \\w+)?)?",
      "(?:\\[?(?:pdf|external link|opens in new (?:tab|window))\\]?)",
      "have something to say\\?.*",
      "(?:top|latest|most (?:popular|read|viewed|shared|commented|watched|recent)|popular|trending|recommended|featured|editor(?:'|’)?s?(?:'|’)? (?:choice|picks?)|don(?:'|’)?t miss|in case you missed it|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|what to read next|what(?:'|’)s (?:hot|trending|next)|up next|keep reading|more like this|best of|our picks|elsewhere on .{1,30}|also in .{1,30}|other stories|other news|top stories|hot topics|key points|in pictures)(?: (?:now|today|this week|in .{1,30}|on .{1,30}|stories|news|articles|topics|videos|right now|for you)){0,3}\\s*:?",
    ],
  },
  {
    rule: "pointer to other pages",
    reach: "line",
    cased: true,
    patterns: [
      "(?:MOST READ|MOST POPULAR|MOST VIEWED|TOP STORIES|TRENDING)(?: IN \\p{Lu}[\\p{Lu} ]+)?\\b.{0,560}",
    ],
  },
  {
    rule: "pointer to other pages",
    reach: "phrase",
    cased: true,
    patterns: [
      '(?:Read|READ|See|SEE|Watch|WATCH) (?:Also|ALSO|also|more|More|MORE)(?=\\s*(?::|$|\\p{Lu}))(?:\\s*:\\s*[^.!?"“]{0,160})?',
      "Also (?:Read|READ|See|Watch)(?=\\s*(?::|$|\\p{Lu}))",
      '(?:ALSO READ|READ NEXT|READ ALSO|MUST READ|RELATED|WATCH|WATCH NOW|LISTEN|SEE ALSO|READ MORE)\\s*:\\s*[^.!?"“]{0,160}',
      "(?:Read|Find|See) the (?:full|original|whole) (?:story|article|report) (?:at|on|in|here)\\b[^!?]{0,80}",
      "(?:Read or Share|Share) this (?:story|article)\\b\\s*:?\\s*(?:https?:\\/\\/\\S+)?",
      "(?:Click|CLICK) (?:here|HERE|Here)\\b[^.!?]{0,120}",
      "(?:This|The) (?:story|article|post|piece|report) (?:originally|first) (?:appeared|ran|was published) (?:in|on|at|by)\\b[^.!?:]{0,80}[.:]?",
      "(?:Originally|First) published (?:in|on|at|by) [^.!?]{0,60}[.]?",
      "Get short URL(?:\\s*\\d+)*",
      "(?:Short|Permanent) (?:link|URL)\\s*:?\\s*\\S*",
      "(?:Slideshow|Slide show|Gallery|Photo gallery|Photos) ?\\(\\d+ (?:Images?|images?|photos?|pictures?)\\)",
      "(?:View|Open|See|Launch) (?:gallery|image in fullscreen|full ?screen|slideshow|photos|more photos)",
      "more-in(?= |$)",
    ],
  },
  {
    rule: "share buttons",
    reach: "phrase",
    cased: true,
    patterns: [
      "Share (?:this|This)(?: (?:article|story|post|page|with \\w+|Story|Article))?(?: (?:on|via) (?:social media|Facebook|Twitter))?(?=\\s|$|:)",
      "Share (?:on|via|to) (?:Facebook|Twitter|WhatsApp|Email|X|LinkedIn|Reddit|Telegram)",
      "(?:Comment|Share|Tweet|Like|Post|Follow(?: us)?|Like us|Find us|Join us) (?:via|on|us on) ?(?:Facebook|Twitter|X|Instagram|Telegram|WhatsApp|YouTube|Youtube|LinkedIn|\\p{Lu}\\w+ News)(?:(?:,| and| or| ,)? (?:Facebook|Twitter|X|Instagram|Telegram|WhatsApp|YouTube|LinkedIn))*",
      "Follow (?:\\p{Lu}[\\p{L}.'’-]* ){1,4}on (?:Twitter|Facebook|X|Instagram|Bluesky|Telegram)(?: (?:at )?@\\w+)?(?: (?:and|or) @?\\w+(?: on \\w+)?)?\\.?",
      "(?:FOLLOW|Follow|Like|LIKE|SUBSCRIBE) (?:US|us|[A-Z]{3,}[A-Z0-9]*)(?: on \\p{Lu}\\w+)?(?=\\s|$)",
      "(?:Send|Email) (?:this|us) (?:to a friend|a tip|your)\\b[^.!?]{0,60}",
      "(?:Copy|Copied) (?:link|to clipboard)(?: to clipboard)?",
      "(?:Print|Save|Bookmark) this (?:article|story|page)",
      "Community standards ?(?:Discussion)?",
      "Discussion(?= ?(?:Comment|$))",
    ],
  },
  {
    rule: "share buttons",
    reach: "line",
    patterns: [
      "(?:share|tweet|like|follow|print|save|e-?mail|listen|play|pause|mute|text size|font size|a ?a|aa|gift)(?: (?:this|it|us|on|via|to|article|story|page|now|later|for later|with friends|to this article|full article))*[.:!]?(?: \\d+)?",
      "\\d[\\d,.]*[km]? (?:shares?|views?|likes?|retweets?|reads|reactions|followers|claps)",
      "(?:shares?|views?|likes?|reads|visits)\\s*:?\\s*\\d[\\d,.]*[km]?",
      "(?:estimated )?(?:reading|read) time\\s*:?.{0,20}",
      "\\d+ ?-?(?:min|minute|minutes|mins) ?(?:read|listen|watch)?",
      "listen to (?:this )?(?:article|story).{0,40}",
      "\\d{1,2}:\\d{2}",
      "\\d[\\d,.]{0,8}",
      "rating\\s*:.{0,30}",
      "topics?\\s*:.{0,200}",
      "share or comment on this article.{0,200}",
      "(?:\\d[\\d,.]*k? )?(?:view |read |show |see |add )?comments?(?: ?\\(?\\d[\\d,.]*k?\\)?)?",
      "(?:last )?(?:updated|published|posted|modified)\\s*:?\\s*(?:at )?(?:\\d{1,2}[:.]\\d{2}.{0,20}|.{0,20}\\bago|just now|(?:today|yesterday).{0,20})",
      "(?:tags?|keywords?|filed under|categories|category|section|in this (?:article|story)|labels)\\s*:.{0,300}",
      "follow (?:us|me|him|her|them|\\S+(?: \\S+){0,4}) (?:on|at|@)\\s?.{0,120}",
      "(?:like|find|join|connect with) us .{0,80}",
    ],
  },
  {
    rule: "labels of a player or gallery",
    reach: "anywhere",
    cased: true,
    patterns: ["(?:Hide|Show) [Cc]aption(?: \\d+ of \\d+)?", "(?:Photo|Image|Slide|Picture)s? \\d+ of \\d+"],
  },
  {
    rule: "labels of a player or gallery",
    reach: "phrase",
    cased: true,
    patterns: [
      "Media playback is (?:unsupported|not supported) on (?:your|this) device",
      "(?:Play|Watch) [Vv]ideo(?=\\s|$)",
      "Now [Pp]laying",
      "Replay(?: more videos)?\\.{0,3}",
      "MUST WATCH",
      "(?:This|The) video (?:is|has been|cannot|can not) (?:no longer |not )?(?:available|removed|unavailable|be played)[^.!?]{0,60}\\.?",
      "Warning: The (?:audio|video|footage|images?)[^.!?]{0,120}\\.",
      "Buy (?:Photo|photo|this photo)",
      "(?:Enlarge|Expand|Zoom) (?:[Ii]mage|this image|photo)",
      "(?:toggle|Toggle) caption",
    ],
  },
  {
    rule: "labels of a player or gallery",
    reach: "line",
    patterns: [
      "(?:photo|photos|video|videos|image|images|audio|graphic|map|gallery|slideshow|infographic|podcast|live|file|watch|listen|interactive|chart|embed|tweet|exclusive|breaking(?: news)?|developing|premium|updated?|new)[.:]?",
      "(?:video|photos?|images?) (?:\\d+ of \\d+|credit|caption|by|courtesy|source|via|gallery).{0,80}",
      "\\d+ of \\d+",
      "loading\\W*",
      "up next\\b.{0,60}",
      "(?:please )?wait\\W*",
    ],
  },
  {
    rule: "title of an embedded video",
    reach: "title",
    cased: true,
    patterns: ["[-–|] (?:YouTube|Vimeo|Dailymotion|Rumble)(?=\\s|$)"],
  },
  {
    rule: "copyright line",
    reach: "sentence",
    patterns: [
      "(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\)|\\S{0,3})?\\s*(?:by )?(?:\\d{4}|the |all )",
      "(?:©|\\(c\\))\\s?\\p{Lu}[^.!?]{0,50}$",
      "all rights reserved",
      "(?:this|the) (?:material|content|article|story|report) (?:may not|cannot|must not|is (?:protected|copyrighted|subject to copyright))\\b.{0,120}(?:published|broadcast|rewritten|redistributed|reproduced|copyright|permission)?",
      "(?:no part of this|reproduction (?:of|in whole|without)|republication|unauthori[sz]ed (?:use|reproduction|distribution))\\b",
      "registered (?:in england|office|company|number)",
      "(?:our|the) standards\\s*:\\s",
      "the .{1,60} is not responsible for the content of external",
      "(?:the )?(?:views|opinions) expressed (?:in this|here|by|are|on)",
      "disclaimer\\s*:",
      "republished with permission",
      "licen[cs]ed under\\b.{0,40}(?:creative|cc)",
    ],
  },
  {
    rule: "reader invited to write",
    reach: "sentence",
    patterns: [
      "what do you (?:think|make) (?:about|of)\\b.{0,200}\\?",
      "(?:tell|let) us (?:know )?(?:what you think|your (?:story|views|thoughts)|in the comments)",
      "(?:have your say|share your (?:thoughts|views|story|opinion|comments))\\b",
      "(?:join|start|be part of|continue|follow) (?:the|our|in the) (?:discussion|conversation|debate)\\b",
      "(?:do|have) you (?:have|know|got|been affected|witnessed|seen) .{0,80}(?:e-?mail|contact|get in touch|tip|send|share|tell us)",
      "(?:are|were) you (?:in the area|affected|there|at the scene)\\b.{0,120}(?:e-?mail|contact|get in touch|send|share|tell us)?",
      "(?:got|have) (?:a|any) (?:news )?(?:tips?|story|question|comment|photos?)\\b.{0,40}\\?",
      "for (?:more|further) information,? (?:please )?(?:contact|call|visit|e-?mail|write)",
      "(?:media|press) (?:contacts?|enquiries|inquiries)\\b",
      "if you (?:have (?:been affected by|a story|any questions about this story)|would like to (?:comment|write|contribute)|are (?:happy|willing) to be contacted)\\b.{0,160}(?:e-?mail|us|contact)?",
      "(?:please )?(?:contact|e-?mail|write to) (?:us|the (?:author|reporter|writer|editor|newsroom)|our (?:newsroom|news team|reporters))\\b",
      "(?:please )?include a contact number\\b",
      "you can (?:also )?(?:contact|follow|reach|e-?mail|write to|get in touch with) (?:us|the author|him at|her at|our)\\b",
    ],
  },
];

/** Words that, in the outlet's own "we", speak of paying for journalism. Two kinds in a sentence make it an appeal. */
export const APPEAL_WORDS: readonly string[] = [
  "your support",
  "your donation",
  "your contribution",
  "your generosity",
  "our (?:journalism|reporting|journalists|reporters|newsroom|coverage|work|readers|mission)",
  "(?:quality|independent|fearless|trusted|public-interest|investigative|local) (?:journalism|reporting|news outlets?)",
  "journalism",
  "paywalls?",
  "donat(?:e|ion|ions|ing)",
  "subscri(?:be|ber|bers|ption|ptions)",
  "contribut(?:e|ion|ions|ing)",
  "members?(?:hip)?",
  "readers like you",
  "reader-(?:funded|supported)",
  "afford (?:it|to pay)",
  "paid for by",
  "support us",
  "help us",
  "we (?:need|believe|know|choose|rely|depend|want|refuse|promise)",
  "(?:sending|send|put|keep) (?:journalists|reporters)",
  "reporters on the ground",
  "tell the story",
  "both sides of the story",
  "our latest (?:documentary|investigation|podcast)",
  "trusted by",
  "parse out the facts",
  "hold(?:ing)? (?:power|the powerful) to account",
  "without (?:fear or favour|advertising|shareholders)",
  "free (?:for everyone|to read)",
  "billionaire",
];

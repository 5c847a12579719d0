/** Words and phrases with which an article turns from its news to what went before. Matched in lower-cased sentence text. */

/** A time that is over: "earlier this year", "three months ago", "in the past". */
export const RECALLED =
  /\b(?:earlier (?:this|in the|in) (?:month|year|decade|war|conflict|week)|(?:last|the previous|the same) (?:month|year|summer|autumn|fall|winter|spring|decade|century)|(?:weeks|months|years|decades|a (?:week|fortnight|month|year|decade)|a few (?:weeks|months|years)) (?:ago|earlier|before|previously|later)|previously|formerly|(?:in|at) the past|once (?:a|the|home)|back in|long (?:been|before|since)|at that time|then[- ](?:president|prime|leader)|historic(?:al)?ly|in recent history|ever since|years? after|until recently|in the wake of last|anniversary|recalled|the (?:first|second|third|fourth|fifth|last|latest|worst|deadliest|biggest|largest)(?: \S+){0,5} (?:since|in (?:years|months|decades|more than|at least|over|recent))|hitherto|had already|had earlier|had previously)\b/;

/** One of many: "the latest in a string of", "a wave of attacks", "similar attacks". */
export const ONE_OF_MANY =
  /\b(?:(?:latest|one|another|third|fourth|fifth|most recent) (?:in|of) (?:a|the|several|many) (?:\S+ )?(?:series|string|spate|wave|number|succession|such)|(?:series|string|spate|wave|surge|spread|succession|sequence|rash|flurry) (?:of|in)|similar (?:attacks?|incidents?|bombings?|strikes?|raids?|cases?|deals?|protests?|robber)|previous(?:ly)?|past (?:attacks?|incidents?|deals?|protests?|strikes?|launches|tests)|such (?:attacks|incidents|barrages|deals|agreements|strikes)|other (?:attacks|incidents|deals|evacuation|strikes|tests)|the first (?:time|such)|not the first)\b/;

/** A stretch of time: "in recent months", "over the past year", "since 2011", "so far this year", "for more than two years". */
export const STRETCH =
  /\b(?:in recent (?:days|weeks|months|years|decades|times)|(?:over|in|during|for|within) the (?:past|last|previous) (?:\S+ ){0,3}(?:days|weeks|months?|years?|decades?|week)|since (?:the|last|early|late|mid|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|its|their|his|it|then|when)\b|so far this|this year|for (?:(?:more|less|longer) than |over |nearly |almost |about |at least |some )?(?:\S+ )?(?:weeks|months|years|decades|centuries)|(?:\S+-)?(?:year|month|week|decade)s?[- ](?:old|long)|throughout the|to date|over the (?:weeks|months|years))\b/;

/** A stretch that no development of the day fills: "for more than five years", "since 2012", "in recent months", "two-year-old". */
export const LONG_STRETCH =
  /\b(?:for (?:(?:more|less|longer) than |over |nearly |almost |about |at least |some )?(?:\S+ )?(?:years|decades|centuries)|since (?:the (?:war|conflict|uprising|revolution|start|beginning)|(?:19|20)\d\d|(?:early|late|mid)-?(?:19|20)\d\d)|in recent (?:months|years|decades)|(?:over|in|during) the (?:past|last|previous) (?:\S+ ){0,2}(?:months|years|decades)|(?:year|decade)s?[- ](?:old|long)|this year|so far this year)\b/;

/** A war or campaign as a whole, which an article explains and does not report. */
export const WHOLE_WAR =
  /\b(?:civil war|the (?:war|conflict|uprising|revolution|insurgency|rebellion|revolt|intifada|genocide|occupation|invasion|military campaign|crisis) (?:began|started|erupted|broke out|in|since|has|that)|(?:began|started|erupted|broke out|beginning|start|outbreak)(?: \S+){0,6} (?:war|conflict|uprising|revolution|protests|insurgency)|(?:war|conflict|uprising|revolution|insurgency)(?: \S+){0,4} (?:began|started|erupted|broke out)|(?:year|month)-(?:old|long) (?:\S+ )?(?:war|conflict|civil|crisis|uprising))\b/;

/** Nouns that name a whole war or a standing conflict rather than an event of a day. */
export const WAR_NOUNS: ReadonlySet<string> = new Set(
  "war conflict insurgency uprising revolution rebellion occupation genocide invasion campaign feud crisis bloodshed unrest violence".split(
    " ",
  ),
);

/** News of the day: what these stand by is told, not recalled. */
export const NEWS =
  /\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening)|overnight|early (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|late (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|hours (?:ago|earlier|later|after)|latest toll|breaking|just now)\b/;

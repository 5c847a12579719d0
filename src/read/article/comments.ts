/** Where readers' comments begin: from there on nobody but readers speaks. */
import type { Line } from "./lines.ts";
import type { Mark } from "./marks.ts";

/** Headings that stand over comments and nowhere else. */
const SURE =
  /^\W*(?:leave a (?:reply|comment|response)|(?:post|add|write|submit) (?:a|your) (?:comment|reply|response|opinion)|join (?:our|the) comment(?:ing|s)? ?(?:forum|section)?|(?:please )?(?:follow|read|see|respect) our comment(?:ing|s)? (?:guidelines|policy|rules)|commenting (?:guidelines|policy)|(?:readers?['’]?s?['’]?|user|public|facebook|recent) comments|comments (?:are|have been) (?:moderated|closed|disabled|turned off|now closed)|(?:sign|log) ?in to (?:comment|post|reply)|you must be (?:logged|signed) in to (?:post|leave) a comment|\d+ (?:responses|replies|thoughts?) (?:to|on)\b|sort (?:comments )?by\b|what(?:'|’)s your reaction|comment using facebook|powered by disqus|view (?:all )?\d+ (?:comments|replies)|your email address will not be published|be the first to comment|(?:newest|oldest|top rated|most liked) (?:comments|first)|join the (?:conversation|discussion)\b.{0,60}$|comments? policy)/iu;
/** Headings that are also found on buttons: they need a commenter's traces below, or the end of the page. */
const LIKELY =
  /^\W*(?:(?:\d[\d,.]*|no|view|show|see|read|all|hide|load|one)?\s?(?:more )?comments?(?: ?\(?\d[\d,.]*\)?)?(?: so far| on this (?:story|article))?|discussion(?: ?\(?\d+\)?)?|conversation(?: ?\(?\d+\)?)?|replies|responses|have your say|your (?:views|comments|say)|letters|the conversation|\d+ (?:people )?(?:commented|commenting))\W*$/iu;
/** What commenters leave: names with times, reply buttons, votes. */
const TRACE =
  /^(?:\d+\. .{2,60}|.{2,60} (?:says|said|wrote|writes|replied|commented|posted)\s*:|.{2,50} (?:on|at)(?: (?:\p{L}{3,9} )?\d[^.]{2,30})?|.{0,60}\b\d+ (?:sec|min|minute|hour|hr|h|day|d|week|wk|w|month|mo|year|yr|y)s? ago\b.{0,40}|(?:reply|like|likes|dislike|report(?: abuse| comment| this)?|flag|share|upvote|downvote|permalink|quote|recommend(?:ed)?|helpful|edit|delete)(?:[\s·•|,]+.{0,60})?|\d+ (?:likes?|replies|upvotes|points?|votes?)|@\w+.{0,200}|(?:anonymous|guest|user\d+|\w+\d{2,})|log ?in.{0,40}|(?:newest|oldest|best|popular|sort by).{0,40})$/iu;

/** Share of the page's words that may still follow an unsure heading at the page's end. */
const REST_AT_END = 0.04;

/** Marks everything from the comments' heading to the end; no mark where no comments are found. */
export function commentMarks(text: string, lines: readonly Line[]): Mark[] {
  const total = text.length;
  let longBefore = 0;
  for (const [index, line] of lines.entries()) {
    const length = line.end - line.start;
    const words = length <= 160 ? text.slice(line.start, line.end) : "";
    const heading = words !== "" && (SURE.test(words) || LIKELY.test(words));
    if (heading && longBefore >= 2) {
      const below = lines.slice(index + 1, index + 16);
      const traces = below.filter(
        (next) => next.end - next.start <= 200 && TRACE.test(text.slice(next.start, next.end)),
      ).length;
      const atEnd = total - line.end <= Math.max(200, total * REST_AT_END);
      if (atEnd || traces >= 1) return commentBlocks(text, lines.slice(index), words);
    }
    if (length >= 80 || isSentence(text, line)) longBefore++;
  }
  return [];
}

/** Six words or more with a full stop. */
const isSentence = (text: string, line: Line): boolean =>
  line.end - line.start >= 30 &&
  /[.!?…]["'”’)]*$/.test(text.slice(line.end - 4, line.end)) &&
  text.slice(line.start, Math.min(line.end, line.start + 400)).split(/\s+/, 6).length === 6;

function commentBlocks(text: string, lines: readonly Line[], heading: string): Mark[] {
  const nothing = !lines.slice(1).some((line) => isSentence(text, line));
  return lines.map((line, index) => {
    const furniture =
      index === 0 || nothing || SURE.test(text.slice(line.start, Math.min(line.end, line.start + 160)));
    return {
      ...line,
      role: furniture ? ("furniture" as const) : ("comment" as const),
      rule: furniture
        ? "heading of readers' comments"
        : `readers' comments, from “${heading.slice(0, 40)}” on`,
    };
  });
}

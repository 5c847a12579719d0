/** The day of publication: what the carrier and the page claim, weighed against what the text says of time. */
import type { Published, RawArticle, Updated } from "../../model/article.ts";
import type { Note } from "../../model/note.ts";
import { dayNumber, readDay } from "./calendar.ts";
import type { StatedDay } from "./page-days.ts";
import { namedDays } from "./named-days.ts";
import type { TimesNamed } from "./times-named.ts";
import { doubtOf, supportOf } from "./times-named.ts";

interface Claim {
  readonly day: string;
  readonly time: string | null;
  readonly basis: "given" | "page" | "stated";
  readonly claim: StatedDay["claim"] | "carrier";
  readonly doubt: string | null;
  readonly words: string;
}

/** A bare day on a page this much later than the carrier's is taken for the day of saving. */
const SAVED_LATER = 31;

/**
 * Chooses between the carrier's day and those that the page prints. The carrier's day stands unless the text speaks against it, or the
 * page itself names another day that the text supports better. A day that stays doubtful is kept, with the doubt.
 */
export function publishedOf(
  raw: RawArticle,
  stated: readonly StatedDay[],
  times: TimesNamed,
  text: string,
  language = "en",
): { published: Published; updated: Updated | null; notes: Note[] } {
  const notes: Note[] = [];
  const note = (kind: Note["kind"], reason: string): void => {
    notes.push({ stage: "article", kind, article: raw.id, start: null, end: null, reason });
  };
  const claims: Claim[] = [];
  const named = namedDays(raw.page?.days ?? [], language);
  for (const reason of named.remarks) note("doubted", reason);
  const words = raw.published?.trim().slice(0, 60) ?? "";
  const ofPage = raw.page !== undefined && raw.publishedBasis !== "given";
  const carrier = ofPage ? (named.published?.read ?? null) : words === "" ? null : readDay(words);
  if (!ofPage && words !== "" && carrier === null)
    note("unresolved", `the day of publication given as “${words}” cannot be read; write it as 2014-06-22`);
  if (carrier === "impossible")
    note("unresolved", `there is no day “${words}”; the day of publication is left open`);
  else if (carrier !== null)
    claims.push({
      day: carrier.day,
      time: carrier.time,
      basis: ofPage
        ? named.published?.printed === true
          ? "stated"
          : "page"
        : (raw.publishedBasis ?? "given"),
      claim: "carrier",
      doubt: doubtOf(carrier, times, true),
      words: ofPage ? named.published!.words : words,
    });
  for (const day of stated)
    claims.push({
      day: day.day,
      time: day.time,
      basis: "stated",
      claim: day.claim,
      doubt: doubtOf(day, times, false),
      words: text.slice(day.start, day.end),
    });
  const best = choose(claims, times);
  const { updated } = named;
  if (best === null)
    return { published: { day: null, time: null, basis: "unknown", doubt: null }, updated, notes };
  for (const other of claims)
    if (other !== best && other.day !== best.day && other.basis !== best.basis)
      note(
        "doubted",
        `two days of publication: ${best.day} (${best.basis}) is taken, ${other.day} (${other.basis}, “${other.words}”) is not` +
          (other.doubt ? `: ${other.doubt}` : ""),
      );
  if (best.doubt) note("doubted", `the day of publication, ${best.day}, is doubtful: ${best.doubt}`);
  return {
    published: { day: best.day, time: best.time, basis: best.basis, doubt: best.doubt },
    updated,
    notes,
  };
}

function choose(claims: readonly Claim[], times: TimesNamed): Claim | null {
  const sound = claims.filter((claim) => claim.doubt === null);
  if (sound.length === 0) return claims[0] ?? null;
  const carrier = sound.find((claim) => claim.claim === "carrier");
  const page =
    sound.find((claim) => claim.claim === "published") ??
    sound.find((claim) => claim.claim === "bare") ??
    sound.find((claim) => claim.claim === "updated");
  if (!carrier || !page) return carrier ?? page ?? null;
  const later = dayNumber(page.day) - dayNumber(carrier.day);
  if (later === 0 || Math.abs(later) === 1)
    return page.time !== null && later === 0 ? { ...carrier, time: carrier.time ?? page.time } : carrier;
  if (page.claim !== "published" && later > SAVED_LATER) return carrier;
  const forPage = supportOf(page.day, times);
  const forCarrier = supportOf(carrier.day, times);
  if (page.claim === "published") return forCarrier > forPage ? carrier : page;
  return forPage > forCarrier ? page : carrier;
}

/** How an actor of the record is called in a sentence. ACLED's names are labels, not English: "Military Forces of Iraq". */
import type { Actor } from "../../model/actor.ts";
import { listed } from "./phrases.ts";

/** Heads of proper names that English sets an article before: "the Free Syrian Army", but "Hezbollah". */
const HEADS_WITH_ARTICLE = new Set(
  (
    "administration agency alliance army assembly association authority board brigade brigades bureau cabinet church " +
    "coalition command commission committee communities confederation congress convoy corps council court crescent cross " +
    "department directorate division federation fleet force forces foundation front garrison government group guard guards " +
    "house institute junta kingdom kremlin league legion majlis military militia militias ministry mission monitor movement " +
    "nations navy network observatory office organisation organization parliament party patrol police presidency protectorate " +
    "regiment republic secretariat senate service services squad staff state states taliban team tribe tribes tribunal " +
    "union unit units wing"
  ).split(" "),
);

const STATE_BODY = /^(Military|Police) Forces of (.+?)(?: \(.*\))?$/;
const GOVERNMENT = /^Government of (.+?)(?: \(.*\))?$/;
const CIVILIANS = /^Civilians \((.+)\)$/;
const CROWD = /^(Rioters|Protesters|Civilians|Labour Group|Prisoners)\b(?: \(.*\))?$/;
const UNIDENTIFIED = /^(Unidentified [^(]+?)(?: \(.*\))?$/;

const COUNTRIES_WITH_ARTICLE =
  /^(?:United |Netherlands|Philippines|Maldives|Gambia|Bahamas|Central African|Democratic Republic|Dominican Republic|Czech Republic|Comoros|Seychelles|Solomon|Marshall|Republic of|Soviet)/;

export const countryPhrase = (name: string): string =>
  COUNTRIES_WITH_ARTICLE.test(name) ? `the ${name}` : name;

/** One actor's name as English: "the military forces of Iraq", "local leaders", "the Free Syrian Army", "Hezbollah". */
export function actorName(name: string): string {
  const body = STATE_BODY.exec(name);
  if (body) return `the ${body[1]!.toLowerCase()} forces of ${countryPhrase(body[2]!)}`;
  const government = GOVERNMENT.exec(name);
  if (government) return `the government of ${countryPhrase(government[1]!)}`;
  const civilians = CIVILIANS.exec(name);
  // ACLED gives the country, our records sometimes who the civilians were: "Civilians (local leaders)".
  if (civilians) return /^\p{Lu}/u.test(civilians[1]!) ? "civilians" : civilians[1]!;
  const crowd = CROWD.exec(name);
  if (crowd) return crowd[1]!.toLowerCase();
  const unidentified = UNIDENTIFIED.exec(name);
  if (unidentified) {
    const phrase = unidentified[1]!.toLowerCase();
    return /s$|people|police/.test(phrase) ? phrase : `an ${phrase}`;
  }
  if (/^the /i.test(name)) return name.replace(/^The /, "the ");
  const bare = name.replace(/ \(.*\)$/, "");
  const words = bare.split(/[\s-]+/);
  const proper = /^\p{Lu}/u.test(bare);
  if (words.length === 1 && proper && HEADS_WITH_ARTICLE.has(bare.toLowerCase())) return `the ${name}`;
  if (words.length === 1)
    return proper && /^(Taliban|Kremlin|Pentagon)$/.test(bare) ? `the ${bare}` : proper ? name : bare;
  // "Ministry of Health", "Islamic State of Iraq and the Levant": the head stands before "of".
  const of = words.findIndex((word) => /^(of|for|in)$/i.test(word));
  const head = (of > 0 ? words[of - 1]! : words.at(-1)!).toLowerCase();
  if (COUNTRIES_WITH_ARTICLE.test(bare)) return `the ${name}`;
  if (proper && HEADS_WITH_ARTICLE.has(head)) return `the ${name}`;
  // "US-led coalition", "government side": a description in the singular wants an article, a plural none.
  if (!proper && HEADS_WITH_ARTICLE.has(head) && !/(?:forces|police|militias|guards|troops|s)$/.test(head))
    return `the ${bare}`;
  return name;
}

/** All actors of a role, or null where no report names one. */
export const actorPhrase = (actors: readonly Actor[]): string | null =>
  actors.length === 0 ? null : listed([...new Set(actors.map((actor) => actorName(actor.name)))], 4);

/** From when on an article counts as published. */
import type { Published } from "./article.ts";

const DAY_MS = 86_400_000;

/**
 * The instant from which an article is counted: its time, or, where it has none, the end of its day, UTC. A time without a zone
 * is taken as UTC. Null where no day is known, or it is doubted and was not inferred from other articles.
 */
export function publishedFrom({ day, time, basis, doubt }: Published): Date | null {
  if (day === null || (doubt !== null && basis !== "inferred")) return null;
  const clock = /^([01]\d|2[0-3]):([0-5]\d)(Z|[+-]\d{2}:?\d{2})?$/.exec(time ?? "");
  if (clock !== null) {
    const zone = (clock[3] ?? "Z").replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
    const at = new Date(`${day}T${clock[1]}:${clock[2]}:00${zone}`);
    if (!Number.isNaN(at.getTime())) return at;
  }
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS);
}

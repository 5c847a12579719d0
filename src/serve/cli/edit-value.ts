/** What a person types for a field, in the record's own form. JSON is taken as it is. */
import { COUNT_FIELDS } from "../../model/count-fields.ts";
import { unresolvedPlace } from "../../model/place.ts";
import type { z } from "zod";
import { findPlace } from "../../read/places/find-place.ts";
import { loadGazetteer } from "../../read/places/gazetteer/installed.ts";

type Json = z.core.util.JSONType;

const NUMBER = /^(\d+)(?:\s*(?:-|–|to)\s*(\d+)|(\+))?$/;

/** "11", "11-17", "11+" (at least), else words ("dozens"). */
function count(text: string, of: "event" | "report"): Json {
  const match = NUMBER.exec(text);
  if (match === null)
    return of === "event"
      ? { low: null, best: null, high: null, words: text }
      : { min: null, max: null, words: text };
  const low = Number(match[1]);
  const high = match[3] === "+" ? null : Number(match[2] ?? match[1]);
  return of === "event" ? { low, best: low, high, words: null } : { min: low, max: high, words: null };
}

/** The likeliest place that the gazetteers have under this name; where they have none, it stays without a point. */
function place(name: string): Json {
  const [found] = findPlace(name, loadGazetteer());
  const unresolved = unresolvedPlace(name);
  if (found === undefined || found.match === "skeleton") return unresolved as unknown as Json;
  const { entry } = found;
  const { lat, lon, country, kind, id } = entry;
  return { ...unresolved, name: entry.name, lat, lon, country: country || null, kind, id } as unknown as Json;
}

const DAYS = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/;

function days(text: string, of: "event" | "report"): Json {
  const match = DAYS.exec(text);
  if (match === null) return text;
  const [first, last] = [match[1]!, match[2] ?? match[1]!];
  return of === "event" ? [first, last] : { first, last, precision: first === last ? "day" : "days" };
}

export function editValue(field: string, text: string, of: "event" | "report"): Json {
  const trimmed = text.trim();
  if (/^[[{"]/.test(trimmed) || /^(?:true|false|null)$/.test(trimmed)) {
    try {
      return JSON.parse(trimmed) as Json;
    } catch {
      // Words that look like JSON are words.
    }
  }
  if ((COUNT_FIELDS as readonly string[]).includes(field)) return count(trimmed, of);
  if (field === "date") return days(trimmed, of);
  const names = trimmed.split(/\s*;\s*/).filter((name) => name !== "");
  if (field === "place") return names.map(place);
  if (field === "actor1" || field === "actor2")
    return names.map((name) => ({ name, asWritten: [name], inter: null }));
  if (field === "type") return of === "report" || names.length > 1 ? names : trimmed;
  return trimmed;
}

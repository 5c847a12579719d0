import type { Control } from "../../model/difference.ts";
import type { Event } from "../../model/event.ts";

export function findControl(_events: readonly Event[]): Control[] {
  return [];
}

/** Who we say we are. */
import { PRODUCT } from "./robots.ts";

/**
 * "Crosscheck/0.1.0 (reads news for people who check it; +https://…)".
 * @param contact an address or mail address under which whoever runs this can be reached, or null
 */
export function userAgent(version: string, contact: string | null): string {
  // A header holds visible ASCII only.
  const reach = contact?.replace(/[^\x21-\x7e]/g, "") ?? "";
  const how =
    reach === "" ? "" : `; +${reach.includes("@") && !reach.includes(":") ? "mailto:" : ""}${reach}`;
  return `${PRODUCT}/${version} (reads news for people who check it${how})`;
}

/** TimeML files: the text, the day it was written, and the TIMEX3 expressions in it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface TimeMl {
  readonly name: string;
  /** ISO 8601, or null. */
  readonly day: string | null;
  readonly text: string;
  readonly times: readonly Timex[];
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

/** Reads the TEXT element of every `.tml` file of a folder. TIMEX3 without characters (implied times) are left out. */
export function readTimeMl(folder: string): readonly TimeMl[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tml"))
    .sort()
    .map((name) => parse(name, readFileSync(join(folder, name), "utf8")));
}

function parse(name: string, xml: string): TimeMl {
  const day = /functionInDocument="CREATION_TIME"[^>]*/.exec(xml);
  const tag = /<TIMEX3[^>]*CREATION_TIME[^>]*>/.exec(xml)?.[0] ?? day?.[0] ?? "";
  const written = /value="(\d{4}-\d{2}-\d{2})/.exec(tag)?.[1] ?? null;
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? "";
  let text = "";
  const times: Timex[] = [];
  let open: { start: number; value: string } | null = null;
  for (const [part] of body.matchAll(/<[^>]*>|&\w+;|[^<&]+|&/g)) {
    if (part.startsWith("<TIMEX3") && !part.endsWith("/>")) {
      open = { start: text.length, value: /\bvalue="([^"]*)"/.exec(part)?.[1] ?? "" };
    } else if (part === "</TIMEX3>" && open) {
      if (text.length > open.start) times.push({ ...open, end: text.length });
      open = null;
    } else if (!part.startsWith("<")) text += ENTITIES.get(part) ?? part;
  }
  return { name, day: written, text, times };
}

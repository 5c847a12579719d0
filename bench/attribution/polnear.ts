/** PolNeAR (Newell, Margolin & Ruths 2018): news articles with brat stand-off annotation of source, cue and content. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/model/span.ts";

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}
export interface PolnearArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

const folder = (split: string): string =>
  join(
    process.env["CROSSCHECK_BENCH"] ?? join(import.meta.dirname, "../../../shared/bench"),
    "attribution",
    split,
  );

/** Null where the data are absent. An article that several people annotated is taken with the first annotation by name. */
export function readPolnear(
  split: "dev" | "test",
): { articles: readonly PolnearArticle[]; hash: string } | null {
  const dir = folder(split);
  if (!existsSync(dir)) return null;
  const files = readdirSync(dir).sort();
  const hash = createHash("sha256");
  const articles = files
    .filter((f) => f.endsWith(".txt"))
    .flatMap((f) => {
      const id = f.slice(0, -4);
      const annotation = files.find((a) => a.startsWith(`${id}_`) && a.endsWith(".ann"));
      if (!annotation) return [];
      const text = readFileSync(join(dir, f), "utf8");
      const ann = readFileSync(join(dir, annotation), "utf8");
      hash.update(text).update(ann);
      return [{ id, text, attributions: parse(ann, offsets(text)) }];
    });
  return { articles, hash: hash.digest("hex") };
}

/** brat counts code points; we count UTF-16 units. */
function offsets(text: string): (codePoint: number) => number {
  const wide: number[] = [];
  let points = 0;
  for (const character of text) {
    if (character.length > 1) wide.push(points);
    points++;
  }
  return (codePoint) => codePoint + wide.filter((w) => w < codePoint).length;
}

function parse(ann: string, at: (codePoint: number) => number): readonly GoldAttribution[] {
  const spans = new Map<string, readonly Span[]>();
  const out: GoldAttribution[] = [];
  for (const line of ann.split("\n")) {
    const [id, body] = line.split("\t");
    if (!id || !body) continue;
    if (id.startsWith("T")) {
      const pieces = body.slice(body.indexOf(" ") + 1).split(";");
      spans.set(
        id,
        pieces.map((p) => {
          const [start, end] = p.split(" ").map(Number);
          return { start: at(start!), end: at(end!) };
        }),
      );
    }
  }
  for (const line of ann.split("\n")) {
    const [id, body] = line.split("\t");
    if (!id?.startsWith("E") || !body) continue;
    const roles = body.split(" ").map((r) => r.split(":") as [string, string]);
    const of = (role: string): readonly Span[] =>
      roles.filter(([r]) => r.replace(/\d+$/, "") === role).flatMap(([, t]) => spans.get(t) ?? []);
    out.push({ source: of("Source"), cue: of("Cue"), content: of("Content") });
  }
  return out;
}

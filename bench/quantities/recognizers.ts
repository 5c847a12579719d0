/** Cases of Microsoft Recognizers-Text's specifications (MIT): an input and what is to be recognised in it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface RecognizerCase {
  readonly input: string;
  /** "2016-11-07T00:00:00", or null. */
  readonly reference: string | null;
  readonly results: readonly RecognizerResult[];
}

export interface RecognizerResult {
  readonly text: string;
  readonly type: string;
  readonly resolution: {
    readonly value?: string;
    readonly values?: readonly { readonly [key: string]: string }[];
  };
}

interface RawCase {
  Input: string;
  Context?: { ReferenceDateTime?: string };
  Results: { Text: string; TypeName: string; Resolution?: RecognizerResult["resolution"] }[];
}

/** Null where the data are absent. */
export function readSpecs(
  folder: string,
  name: string,
): { readonly cases: readonly RecognizerCase[]; readonly hash: string } | null {
  const file = join(folder, "time", "recognizers", `${name}.json`);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const raw = JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, "")) as RawCase[];
  return {
    hash: createHash("sha256").update(bytes).digest("hex"),
    cases: raw.map((one) => ({
      input: one.Input,
      reference: one.Context?.ReferenceDateTime ?? null,
      results: one.Results.map((result) => ({
        text: result.Text,
        type: result.TypeName,
        resolution: result.Resolution ?? {},
      })),
    })),
  };
}

/** `crosscheck score`: how a person's coding agrees with the program's, or with another person's. */
import { readFileSync } from "node:fs";
import { agreement, type Agreement } from "../../coding/agreement.ts";
import { codedEvents, type CodedEvent } from "../../coding/coded-events.ts";
import { UserError } from "./exit-codes.ts";
import { writeOutput } from "./output.ts";
import { withDesk, type StoreOptions } from "./store-place.ts";

function readCoding(file: string): CodedEvent[] {
  try {
    return codedEvents(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new UserError(
      `${file}: ${(error as Error).message}; a coding is JSON as docs/store.md shows it, or a record that crosscheck read wrote`,
    );
  }
}

function table({ first, second, matched, fields, onlyFirst, onlySecond }: Agreement): string {
  const share = (n: number, of: number): string => (of === 0 ? "" : ` (${Math.round((100 * n) / of)} %)`);
  const rows = fields
    .filter((f) => f.both > 0)
    .map(
      (f) =>
        `${f.field.padEnd(16)}${String(f.both).padStart(7)}${String(f.same).padStart(7)}   ${f.alpha === null ? "  –  " : f.alpha.toFixed(3).padStart(6)}   ${f.metric}`,
    );
  return [
    `${first} events coded in the first, ${second} in the second; ${matched} in both${share(matched, first)}`,
    `${"field".padEnd(16)}   both   same   alpha   metric`,
    ...rows,
    ...(onlyFirst.length > 0 ? [`only in the first: ${onlyFirst.join(", ")}`] : []),
    ...(onlySecond.length > 0 ? [`only in the second: ${onlySecond.length} events`] : []),
    "",
  ].join("\n");
}

export interface ScoreOptions extends StoreOptions {
  readonly format: "text" | "json";
}

/** @param other a second coding or a record; else what the store holds */
export async function scoreCommand(
  coded: string,
  other: string | undefined,
  options: ScoreOptions,
): Promise<void> {
  const first = readCoding(coded);
  const second =
    other !== undefined
      ? readCoding(other)
      : await withDesk(options, async (desk) => codedEvents(await desk.record()));
  const result = agreement(first, second);
  await writeOutput(
    options.format === "json" ? `${JSON.stringify(result, null, 1)}\n` : table(result),
    undefined,
  );
}

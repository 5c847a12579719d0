/**
 * Figures that may not fall. `bench/floors.json` holds, for each figure, its floor and the SHA-256 of the data that it was
 * measured on: a floor holds for those data only. A better figure raises its floor with `--raise-floors`; lowering one
 * takes `--lower-floors`, so that it never happens by accident.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Floor {
  readonly floor: number;
  /** SHA-256 of the data, hexadecimal. */
  readonly data: string;
}

const PATH = join(import.meta.dirname, "floors.json");
const read = (): Record<string, Floor> => {
  try {
    return JSON.parse(readFileSync(PATH, "utf8")) as Record<string, Floor>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new Error(`${PATH}: ${(error as Error).message}; repair it or take it from the last commit`, {
      cause: error,
    });
  }
};

/** Of one file, or of several in the order given. */
export function hashFiles(...paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest("hex");
}

/** Slack for figures that depend on the machine's arithmetic; none of ours should. */
const SLACK = 1e-9;

/**
 * Compares a figure, the larger the better, with its floor. Sets exit code 1 and says so where it is lower.
 * A figure without a floor gets one only with `--raise-floors`.
 * @param data hash of the data measured on (`hashFiles`)
 * @param room what the floor leaves below the figure when it is set: for ratios of times, which vary from run to run
 */
export function checkFloor(name: string, value: number, data: string, room = 0): void {
  const floors = read();
  const known = floors[name];
  const may = (flag: string): boolean => process.argv.includes(flag);
  if (known !== undefined && known.data !== data) {
    console.log(
      `  floor of ${name} was set on other data; not compared${may("--raise-floors") ? ", set anew" : ""}`,
    );
  } else if (known !== undefined && value < known.floor - SLACK) {
    if (!may("--lower-floors")) {
      console.error(
        `  BELOW ITS FLOOR: ${name} is ${value.toFixed(4)}, floor ${known.floor}; find out why, or lower it on purpose with --lower-floors`,
      );
      process.exitCode = 1;
      return;
    }
  } else if (known !== undefined && (value - room <= known.floor || !may("--raise-floors"))) return;
  if (!may("--raise-floors") && !may("--lower-floors")) return;
  const floor = Math.floor((value - room) * 1e4) / 1e4;
  const next = { ...floors, [name]: { floor, data } };
  writeFileSync(
    PATH,
    `${JSON.stringify(Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`,
  );
}

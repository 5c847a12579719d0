/** `crosscheck places`: the gazetteers. */
import { countryByCode } from "../../read/places/countries.ts";
import { findPlace, type FoundPlace } from "../../read/places/find-place.ts";
import { firstDivision } from "../../read/places/gazetteer/entry.ts";
import {
  addGazetteer,
  listGazetteers,
  loadGazetteer,
  removeGazetteer,
  type AddedGazetteer,
} from "../../read/places/gazetteer/installed.ts";
import { digits } from "../brief/phrases.ts";
import { EXIT, UserError } from "./exit-codes.ts";
import { say } from "./messages.ts";
import { writeOutput } from "./output.ts";

const BEFORE: Readonly<Record<AddedGazetteer["before"], string>> = {
  new: "added",
  replaced: "added in place of those before",
  same: "are there already",
};

export async function addCommand(file: string): Promise<void> {
  const added = await mended(addGazetteer(file), file);
  for (const { reason, lines, first } of added.skipped) {
    const more = lines > first.length ? ` and ${digits(lines - first.length)} more` : "";
    say(
      "warning",
      `${file}: ${lines === 1 ? "line" : "lines"} ${first.join(", ")}${more} skipped: ${reason}`,
    );
  }
  await writeOutput(
    `${added.name}: ${digits(added.entries)} places ${BEFORE[added.before]}, in ${added.file}\n`,
    undefined,
  );
  if (added.skipped.length > 0) process.exitCode = EXIT.partly;
}

export async function removeCommand(name: string): Promise<void> {
  const file = await mended(
    Promise.resolve().then(() => removeGazetteer(name)),
    name,
  );
  await writeOutput(`${name}: taken away, with ${file}\n`, undefined);
}

/** What a user can mend, as such. */
async function mended<T>(work: Promise<T>, file: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === undefined
        ? message
        : `${file}: ${code === "ENOENT" ? "there is no such file; check the name" : `cannot be read or written: ${message}`}`,
    );
  }
}

const MOST = 20;
const MOST_SPELLINGS = 8;

export async function findCommand(name: string): Promise<void> {
  const found = findPlace(name, loadGazetteer());
  if (found.length === 0) {
    say("error", `no gazetteer knows “${name}”; add one that does with: crosscheck places add FILE`);
    process.exitCode = EXIT.nothing;
    return;
  }
  const more = found.length > MOST ? [`and ${found.length - MOST} more`] : [];
  await writeOutput(`${[...found.slice(0, MOST).flatMap(placeLines), ...more].join("\n")}\n`, undefined);
}

function placeLines({ entry, match, score, spellings }: FoundPlace): string[] {
  const country = countryByCode(entry.country)?.name ?? entry.country;
  const where = [entry.kind, firstDivision(entry), country].filter(
    (part, index, parts) =>
      part !== null && part !== "" && part !== entry.name && parts.indexOf(part) === index,
  );
  const point =
    entry.lat === null || entry.lon === null
      ? "no point"
      : `${entry.lat.toFixed(4)}, ${entry.lon.toFixed(4)}`;
  const facts = [
    point,
    ...(entry.population > 0 ? [`${digits(entry.population)} people`] : []),
    `score ${score.toFixed(2)}`,
    ...(match === "skeleton" ? [`spelt otherwise: ${entry.matched}`] : []),
    `${entry.source}${entry.id === "" ? "" : ` ${entry.id}`}`,
  ];
  const others = spellings.slice(0, MOST_SPELLINGS).join(", ");
  const rest = spellings.length > MOST_SPELLINGS ? `, and ${spellings.length - MOST_SPELLINGS} more` : "";
  return [
    `${entry.name}  ${where.join(", ")}`,
    `  ${facts.join("; ")}`,
    ...(others === "" ? [] : [`  also ${others}${rest}`]),
  ];
}

export async function listCommand(): Promise<void> {
  const gazetteers = listGazetteers();
  const lines = gazetteers.map(({ name, entries, file, fault }) =>
    fault === null
      ? `${name}  ${digits(entries)} places  ${file}`
      : `${name}  can't be opened: ${fault}  ${file}`,
  );
  await writeOutput(`${lines.join("\n")}\n`, undefined);
  if (gazetteers.some(({ fault }) => fault !== null)) process.exitCode = EXIT.partly;
}

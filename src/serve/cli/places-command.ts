/** `crosscheck places`: the gazetteers. */
import {
  addGazetteer,
  findPlace,
  listGazetteers,
  loadGazetteer,
} from "../../read/places/gazetteer/installed.ts";
import { digits } from "../brief/phrases.ts";
import { EXIT, UserError } from "./exit-codes.ts";
import { say } from "./messages.ts";
import { writeOutput } from "./output.ts";

export async function addCommand(file: string): Promise<void> {
  let added: Awaited<ReturnType<typeof addGazetteer>>;
  try {
    added = await addGazetteer(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === undefined
        ? message
        : `${file}: ${code === "ENOENT" ? "there is no such file; check the name" : `cannot be read or added: ${message}`}`,
    );
  }
  for (const { reason, lines, first } of added.skipped)
    say("warning", `${file}: ${digits(lines)} lines skipped, the first is line ${first}: ${reason}`);
  await writeOutput(`${added.name}: ${digits(added.entries)} places added, in ${added.file}\n`, undefined);
}

const MOST = 20;

export async function findCommand(name: string): Promise<void> {
  const found = findPlace(name, loadGazetteer());
  if (found.length === 0) {
    say("error", `no gazetteer knows “${name}”; add one that does with: crosscheck places add FILE`);
    process.exitCode = EXIT.nothing;
    return;
  }
  const lines = found.slice(0, MOST).map((entry) => {
    const point =
      entry.lat === null || entry.lon === null
        ? "no point"
        : `${entry.lat.toFixed(4)}, ${entry.lon.toFixed(4)}`;
    const people = entry.population > 0 ? `, ${digits(entry.population)} people` : "";
    return `${entry.name}  ${entry.kind}${entry.country ? `, ${entry.country}` : ""}  ${point}${people}`;
  });
  const more = found.length > MOST ? [`and ${found.length - MOST} more`] : [];
  await writeOutput(`${[...lines, ...more].join("\n")}\n`, undefined);
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

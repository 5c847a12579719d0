/** Expands what the user named into files: folders to the files in them, sorted, each file once. */
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, normalize, resolve } from "node:path";
import type { Basket } from "./collected.ts";
import { collectNote } from "./collected.ts";
import { endingOf } from "./file-kinds.ts";
import { DEEPEST_FOLDER } from "./limits.ts";
import { SIDECAR_ENDING } from "./text-article.ts";

export interface FoundFile {
  /** As the user would name it. */
  readonly file: string;
  /** Where it really is, links followed. */
  readonly real: string;
  readonly bytes: number;
}

/** Files that tell of a folder rather than of the world. */
const ABOUT_THE_FOLDER =
  /^(?:readme|licen[cs]e|copying|notice|changelog|contributing|authors|about|index|robots|manifest|package|tsconfig)(?:[.-].*)?$/i;

/** A page called index is the page of its folder. */
const PAGE_ENDING = /^\.(?:x?html?|mht(?:ml)?)$/;
/** What browsers save beside a page ("story.html" and "story_files"): pictures, scripts, the advertisements' own pages. */
const SAVED_BESIDE = /^(.+)[_-](?:files|Dateien|fichiers|archivos|bestanden|file)$/;

const codeOf = (error: unknown): string =>
  error !== null && typeof error === "object" && "code" in error ? String(error.code) : String(error);

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: ["it may not be read", "give yourself the right to read it"],
  EPERM: ["it may not be read", "give yourself the right to read it"],
  ELOOP: ["its links lead round in a circle", "remove the link"],
  EISDIR: ["it is a folder", "name the files in it"],
  ENAMETOOLONG: ["its name is too long", "give it a shorter one"],
};

export function unreadable(file: string, error: unknown, basket: Basket): void {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR")
    basket.errors.push({
      kind: "missing",
      file,
      line: null,
      offset: null,
      message: "there is no such file or folder",
      advice: "check the name",
    });
  else {
    const [message, advice] = REASONS[code] ?? [`it cannot be read (${code})`, "try to open it yourself"];
    basket.errors.push({
      kind: code === "ELOOP" ? "loop" : "unreadable",
      file,
      line: null,
      offset: null,
      message,
      advice,
    });
  }
}

/** @param endings file name endings that hold articles, with their dot; in folders other files are passed over, with a note */
export async function findFiles(
  inputs: readonly string[],
  endings: ReadonlySet<string>,
  basket: Basket,
): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  // An empty name (an unset variable of a shell) would else mean the folder one is in.
  if (inputs.includes("")) unreadable("“”", { code: "ENOENT" }, basket);
  const named = [...new Set(inputs.filter((input) => input !== "").map((input) => normalize(input)))].sort();
  for (const input of named) await visit(input, [], true);
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));

  async function visit(file: string, above: readonly string[], byName: boolean): Promise<void> {
    try {
      const real = await realpath(file);
      const status = await stat(real);
      if (status.isDirectory() && !byName && basename(file).startsWith("."))
        basket.notes.push(collectNote("skipped", `${file}: is a hidden folder; name it to read it`));
      else if (status.isDirectory()) await visitFolder(file, real, above);
      else if (!status.isFile())
        basket.errors.push({
          kind: "unreadable",
          file,
          line: null,
          offset: null,
          message: "it is neither a file nor a folder",
          advice: "name a file",
        });
      else if (found.has(real))
        basket.notes.push(collectNote("skipped", `${file}: is the same file as ${found.get(real)!.file}`));
      else if (byName || isArticleFile(file)) found.set(real, { file, real, bytes: status.size });
    } catch (error) {
      unreadable(file, error, basket);
    }
  }

  async function visitFolder(folder: string, real: string, above: readonly string[]): Promise<void> {
    if (above.includes(real) || above.length >= DEEPEST_FOLDER) {
      basket.errors.push({
        kind: "loop",
        file: folder,
        line: null,
        offset: null,
        message: above.includes(real)
          ? `the folder holds itself, through a link to ${resolve(real)}`
          : `folders inside folders, more than ${DEEPEST_FOLDER} deep`,
        advice: "remove the link; the rest of the folder is read",
      });
      return;
    }
    const names = (await readdir(real)).sort();
    if (names.length === 0) basket.notes.push(collectNote("skipped", `${folder}: the folder is empty`));
    for (const name of names) {
      const page = SAVED_BESIDE.exec(name)?.[1];
      if (page !== undefined && names.some((other) => other.startsWith(`${page}.`)))
        basket.notes.push(
          collectNote("skipped", `${join(folder, name)}: was saved beside the page ${page}, as a part of it`),
        );
      else await visit(join(folder, name), [...above, real], false);
    }
  }

  /** In a folder that was named as a whole. */
  function isArticleFile(file: string): boolean {
    const name = basename(file);
    const ending = endingOf(name);
    if (name.endsWith(SIDECAR_ENDING)) return false;
    let why: string | null = null;
    if (name.startsWith(".") || file.split(/[\\/]/).some((part) => /^\.[^.]/.test(part)))
      why = "is a hidden file";
    else if (
      (ABOUT_THE_FOLDER.test(name.slice(0, name.length - ending.length)) && !PAGE_ENDING.test(ending)) ||
      /\.(?:schema|config)\.json$/i.test(name)
    )
      why = "tells of the folder, by its name";
    else if (!endings.has(ending))
      why = ending === "" ? "has no ending that says what it is" : `is a ${ending} file, which is not read`;
    if (why !== null)
      basket.notes.push(collectNote("skipped", `${file}: ${why}; name it on the command line to read it`));
    return why === null;
  }
}

/** `crosscheck brief`. */
import type { Record } from "../../model/record.ts";
import type { Brief } from "../brief/brief.ts";
import { writeBrief } from "../brief/write-brief.ts";
import { UserError } from "./exit-codes.ts";
import { loadRecord } from "./load-record.ts";
import { writeOutput } from "./output.ts";

export interface BriefOptions {
  readonly format: "terminal" | "md" | "html";
  readonly output?: string;
  readonly day: string | null;
  readonly jobs?: number;
  /** Undefined: colour where the output is a terminal. */
  readonly color?: boolean;
  readonly width?: number;
}

// The width that the brief is written for; a narrower terminal narrows it.
const WIDTH = 80;

/** https://no-color.org and https://force-color.org; an option outweighs both. */
function wantsColor(options: BriefOptions): boolean {
  if (options.color !== undefined) return options.color;
  if (options.output !== undefined || process.env["NO_COLOR"]) return false;
  return process.stdout.isTTY || Boolean(process.env["FORCE_COLOR"]);
}

async function page(record: Record, brief: Brief): Promise<string> {
  const { PageNotBuilt, renderPage } = await import("../export/page.ts");
  try {
    return renderPage({ record, brief });
  } catch (error) {
    throw error instanceof PageNotBuilt ? new UserError(error.message) : error;
  }
}

/** The brief in one of its formats. */
export async function render(record: Record, options: BriefOptions): Promise<string> {
  const brief = writeBrief(record);
  switch (options.format) {
    case "md":
      return (await import("../brief/render-markdown.ts")).renderMarkdown(brief);
    case "html":
      return page(record, brief);
    case "terminal": {
      const width = options.width ?? Math.min(WIDTH, process.stdout.columns ?? WIDTH);
      return (await import("../brief/render-terminal.ts")).renderTerminal(brief, {
        width,
        color: wantsColor(options),
      });
    }
  }
}

export async function briefCommand(files: readonly string[], options: BriefOptions): Promise<void> {
  if (options.format === "html" && options.output === undefined && process.stdout.isTTY)
    throw new UserError("a page is no text for a terminal: give it a file, such as -o brief.html");
  const { record, exit } = await loadRecord(files, options);
  await writeOutput(await render(record, options), options.output);
  process.exitCode = exit;
}

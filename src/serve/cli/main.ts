/** The command line: what each command takes, and which module does it. Commands are loaded only when called. */
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXPORT_FORMATS } from "../export/formats.ts";
import { addDecide } from "./decide-program.ts";
import { EXIT, UserError } from "./exit-codes.ts";
import { addWatchCommand } from "./watch-options.ts";
import { say } from "./messages.ts";
import { addStoreOptions, addViewOptions, instant } from "./store-place.ts";

const version = (): string =>
  (JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as { version: string })
    .version;

const FILES =
  "articles: web pages, texts, JSON, web archives, documents, exports of Nexis and Factiva, folders, addresses (https://…), a record saved before, or - for standard input";

function isoDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(value) ||
    Number.isNaN(time) ||
    new Date(time).toISOString().slice(0, 10) !== value
  )
    throw new InvalidArgumentError("Give a day of the calendar as YYYY-MM-DD, such as 2014-06-22.");
  return value;
}

const dayOption = (): Option =>
  new Option("--day <YYYY-MM-DD>", "the day that articles without one appeared on")
    .argParser(isoDay)
    .default(null, "none");

export function program(): Command {
  const crosscheck = new Command("crosscheck")
    .description(
      "What is reported to have happened, who says so, how many independent sources say it, and where they disagree.",
    )
    .version(version())
    .exitOverride()
    .showHelpAfterError("(crosscheck --help says more)")
    .addHelpText(
      "after",
      "\nExit codes: 0 all input was read; 1 some could not be, the rest was; 2 nothing was read, or wrong usage; 70 a fault of crosscheck itself.",
    );

  addViewOptions(
    crosscheck
      .command("brief")
      .description("the situation brief, every sentence with its sources")
      .argument("[files...]", `${FILES}; none: the store`)
      .addOption(
        new Option("-f, --format <format>", "how to write it")
          .choices(["terminal", "md", "html"])
          .default("terminal"),
      )
      .option("-o, --output <file>", "write to a file instead of standard output")
      .addOption(dayOption())
      .addOption(jobsOption())
      .option("--color", "colour even where the output is no terminal")
      .option("--no-color", "no colour")
      .option("--width <columns>", "columns of the terminal format", positiveInteger),
  ).action(async (files: string[], options) =>
    (await import("./brief-command.ts")).briefCommand(files, options),
  );

  addViewOptions(
    crosscheck
      .command("read")
      .description("the record as JSON (format crosscheck/1)")
      .argument("[files...]", `${FILES}; none: the store`)
      .option("-o, --output <file>", "write to a file instead of standard output")
      .addOption(dayOption())
      .addOption(jobsOption()),
  ).action(async (files: string[], options) =>
    (await import("./read-command.ts")).readCommand(files, options),
  );

  addViewOptions(
    crosscheck
      .command("export")
      .description("the events in a format of others, each row with its citations")
      .argument("[files...]", `${FILES}; none: the store`)
      .addOption(
        new Option(
          "-f, --format <format>",
          EXPORT_FORMATS.map(({ name, what }) => `${name}: ${what}`).join("; "),
        )
          .choices(EXPORT_FORMATS.map(({ name }) => name))
          .makeOptionMandatory(),
      )
      .option(
        "-o, --output <file>",
        "write to a file, and beside it FILE.notes.json: what is not in it, and why",
      )
      .option("--no-text", "leave the articles' words out; citations keep article, position and hash")
      .option("--redact", "hide the names of private persons: minors, victims, witnesses", false)
      .addOption(dayOption()),
  ).action(async (files: string[], options) =>
    (await import("./export-command.ts")).exportCommand(files, options),
  );

  addWatchCommand(crosscheck);

  crosscheck
    .command("explain")
    .description("why a passage gave, or gave no, report: tokens, tree, names, rules, reasons")
    .argument("<files...>", FILES)
    .requiredOption("--at <ARTICLE:OFFSET>", "the article's id and a character offset into its text")
    .addOption(dayOption())
    .action(async (files: string[], options) =>
      (await import("./explain-command.ts")).explainCommand(files, options),
    );

  addStoreOptions(
    crosscheck
      .command("init")
      .description(
        "make a store: a folder, or a PostgreSQL database, that keeps articles and what was decided",
      )
      .argument("[dir]", "the folder; crosscheck-store unless given"),
  ).action(async (folder: string | undefined, options) =>
    (await import("./store-commands.ts")).initCommand(folder, options),
  );
  addStoreOptions(
    crosscheck
      .command("ingest")
      .description("add articles to the store; those that it has are not added again")
      .argument("<files...>", FILES)
      .addOption(dayOption())
      .addOption(
        new Option("--format <format>", "summary, or a line an article once it is kept")
          .choices(["summary", "jsonl"])
          .default("summary"),
      ),
  ).action(async (files: string[], options) =>
    (await import("./store-commands.ts")).ingestCommand(files, options),
  );
  addStoreOptions(
    crosscheck
      .command("status")
      .description("what the store holds")
      .addOption(
        new Option("--format <format>", "how to write it").choices(["text", "json"]).default("text"),
      ),
  ).action(async (options) => (await import("./store-commands.ts")).statusCommand(options));

  addStoreOptions(
    crosscheck
      .command("serve")
      .description("the page and the API, of a store or of a record, on this machine")
      .argument("[files...]", `instead of a store: ${FILES}`),
  )
    .option("--port <port>", "the port to listen on", port, 8300)
    .option(
      "--host <address>",
      "the address to listen on; others than this machine's own need --token",
      "127.0.0.1",
    )
    .option("--token", "let nobody in without a token (crosscheck token add)", false)
    .option("--tokens <file>", "the file of tokens")
    .option("--public-url <url>", "the address under which a reverse proxy passes requests on")
    .option("--rate <n>", "requests a second for each client, 0 for any number", wholeNumber, 200)
    .addOption(dayOption())
    .action(async (files: string[], options) =>
      (await import("./serve-command.ts")).serveCommand(files, options),
    );

  const token = crosscheck
    .command("token")
    .description("who may come in where `crosscheck serve --token` asks");
  const tokensOption = (): Option => new Option("--tokens <file>", "the file of tokens");
  token
    .command("add")
    .description("make a token and print it, once")
    .argument("<name>", "whose it is; decisions made with it are this person's")
    .addOption(new Option("--role <role>", "what it lets do").choices(["reader", "coder"]).default("reader"))
    .addOption(tokensOption())
    .action(async (name: string, options) =>
      (await import("./token-commands.ts")).tokenAddCommand(name, options),
    );
  token
    .command("list")
    .description("whose tokens there are")
    .addOption(tokensOption())
    .action(async (options) => (await import("./token-commands.ts")).tokenListCommand(options));
  token
    .command("remove")
    .description("let a token in no more")
    .argument("<name>")
    .addOption(tokensOption())
    .action(async (name: string, options) =>
      (await import("./token-commands.ts")).tokenRemoveCommand(name, options),
    );

  addStoreOptions(
    crosscheck
      .command("diff")
      .description("what changed in the store's stories since a time: events, statuses, tolls, differences")
      .addOption(instant("--since <time>", "what was published since then"))
      .addOption(instant("--known-since <time>", "what this desk took in and decided since then"))
      .option("--story <id>", "one story, by its id or that of any article in it")
      .addOption(
        new Option("--format <format>", "how to write it").choices(["text", "json"]).default("text"),
      ),
  ).action(async (options) => (await import("./diff-command.ts")).diffCommand(options));
  addViewOptions(
    crosscheck
      .command("tolls")
      .description("each toll's course: who gave which figure, in order of publication")
      .argument("[files...]", `${FILES}; none: the store`),
  ).action(async (files: string[], options) =>
    (await import("./diff-command.ts")).tollsCommand(files, options),
  );

  addStoreOptions(
    crosscheck
      .command("reread")
      .description("read the store's articles again where another release read them; decisions stay"),
  ).action(async (options) => (await import("./store-commands.ts")).rereadCommand(options));
  addDecide(crosscheck);
  addStoreOptions(
    crosscheck
      .command("score")
      .description("how a coding agrees with the store's, or with another: Krippendorff's alpha by field")
      .argument("<coded>", 'a record, or { "events": [...] } with passages')
      .argument("[other]", "a second coding or a record; none: the store")
      .addOption(
        new Option("--format <format>", "how to write it").choices(["text", "json"]).default("text"),
      ),
  ).action(async (coded: string, other: string | undefined, options) =>
    (await import("./score-command.ts")).scoreCommand(coded, other, options),
  );

  const places = crosscheck
    .command("places")
    .description("the gazetteers: add or remove one, look a name up, list them");
  places
    .command("add")
    .description("add a GeoNames country dump")
    .argument("<file>", "GeoNames columns, tab separated: .txt or .zip")
    .action(async (file: string) => (await import("./places-command.ts")).addCommand(file));
  places
    .command("remove")
    .description("take a gazetteer away that was added")
    .argument("<name>", "as `crosscheck places list` calls it")
    .action(async (name: string) => (await import("./places-command.ts")).removeCommand(name));
  places
    .command("find")
    .description("what the gazetteers know under a name, in any of its spellings")
    .argument("<name>")
    .action(async (name: string) => (await import("./places-command.ts")).findCommand(name));
  places
    .command("list")
    .description("the gazetteers in use")
    .action(async () => (await import("./places-command.ts")).listCommand());
  return crosscheck;
}

const jobsOption = (): Option =>
  new Option(
    "-j, --jobs <n>",
    "threads that read articles (default: one a core, where there is much to read)",
  ).argParser((value: string) => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < 1 || n > 256)
      throw new InvalidArgumentError("Give a whole number from 1 to 256.");
    return n;
  });

function wholeNumber(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError("Give a whole number.");
  return Number(value);
}

function port(value: string): number {
  const n = wholeNumber(value);
  if (n > 65_535) throw new InvalidArgumentError("Give a port from 0 to 65535.");
  return n;
}

function positiveInteger(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 20 || n > 1000)
    throw new InvalidArgumentError("Give a whole number from 20 to 1000.");
  return n;
}

/** Runs one command line; sets the exit code, never throws for what a user can mend. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that closed early (`| head`) is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.fine);
    throw error;
  });
  try {
    await program().parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.nothing;
      return;
    }
    // A gazetteer that was damaged on disk says itself what to do.
    if (error instanceof UserError || (error instanceof Error && error.name === "GazetteerFileError")) {
      say("error", error.message);
      process.exitCode = EXIT.nothing;
      return;
    }
    say("error", `a fault of crosscheck itself; please report it with these lines:\n${inspect(error)}`);
    process.exitCode = EXIT.fault;
  }
}

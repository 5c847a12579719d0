/** What `crosscheck watch` takes. */
import { InvalidArgumentError, Option, type Command } from "commander";

const numberFrom =
  (least: number, most: number) =>
  (value: string): number => {
    const n = value.trim() === "" ? NaN : Number(value);
    if (!(n >= least && n <= most)) throw new InvalidArgumentError(`Give a number from ${least} to ${most}.`);
    return n;
  };

export function addWatchCommand(crosscheck: Command): void {
  crosscheck
    .command("watch")
    .description(
      "follow feeds: new articles are fetched politely and collected, for every other command to read",
    )
    .argument("<feeds...>", "addresses of feeds, or of pages that name one, and lists of feeds (OPML)")
    .option("--state <dir>", "where articles and what is known of the feeds are kept", "crosscheck-watch")
    .option("--once", "look once and end, as for cron", false)
    .option("--record <file>", "write the record as JSON whenever something came")
    .option("--brief <file>", "write the brief whenever something came: .html, .md, else as text")
    .option(
      "--into <store>",
      "also add the articles to a store: its folder, or postgres://user@host:5432/name",
    )
    .addOption(
      new Option("--every <minutes>", "how often a feed is asked that does not ask for longer")
        .argParser(numberFrom(5, 1440))
        .default(15),
    )
    .addOption(
      new Option("--pace <seconds>", "between two requests to one host, where it does not ask for longer")
        .argParser(numberFrom(0, 3600))
        .default(1),
    )
    .addOption(
      new Option("--contact <address>", "a page or mail address, told to the sites that are asked").env(
        "CROSSCHECK_CONTACT",
      ),
    )
    .option(
      "--allow-private <network>",
      "may be asked although it is no public network (10.1.0.0/16); can be given several times",
      (network: string, before: readonly string[] | undefined) => [...(before ?? []), network],
    )
    .option("--quiet", "say only what went wrong", false)
    .addHelpText(
      "after",
      "\nExit codes with --once: 0 all was read; 1 something could not be, and is tried again; 2 no feed was read; 75 another watch has the folder.",
    )
    .action(async (feeds: string[], options) =>
      (await import("./watch-command.ts")).watchCommand(feeds, options),
    );
}

/** The subcommands of `crosscheck decide`. */
import { Option, type Command } from "commander";
import { addStoreOptions } from "./store-place.ts";

const commands = () => import("./decide-command.ts");

const EVENT = "an event's id, as the record gives it";
const TARGET = `${EVENT}, a report as ARTICLE:OFFSET of the words that name it, or an article's id`;

export function addDecide(crosscheck: Command): void {
  const decide = crosscheck
    .command("decide")
    .description("what people decide about what was found: it wins, and is shown as such");
  const making = (name: string, description: string): Command =>
    addStoreOptions(decide.command(name).description(description))
      .option("--by <name>", "who decides; the user's name unless given")
      .option("--reason <text>", "why");

  making("confirm", "it is as the record says")
    .argument("<target>", TARGET)
    .action(async (target: string, options) => (await commands()).confirmCommand(target, options));
  making("reject", "there is no such event, no such report, or the article does not count")
    .argument("<target>", TARGET)
    .action(async (target: string, options) => (await commands()).rejectCommand(target, options));
  making("edit", "one field holds this instead")
    .argument("<target>", TARGET)
    .argument("<field>", "type, actor1, actor2, place, date, killed, …, status, background, factuality")
    .argument("<value>", "11, 11-17, 11+, 2031-03-10, 2031-03-10/2031-03-11, names parted by ;, or JSON")
    .action(async (target: string, field: string, value: string, options) =>
      (await commands()).editCommand(target, field, value, options),
    );
  making("split", "these reports of the event are of another one")
    .argument("<event>", EVENT)
    .argument("<reports...>", "ARTICLE:OFFSET")
    .action(async (event: string, reports: string[], options) =>
      (await commands()).splitCommand(event, reports, options),
    );
  making("merge", "two events are one")
    .argument("<event>", EVENT)
    .argument("<other>", EVENT)
    .action(async (event: string, other: string, options) =>
      (await commands()).mergeCommand(event, other, options),
    );
  making("move", "a report is of another event")
    .argument("<report>", "ARTICLE:OFFSET")
    .argument("<event>", EVENT)
    .action(async (report: string, event: string, options) =>
      (await commands()).moveCommand(report, event, options),
    );
  making("origin", "articles carry one text, or texts of their own")
    .argument("<relation>", "same or independent")
    .argument("<articles...>", "articles' ids")
    .action(async (relation: string, articles: string[], options) =>
      (await commands()).originCommand(relation, articles, options),
    );
  making("note", "a note on an event, a report or an article")
    .argument("<target>", TARGET)
    .argument("<text>")
    .action(async (target: string, text: string, options) =>
      (await commands()).noteCommand(target, text, options),
    );
  making("undo", "take a decision back; an undo can be undone")
    .argument("<decision>", "the beginning of its id")
    .action(async (id: string, options) => (await commands()).undoCommand(id, options));
  addStoreOptions(decide.command("list").description("the decisions that stand"))
    .option("--undone", "all that were ever made, undoings too")
    .addOption(
      new Option("--format <format>", "how to write them").choices(["text", "jsonl"]).default("text"),
    )
    .action(async (options) => (await commands()).listCommand(options));
  addStoreOptions(decide.command("export").description("all decisions as JSON, one a line"))
    .option("-o, --output <file>", "write to a file instead of standard output")
    .action(async (options) => (await commands()).listCommand({ ...options, undone: true, format: "jsonl" }));
  addStoreOptions(
    decide.command("import").description("decisions of another desk; those that are known are passed over"),
  )
    .argument("<file>", "as decide export writes it, or - for standard input")
    .action(async (file: string, options) => (await commands()).importCommand(file, options));
}

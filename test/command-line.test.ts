import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const BIN = fileURLToPath(new URL("../bin/crosscheck.js", import.meta.url));
const RECORD = fileURLToPath(new URL("../cases/serve/harbour/input.json", import.meta.url));
const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}
const crosscheck = (...args: string[]): Promise<Run> => fed("", ...args);

/** With `input` on standard input, and a data folder of the test's own. */
const fed = (input: string, ...args: string[]): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: "1", XDG_DATA_HOME: join(folder, "data") };
    const child = execFile(
      process.execPath,
      [BIN, ...args],
      { env, maxBuffer: 1 << 26 },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
    child.stdin?.end(input);
  });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crosscheck-"));
});
afterAll(() => rm(folder, { recursive: true }));
const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

describe("crosscheck export", () => {
  test("writes a format to a file, and beside it what is not in it", async () => {
    const output = join(folder, "events.csv");
    const { code, out, err } = await crosscheck("export", RECORD, "--format", "acled", "-o", output);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(
      /^crosscheck: note: nine rows; eight events left out, .*events\.csv\.notes\.json says which/,
    );
    expect(await readFile(output, "utf8")).toMatch(/^event_id_cnty,event_date,/);
    const notes = JSON.parse(await readFile(`${output}.notes.json`, "utf8"));
    expect(notes).toMatchObject({ format: "acled", rows: 9, text: true, redacted: false });
    expect(notes.notes.filter(({ kind }: { kind: string }) => kind === "left out")).toHaveLength(8);
  });

  test("leaves words and names at home when asked to", async () => {
    const { code, out } = await crosscheck("export", RECORD, "-f", "geojson", "--no-text", "--redact");
    expect(code).toBe(0);
    expect(JSON.parse(out).features[0].properties.citations[0]).toMatchObject({
      quote: null,
      headline: null,
    });
    expect(out).not.toContain("Birta Holm");
  });

  test("knows no other format", async () => {
    const { code, err } = await crosscheck("export", RECORD, "--format", "xls");
    expect(code).toBe(2);
    expect(err).toContain("acled, ucdp-ged, plover");
  });
});

describe("crosscheck serve", () => {
  test("serves a record until it is told to stop", async () => {
    const child = spawn(process.execPath, [BIN, "serve", RECORD, "--port", "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    let url = "";
    for await (const line of createInterface({ input: child.stdout })) {
      url = line.split(" ")[0]!;
      break;
    }
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(`${url}api/status`)).json()).toMatchObject({
      kind: "record",
      articles: 4,
      events: 17,
    });
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  });

  test("lets no other machine in without a token", async () => {
    const { code, err } = await crosscheck("serve", RECORD, "--host", "0.0.0.0", "--port", "0");
    expect(code).toBe(2);
    expect(err).toContain("add --token");
    const without = await crosscheck("serve", RECORD, "--token", "--port", "0");
    expect([without.code, without.err.includes("crosscheck token add")]).toEqual([2, true]);
  });

  test("says what to do where the port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await crosscheck("serve", RECORD, "--port", String(port));
    taken.close();
    expect([code, err.includes("give another --port")]).toEqual([2, true]);
  });

  test("makes, lists and removes tokens", async () => {
    const tokens = join(folder, "tokens.json");
    const made = await crosscheck("token", "add", "ada", "--role", "coder", "--tokens", tokens);
    expect(made.out).toMatch(/^crosscheck_[\w-]{43}\n$/);
    expect(await readFile(tokens, "utf8")).not.toContain(made.out.trim());
    expect((await crosscheck("token", "list", "--tokens", tokens)).out).toMatch(
      /^ada {2}coder {2}made \d{4}/,
    );
    expect((await crosscheck("token", "remove", "ada", "--tokens", tokens)).code).toBe(0);
    expect((await crosscheck("token", "remove", "ada", "--tokens", tokens)).code).toBe(2);
  });
});

describe("crosscheck brief", () => {
  test("prints the brief of a saved record, without colour where it is no terminal", async () => {
    const { code, out, err } = await crosscheck("brief", RECORD);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(await readFile(new URL("../cases/serve/harbour/expected.txt", import.meta.url), "utf8"));
  });

  test("writes Markdown to a file", async () => {
    const output = join(folder, "brief.md");
    const { code, out } = await crosscheck("brief", RECORD, "--format", "md", "-o", output);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(await readFile(output, "utf8")).toMatch(/^# Militants seize/);
  });

  test("reads the example's articles, all four", async () => {
    const { code, out } = await crosscheck("brief", EXAMPLES);
    expect(code).toBe(0);
    expect(out).toContain("Four articles, three independent texts.");
    expect(out).toMatch(/\[1\] .*\d+–\d+/);
  });
});

describe("crosscheck read", () => {
  test("gives a record that crosscheck takes again", async () => {
    const saved = join(folder, "record.json");
    expect((await crosscheck("read", EXAMPLES, "-o", saved)).code).toBe(0);
    const direct = await crosscheck("brief", EXAMPLES);
    expect((await crosscheck("brief", saved)).out).toBe(direct.out);
  });

  test("gives the same bytes whatever the order of the files", async () => {
    const a = await file(
      "a.txt",
      "Orm: Rebels seized the town of Vell on Monday, killing three people, police said.",
    );
    const b = await file(
      "b.txt",
      "Vell fell to rebels on Monday, residents of the town said. Three people were killed.",
    );
    const one = await crosscheck("read", a, b, "--day", "2031-03-11");
    const other = await crosscheck("read", b, a, "--day", "2031-03-11");
    expect(one.code).toBe(0);
    expect(other.out).toBe(one.out);
  });
});

test("standard input is read for -", async () => {
  const { code, out } = await fed(await readFile(RECORD, "utf8"), "brief", "-");
  expect(code).toBe(0);
  expect(out).toContain("WHAT HAPPENED");
});

test("a gazetteer that is added is found and listed, and no longer in another data folder", async () => {
  const row = [
    "1",
    "Vellorme",
    "Vellorme",
    "",
    "65.1",
    "-18.2",
    "P",
    "PPL",
    "IS",
    "",
    "",
    "",
    "",
    "",
    "1200",
    "",
    "",
    "UTC",
    "2031-01-01",
  ];
  const dump = await file("XX.txt", `${row.join("\t")}\n`);
  const added = await crosscheck("places", "add", dump);
  expect(added).toMatchObject({ code: 0, out: expect.stringContaining("1 places added") as string });
  expect((await crosscheck("places", "find", "Velorme")).out).toContain("Vellorme");
  expect((await crosscheck("places", "list")).out).toMatch(/^XX {2}1 places/m);
  const unknown = await crosscheck("places", "find", "Qzxvw");
  expect(unknown).toMatchObject({ code: 2, out: "" });
  expect(unknown.err).toContain("places add");
});

describe("what can't be read", () => {
  test("a missing file beside a good one: the good one is read, exit code 1", async () => {
    const { code, out, err } = await crosscheck("brief", RECORD, join(folder, "none.txt"));
    expect(code).toBe(1);
    expect(err).toContain("none.txt");
    expect(out).toContain("WHAT HAPPENED");
    expect(out).toContain("failed: ");
  });

  test.each([
    ["nothing that exists", ["brief", "no-such-file.txt"]],
    ["no file at all", ["brief"]],
    ["a format that there is not", ["brief", RECORD, "--format", "pdf"]],
    ["an impossible day", ["brief", RECORD, "--day", "2014-02-30"]],
    ["a command that there is not", ["breif", RECORD]],
    ["a day that is no date", ["read", EXAMPLES, "--day", "tomorrow"]],
    ["an option that there is not", ["read", EXAMPLES, "--bogus"]],
    ["a file without a name", ["read", ""]],
    ["an output without a name", ["brief", RECORD, "-o", ""]],
    ["a folder as output", ["brief", RECORD, "-o", EXAMPLES]],
    ["no passage to explain", ["explain", EXAMPLES]],
    ["a gazetteer that does not exist", ["places", "add", "no-such-dump.txt"]],
    ["nothing on standard input", ["brief", "-"]],
    ["a passage of no article", ["explain", EXAMPLES, "--at", "nobody:12"]],
    ["an offset past the end", ["explain", EXAMPLES, "--at", "island-herald:99999"]],
  ])("%s: exit code 2, and one message without a stack", async (_, args) => {
    const { code, out, err } = await crosscheck(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/error: /);
    expect(err).not.toMatch(/^\s+at .*\.ts:/m);
  });

  test("no command at all shows the help, as an error", async () => {
    const { code, out, err } = await crosscheck();
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("Usage: crosscheck");
  });

  test.each([
    ["an empty file", "empty.txt", "", /empty\.txt: the file is empty; /],
    [
      "a binary file",
      "image.txt",
      "\u0000\u0001\u0002".repeat(900),
      /image\.txt, byte \d+: the file is binary/,
    ],
    [
      "a record cut short",
      "cut.json",
      '{"format": "crosscheck/1", "articles": [{"id": "a',
      /cut\.json, line 1/,
    ],
    [
      "a record of another format",
      "later.json",
      '{"format": "crosscheck/9"}',
      /later\.json: .*crosscheck\/1/,
    ],
    [
      "a page without an article",
      "page.html",
      "<p>Rebels took Vell.</p>",
      /page\.html: no article: the page has no text/,
    ],
  ])("%s is named, with what to do", async (_, name, content, said) => {
    const { code, out, err } = await crosscheck("read", await file(name, content));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(said);
  });

  test("a folder without articles says what was passed over", async () => {
    await mkdir(join(folder, "pictures"));
    await file("pictures/one.png", "x");
    const { code, err } = await crosscheck("read", join(folder, "pictures"));
    expect(code).toBe(2);
    expect(err).toMatch(/no article was found; .*one\.png.*name files or folders/);
  });

  test("a bad line, and an id used twice: both named, the other articles are read, exit code 1", async () => {
    const lines = await file(
      "lines.jsonl",
      '{"id": "a", "text": "Rebels seized the town of Vell."}\n{bad\n{"id": "a", "text": "Twice."}\n{"id": "b", "text": "It fell."}',
    );
    const { code, out, err } = await crosscheck("read", lines);
    expect(code).toBe(1);
    expect(err).toMatch(/lines\.jsonl, line 2, byte \d+: /);
    expect(err).toMatch(/lines\.jsonl:3: the article id “a” was already used in .*lines\.jsonl:1/);
    expect((JSON.parse(out) as { articles: { id: string }[] }).articles.map(({ id }) => id)).toEqual([
      "a",
      "b",
    ]);
  });

  test("a text of 20 MB is cut, in bounded time, and that is said; so is a charset that was guessed", async () => {
    const long = await file(
      "long.txt",
      `Rebels seized Vell. ${"The sea was calm that day. ".repeat(760_000)}`,
    );
    const latin = join(folder, "latin.txt");
    await writeFile(
      latin,
      Buffer.from("Rebels seized the Caf\u00e9 Royal in Vell, the police said.", "latin1"),
    );
    const { code, err } = await crosscheck("brief", long, latin);
    expect(code).toBe(0);
    expect(err).toMatch(/warning: .*long\.txt.*1,?000,?000/);
    expect(err).toMatch(/warning: .*latin\.txt.*(windows-1252|iso-8859)/i);
  }, 300_000);

  test("a file that can't be written says so", async () => {
    const { code, err } = await crosscheck("brief", RECORD, "-o", join(folder, "no", "folder", "brief.txt"));
    expect(code).toBe(2);
    expect(err).toContain("cannot write");
  });
});

test("explain shows tree, names and reports of a passage", async () => {
  const { code, out } = await crosscheck("explain", EXAMPLES, "--at", "northern-courier:seized the harbour");
  expect(code).toBe(0);
  expect(out).toContain("in a block of the role “body”");
  expect(out).toMatch(/└─|├─/);
  expect(out).toMatch(/REPORTS [1-9]/);
});

test("explain says why page furniture gives nothing", async () => {
  const { out } = await crosscheck("explain", EXAMPLES, "--at", "harbour-gazette:at least 200 were killed");
  expect(out).toContain("not read for reports");
});

test("help and version are no errors", async () => {
  const help = await crosscheck("--help");
  expect(help.code).toBe(0);
  for (const command of ["brief", "read", "explain", "places"]) expect(help.out).toContain(command);
  expect(await crosscheck("--version")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
});

test("every command of the program stands in the README", async () => {
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  const { out } = await crosscheck("--help");
  const commands = [...out.matchAll(/^ {2}([a-z]+)\b/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== "help");
  expect(commands.length).toBeGreaterThanOrEqual(4);
  for (const name of commands) expect(readme).toContain(`crosscheck ${name}`);
});

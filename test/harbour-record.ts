/** The hand-made record of the example story, for tests of what is shown. */
import { readFileSync } from "node:fs";
import { Record } from "../src/model/record.ts";

export const HARBOUR = new URL("../cases/serve/harbour/", import.meta.url);

export const harbourRecord = (): Record =>
  Record.parse(JSON.parse(readFileSync(new URL("input.json", HARBOUR), "utf8")));

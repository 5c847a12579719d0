import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { recordJsonSchema, SCHEMA_FILE } from "../scripts/record-json-schema.ts";

const record = JSON.parse(
  readFileSync(new URL("../cases/serve/harbour/input.json", import.meta.url), "utf8"),
) as { stories: { events: object[] }[] };

test("schema/record.schema.json is what the zod schema says (else: npm run schema)", () => {
  expect(readFileSync(SCHEMA_FILE, "utf8")).toBe(recordJsonSchema());
});

describe("a validator of JSON Schema", () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(recordJsonSchema()) as object);

  test("takes a record", () => {
    expect(validate(record)).toBe(true);
  });

  test("refuses one whose event has no report", () => {
    const [event] = record.stories[0]!.events;
    const wrong = { ...record, stories: [{ ...record.stories[0], events: [{ ...event, reports: [] }] }] };
    expect(validate(wrong)).toBe(false);
    expect(validate.errors?.[0]?.instancePath).toBe("/stories/0/events/0/reports");
  });
});

/** The record's JSON Schema as text; its parts stand under $defs by the names that docs/record.md uses. */
import { z } from "zod";
import { FORMAT, Record } from "../src/model/record.ts";
import { RECORD_PARTS } from "../src/model/record-parts.ts";

export const SCHEMA_FILE = new URL("../schema/record.schema.json", import.meta.url);

export function recordJsonSchema(): string {
  const metadata = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(RECORD_PARTS)) metadata.add(part, { id });
  const schema = z.toJSONSchema(Record, {
    target: "draft-2020-12",
    io: "output",
    metadata,
    // Frozen in our memory; in a file the word would only mislead.
    override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
  });
  return `${JSON.stringify({ title: `Crosscheck record, format ${FORMAT}`, ...schema }, null, 2)}\n`;
}

/** Writes schema/record.schema.json (JSON Schema 2020-12) from the zod schema of the record: `npm run schema`. */
import { writeFileSync } from "node:fs";
import { recordJsonSchema, SCHEMA_FILE } from "./record-json-schema.ts";

writeFileSync(SCHEMA_FILE, recordJsonSchema());
process.stdout.write(`${SCHEMA_FILE.pathname}\n`);

/** The API's own document holds together, and its page names everything in it. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { apiDocument, documentPage } from "./document.ts";
import { recordSource } from "./sources.ts";
import { appOf } from "./test-api.ts";
import { recordOf } from "../export/test-record.ts";

const document = apiDocument(appOf(recordSource(recordOf({}))));

/** Every value under a key, at any depth. */
function under(key: string, value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(name === key ? [each as unknown] : []),
    ...under(key, each),
  ]);
}

describe("the OpenAPI document", () => {
  it("is of version 3.1 and refers to nothing that it does not hold", () => {
    expect(document.openapi).toBe("3.1.0");
    const refs = under("$ref", document) as readonly string[];
    expect(refs.length).toBeGreaterThan(50);
    for (const ref of refs) {
      const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(ref) ?? [];
      expect(document.components.schemas, ref).toHaveProperty([name ?? ref]);
    }
  });

  it("has schemas of JSON Schema 2020-12 that compile", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: "api", components: document.components });
    for (const name of Object.keys(document.components.schemas))
      expect(ajv.getSchema(`api#/components/schemas/${name}`), name).toBeTypeOf("function");
  });

  it("declares each part of a path, an answer and its problems for each operation", () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, { parameters = [], responses, summary }] of Object.entries(methods)) {
        const declared = parameters.filter((each) => each.in === "path").map(({ name }) => name);
        expect(declared, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
        expect(Object.keys(responses), `${method} ${path}`).toEqual(
          expect.arrayContaining(["400", "401", "429"]),
        );
        expect(summary.length).toBeGreaterThan(10);
      }
  });

  it("is shown in its page, every operation and parameter", () => {
    const page = documentPage(document);
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, { parameters = [] }] of Object.entries(methods)) {
        expect(page).toContain(`${method.toUpperCase()} ${path}`);
        for (const { name } of parameters) expect(page).toContain(`<code>${name}</code>`);
      }
  });
});

/** The API's description: OpenAPI 3.1 as JSON, and as a page that asks for nothing. */
import type { Context } from "hono";
import { VERSION } from "../../version.ts";
import { answerSchemas } from "./answers.ts";
import { PROBLEMS } from "./problem.ts";
import type { Api } from "./reading.ts";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: { readonly description?: string };
}
interface Operation {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: { readonly [status: string]: { readonly description: string } };
}
export interface ApiDocument {
  readonly openapi: string;
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: { readonly schemas: { readonly [name: string]: object } };
}

export function apiDocument(api: Api): ApiDocument {
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Crosscheck",
      version: VERSION,
      description:
        "What is reported to have happened, who says so, how many independent sources say it, and where they disagree. Answers are made of the record's parts (docs/record.md).",
      license: { name: "Apache License 2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    security: [{ token: [] }, {}],
  });
  return {
    ...document,
    components: {
      schemas: answerSchemas(),
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "Made with `crosscheck token add`; needed where the server asks for one",
        },
      },
    },
  } as unknown as ApiDocument;
}

const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const code = (text: string): string => html(text).replace(/`([^`]+)`/g, "<code>$1</code>");

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2.5rem;border-bottom:1px solid}h3{margin:1.5rem 0 .3rem}code{font-size:.95em}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.25rem .8rem .25rem 0;border-bottom:1px solid #8886}pre{overflow:auto;padding:.6rem;border:1px solid #8886}`;

/** Its policy lets it load nothing; the style stands inside. */
export const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function documentPage(document: ApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  const tags = [...new Set(operations.flatMap((operation) => operation.tags))];
  const parameters = (list: readonly Parameter[] = []): string =>
    list.length === 0
      ? ""
      : `<table><tr><th>Parameter</th><th>Meaning</th></tr>${list
          .map(
            (p) =>
              `<tr><td><code>${html(p.name)}</code>${p.required === true ? " (needed)" : ""}</td><td>${code(p.description ?? p.schema?.description ?? (p.in === "path" ? "In the address" : ""))}</td></tr>`,
          )
          .join("")}</table>`;
  const section = (tag: string): string =>
    `<h2>${html(tag)}</h2>${operations
      .filter((operation) => operation.tags.includes(tag))
      .map(
        ({ path, method, summary, parameters: list }) =>
          `<h3><code>${method.toUpperCase()} ${html(path)}</code></h3><p>${code(summary)}</p>${parameters(list)}`,
      )
      .join("")}`;
  const problems = Object.entries(PROBLEMS)
    .map(
      ([name, { status, title }]) =>
        `<tr id="problem-${name}"><td>${status}</td><td>${html(title)}</td></tr>`,
    )
    .join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Crosscheck API</title><style>${STYLE}</style></head><body>
<h1>Crosscheck API ${html(VERSION)}</h1>
<p>The whole document, with the shapes of all answers: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Lists come in pages: give <code>next</code> as <code>after</code>. Every answer has an ETag. Where the server asks for a token, send it as <code>Authorization: Bearer …</code>.</p>
<pre>curl 'http://127.0.0.1:8300/api/events?type=Attack&amp;from=2014-06-20&amp;limit=10'</pre>
${tags.map(section).join("\n")}
<h2>Problems</h2><p>Errors are problem details (RFC 9457), <code>application/problem+json</code>.</p><table><tr><th>Status</th><th>Title</th></tr>${problems}</table>
</body></html>
`;
}

export function documentRoutes(api: Api): void {
  let document: ApiDocument | null = null;
  const made = (): ApiDocument => (document ??= apiDocument(api));
  api.get("/api/openapi.json", (c: Context) =>
    c.body(JSON.stringify(made()), 200, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-cache",
    }),
  );
  api.get("/api", (c: Context) => {
    c.header("content-security-policy", DOCUMENT_POLICY);
    return c.html(documentPage(made()));
  });
}

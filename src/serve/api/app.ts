/** The whole API: who may ask, what, and with which answers. Begin here. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { ownAddressOnly, tokenNeeded, type AccessEnv, type AccessRules } from "./access.ts";
import { AnswerCache } from "./answer-cache.ts";
import { documentRoutes } from "./document.ts";
import { problemResponse, Refusal } from "./problem.ts";
import type { Api } from "./reading.ts";
import { changeRoutes } from "./routes/changes.ts";
import { decisionRoutes, LARGEST_BODY } from "./routes/decisions.ts";
import { exportRoutes } from "./routes/exports.ts";
import { recordRoutes } from "./routes/records.ts";
import { searchRoutes } from "./routes/search.ts";
import { statusRoutes } from "./routes/status.ts";
import type { Source } from "./source.ts";
import { staticPage } from "./static-page.ts";

/** What is open to all: the page without its data, and this API's description. */
const OPEN: ReadonlySet<string> = new Set(["/api", "/api/openapi.json"]);

export interface ApiOptions {
  readonly rules: AccessRules;
  /** Told of faults of our own; the client is told none of it. */
  readonly onFault: (error: unknown) => void;
}

export function apiApp(source: Source, { rules, onFault }: ApiOptions): Api {
  const api = new OpenAPIHono<AccessEnv>({
    strict: false,
    defaultHook: (result) => {
      if (result.success) return;
      throw new Refusal("invalid", "a parameter is not as the document says", {
        errors: result.error.issues.flatMap(({ path, message, ...issue }) =>
          "keys" in issue
            ? issue.keys.map((key) => ({ at: key, detail: "there is no such parameter" }))
            : [{ at: path.join("/"), detail: message }],
        ),
      });
    },
  });

  api.onError((error, c) => {
    if (error instanceof Refusal) return problemResponse(c, error);
    if (error instanceof HTTPException && error.status < 500)
      return problemResponse(c, new Refusal("invalid", error.message || "the request can't be read"));
    onFault(error);
    return problemResponse(c, new Refusal("fault", "the server's log says more; please report it"));
  });

  api.use(
    secureHeaders({
      crossOriginEmbedderPolicy: false,
      crossOriginOpenerPolicy: "same-origin",
      crossOriginResourcePolicy: "same-origin",
      referrerPolicy: "no-referrer",
      // Only over TLS would it mean anything; the reverse proxy sets it.
      strictTransportSecurity: false,
      xFrameOptions: "DENY",
      permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    }),
  );
  api.use((c, next) => {
    // Before the route, which may have a policy of its own.
    c.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    return next();
  });
  api.use(ownAddressOnly(rules));
  const guard = tokenNeeded(rules);
  api.use("/api/*", (c, next) => (OPEN.has(c.req.path.replace(/\/$/, "")) ? next() : guard(c, next)));
  api.use(
    "/api/*",
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => {
        throw new Refusal("too-large", `a body holds at most ${LARGEST_BODY} bytes`);
      },
    }),
  );

  documentRoutes(api);
  const answering = { api, source, cache: new AnswerCache() };
  statusRoutes(answering);
  recordRoutes(answering);
  searchRoutes(answering);
  decisionRoutes(answering);
  changeRoutes(answering);
  exportRoutes(answering);
  pageRoute(api);

  const known = api.routes.filter(({ path }) => !path.includes("*"));
  api.notFound((c) => {
    const methods = known.filter(({ path }) => fits(path, c.req.path)).map(({ method }) => method);
    return problemResponse(
      c,
      methods.length > 0
        ? new Refusal("method", `${c.req.path} knows ${[...new Set(methods)].join(", ")}`, {
            headers: { allow: [...new Set(methods)].join(", ") },
          })
        : new Refusal(
            "not-found",
            `there is nothing at ${c.req.path.slice(0, 200)}; /api lists what there is`,
          ),
    );
  });
  return api;
}

const fits = (pattern: string, path: string): boolean => {
  const [asked, there] = [path.split("/"), pattern.split("/")];
  return asked.length === there.length && there.every((part, i) => part.startsWith(":") || part === asked[i]);
};

function pageRoute(api: Api): void {
  let page: ReturnType<typeof staticPage> | undefined;
  api.get("/", (c) => {
    page ??= staticPage();
    if (page === null)
      throw new Refusal(
        "not-found",
        "the page is not built: run `npm run build:web` in crosscheck's folder; /api works without it",
      );
    c.header("content-security-policy", page.policy);
    c.header("cache-control", "no-cache");
    return c.html(page.html);
  });
}

/** The page, as `npm run build:web` made it, with a policy that lets it ask this server and nobody else. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const TEMPLATE = new URL("../../../dist/web/index.html", import.meta.url);
const META_POLICY = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/i;
const SCRIPT = /<script type="module">([\s\S]*?)<\/script>/g;

export interface StaticPage {
  readonly html: string;
  readonly policy: string;
}

/** Null where the page is not built. */
export function staticPage(): StaticPage | null {
  let template: string;
  try {
    template = readFileSync(TEMPLATE, "utf8");
  } catch {
    return null;
  }
  // The file's own policy forbids every request; from here the header says what is allowed.
  const html = template.replace(META_POLICY, "");
  const scripts = [...html.matchAll(SCRIPT)].map(
    ([, code]) => `'sha256-${createHash("sha256").update(code!).digest("base64")}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return { html, policy };
}

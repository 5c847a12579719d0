/** Asks the API of the server that the page came from. A token, where one is asked for, stays in this tab. */

const KEY = "crosscheck-token";

/** "#token=…" in the address gives a token once; it does not stay in the address. */
function tokenFromAddress(): void {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (given === undefined) return;
  sessionStorage.setItem(KEY, given);
  history.replaceState(null, "", location.pathname + location.search);
}

export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

/** What fetch needs to be let in. */
export function authorization(): Record<string, string> {
  tokenFromAddress();
  const token = sessionStorage.getItem(KEY);
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export function address(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const each of Array.isArray(value)
      ? (value as readonly string[])
      : value === undefined
        ? []
        : [String(value)])
      query.append(name, each);
  return `api/${path}${query.size > 0 ? `?${query}` : ""}`;
}

/**
 * A GET of the API; asks the reader for a token where the server wants one.
 * @throws ApiError with the problem's detail
 */
export const askApi = <T>(path: string, parameters?: Parameters): Promise<T> =>
  request(address(path, parameters), {});

/** A POST of JSON, asked and answered the same way. */
export const tellApi = <T>(path: string, body: unknown): Promise<T> =>
  request(address(path), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

async function request<T>(
  url: string,
  init: RequestInit & { readonly headers?: Record<string, string> },
): Promise<T> {
  const response = await fetch(url, { ...init, headers: { ...init.headers, ...authorization() } });
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as { readonly detail?: string };
  if (response.status === 401) {
    const token = prompt(`Token for Crosscheck\n${problem.detail ?? ""}`);
    if (token !== null && token.trim() !== "") {
      sessionStorage.setItem(KEY, token.trim());
      return request(url, init);
    }
  }
  throw new ApiError(response.status, problem.detail ?? `${response.status} ${response.statusText}`);
}

/** `crosscheck token`: who may come in where `crosscheck serve --token` asks. */
import { addToken, readTokens, removeToken, TokenError, usualTokenFile, type Role } from "../api/tokens.ts";
import { UserError } from "./exit-codes.ts";
import { say } from "./messages.ts";
import { writeOutput } from "./output.ts";

export interface TokenOptions {
  readonly tokens?: string;
}

const mendable = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw error instanceof TokenError ? new UserError(error.message) : error;
  }
};

export async function tokenAddCommand(
  name: string,
  options: TokenOptions & { readonly role: Role },
): Promise<void> {
  const token = mendable(() => addToken(options.tokens ?? usualTokenFile(), name, options.role, new Date()));
  await writeOutput(`${token}\n`, undefined);
  say(
    "note",
    `${name} comes in with this token as a ${options.role}; it is shown only now, and kept as a hash`,
  );
}

export async function tokenListCommand(options: TokenOptions): Promise<void> {
  const tokens = mendable(() => readTokens(options.tokens ?? usualTokenFile()));
  await writeOutput(
    tokens.map(({ name, role, made }) => `${name}  ${role}  made ${made.slice(0, 10)}\n`).join(""),
    undefined,
  );
}

export async function tokenRemoveCommand(name: string, options: TokenOptions): Promise<void> {
  if (!mendable(() => removeToken(options.tokens ?? usualTokenFile(), name)))
    throw new UserError(`there is no token “${name}”; crosscheck token list shows them`);
  await writeOutput(`${name} comes in no more\n`, undefined);
}

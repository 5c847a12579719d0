/** `crosscheck explain`: placeholder until the pipeline lands. */
import { UserError } from "./exit-codes.ts";

export async function explainCommand(
  _files: readonly string[],
  _options: { at: string; day: string | null },
): Promise<void> {
  throw new UserError("explain needs the reading pipeline, which is not built yet");
}

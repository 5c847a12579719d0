/** `crosscheck places`: placeholder until the gazetteers land. */
import { UserError } from "./exit-codes.ts";

const later = (): never => {
  throw new UserError("places needs the gazetteers, which are not built yet");
};
export const addCommand = async (_file: string): Promise<void> => later();
export const findCommand = async (_name: string): Promise<void> => later();
export const listCommand = async (): Promise<void> => later();

/** What `crosscheck` tells its caller; documented in the README. */
export const EXIT = {
  /** All input was read. */
  fine: 0,
  /** Some input could not be read; the rest was, and the output stands on it. */
  partly: 1,
  /** Nothing could be read, or the command was used wrongly. */
  nothing: 2,
  /** A fault of the program itself: EX_SOFTWARE of sysexits.h, so that it is not taken for "some input". */
  fault: 70,
  /** `watch` only: another watch has the folder; try again later. EX_TEMPFAIL of sysexits.h. */
  busy: 75,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An error that a user can act on: what, where, what to do. Printed without a stack. */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** A codebook file that cannot be used: which file, which line, what is wrong and what to do. */
export class CodebookError extends Error {
  override readonly name = "CodebookError";
  readonly file: string;
  readonly line: number | null;

  constructor(file: string, line: number | null, problem: string, remedy: string) {
    super(`${file}${line === null ? "" : `:${line}`}: ${problem}. ${remedy}`);
    this.file = file;
    this.line = line;
  }
}

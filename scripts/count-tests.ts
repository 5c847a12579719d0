/** Prints vitest's JSON report as one plain line, "N passed, N failed, N skipped"; fails where no test ran. */
import { readFileSync } from "node:fs";

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error("usage: node scripts/count-tests.ts REPORT.json");
const counts = JSON.parse(readFileSync(file, "utf8")) as Counts;
const skipped = counts.numPendingTests + counts.numTodoTests;
process.stdout.write(
  `${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${skipped} skipped\n`,
);
if (counts.numPassedTests + counts.numFailedTests === 0) {
  process.stderr.write(`no test ran (${counts.numFailedTestSuites} files failed to load)\n`);
  process.exitCode = 1;
}

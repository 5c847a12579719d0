/**
 * How far long work has come: a bar on standard error where that is a terminal, nothing elsewhere. Work that is soon done
 * shows none. Say nothing while a bar stands (`messages.ts`): end it first.
 */
import type { WriteStream } from "node:tty";
import type { SingleBar } from "cli-progress";

export interface Progress {
  /** Of `total`, `done` is done. Cheap: may be called for each article. */
  to(done: number, total: number): void;
  /** Takes the bar off the screen. */
  end(): void;
}

/** Milliseconds of work before a bar is worth showing. */
const PATIENCE = 800;

const NONE: Progress = { to: () => undefined, end: () => undefined };

/** What the numbers count; bytes are shown as megabytes. */
export type Unit = "bytes" | "articles" | "pages";

/** @param what in the words of the user: "reading" */
export async function showProgress(
  what: string,
  unit: Unit,
  stream: Pick<WriteStream, "isTTY"> & NodeJS.WritableStream = process.stderr,
): Promise<Progress> {
  if (!stream.isTTY) return NONE;
  const { default: cliProgress } = await import("cli-progress");
  const started = Date.now();
  const shown =
    unit === "bytes" ? (n: number): number => Math.round(n / 100_000) / 10 : (n: number): number => n;
  let bar: SingleBar | null = null;
  return {
    to(done, total) {
      if (bar === null) {
        if (done >= total || Date.now() - started < PATIENCE) return;
        bar = new cliProgress.SingleBar(
          {
            stream,
            format: `${what} {bar} {percentage} %  {value} of {total} ${unit === "bytes" ? "MB" : unit}, {eta_formatted} left`,
            barsize: 30,
            hideCursor: true,
            clearOnComplete: true,
            linewrap: null,
            gracefulExit: true,
          },
          cliProgress.Presets.shades_classic,
        );
        bar.start(shown(total), shown(done));
      } else {
        bar.setTotal(shown(total));
        bar.update(shown(done));
      }
    },
    end() {
      bar?.stop();
      bar = null;
    },
  };
}

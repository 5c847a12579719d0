/** The store as a place where a watch hands articles on to. */
import type { RawArticle } from "../../model/article.ts";
import type { Sink } from "../../collect/watch/sink.ts";
import type { StorePlace } from "../../store/open-store.ts";
import { openDesk, type Desk } from "../../desk/open-desk.ts";

export interface StoreSink extends Sink {
  /** Brings the stories up to date and lets the store go, so that others can use it between two rounds. */
  flush(): Promise<void>;
}

interface Handed {
  readonly article: RawArticle;
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
}

/** Opened with the first article of a round; comparing waits for the round's end. */
export function storeSink(place: StorePlace): StoreSink {
  let round: Intake | null = null;
  return {
    accept: (article) => (round ??= new Intake(openDesk(place))).take(article),
    // The store has no place for what gave no article; the watch's folder has.
    note: () => Promise.resolve(),
    async flush() {
      const ending = round;
      round = null;
      await ending?.end();
    },
  };
}

/** One call of `ingest`, fed as articles come. */
class Intake {
  readonly #waiting: Handed[] = [];
  readonly #ended: Promise<void>;
  #open = true;
  #wake: () => void = () => undefined;

  constructor(desk: Promise<Desk>) {
    this.#ended = this.#run(desk);
    // Whoever hands on, or ends the round, is told of a fault; nobody else is.
    this.#ended.catch(() => undefined);
  }

  take(article: RawArticle): Promise<void> {
    return new Promise((kept, failed) => {
      this.#waiting.push({ article, kept, failed });
      this.#wake();
      this.#ended.catch(failed);
    });
  }

  end(): Promise<void> {
    this.#open = false;
    this.#wake();
    return this.#ended;
  }

  async #run(opening: Promise<Desk>): Promise<void> {
    const desk = await opening;
    const underWay: Handed[] = [];
    try {
      // Articles come out in the order in which they went in, each when it is kept.
      for await (const _ of desk.ingest(this.#handed(underWay))) underWay.shift()?.kept();
    } finally {
      await desk.close();
    }
  }

  async *#handed(underWay: Handed[]): AsyncGenerator<RawArticle> {
    for (;;) {
      const next = this.#waiting.shift();
      if (next !== undefined) {
        underWay.push(next);
        yield next.article;
      } else if (!this.#open) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

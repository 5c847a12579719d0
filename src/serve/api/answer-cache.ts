/** Answers as they went out, until anything changes. */

export interface CachedAnswer {
  readonly body: string;
  readonly etag: string;
}

/** UTF-16 code units of all bodies, and of one. */
const MOST = 16_000_000;
const LARGEST = 1_000_000;

export class AnswerCache {
  readonly #answers = new Map<string, CachedAnswer>();
  #size = 0;
  #version = "";

  get(version: string, key: string): CachedAnswer | undefined {
    if (version !== this.#version) {
      this.#answers.clear();
      this.#size = 0;
      this.#version = version;
    }
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  set(version: string, key: string, answer: CachedAnswer): void {
    if (version !== this.#version || answer.body.length > LARGEST || this.#answers.has(key)) return;
    this.#answers.set(key, answer);
    this.#size += answer.body.length;
    for (const [oldest, { body }] of this.#answers) {
      if (this.#size <= MOST) break;
      this.#answers.delete(oldest);
      this.#size -= body.length;
    }
  }
}

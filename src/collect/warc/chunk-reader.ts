/** Reads a stream of chunks by count of bytes: looks ahead first, takes after, so that a wrong length costs nothing. */

export class ChunkReader {
  /** Bytes taken so far. */
  position = 0;
  readonly #chunks: AsyncIterator<Uint8Array, unknown, undefined>;
  #held: Uint8Array = new Uint8Array(0);
  #ended = false;
  #failure: { readonly error: unknown } | null = null;

  constructor(chunks: AsyncIterator<Uint8Array, unknown, undefined>) {
    this.#chunks = chunks;
  }

  /** What is held without asking for more. */
  get held(): Uint8Array {
    return this.#held;
  }

  /**
   * Looks ahead, so that at least `length` bytes are held; fewer at the end, and where the stream breaks: what came before
   * is sound. Whoever needed more calls `checkEnd`.
   */
  async ahead(length: number): Promise<Uint8Array> {
    const more: Uint8Array[] = [];
    let size = this.#held.length;
    while (size < length && !this.#ended) {
      try {
        const next = await this.#chunks.next();
        if (next.done === true) this.#ended = true;
        else {
          more.push(next.value);
          size += next.value.length;
        }
      } catch (error) {
        this.#ended = true;
        this.#failure = { error };
      }
    }
    if (more.length > 0) this.#held = Buffer.concat([this.#held, ...more], size);
    return this.#held;
  }

  /** Throws what broke the stream, if it broke rather than ended. */
  checkEnd(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }

  take(length: number): Uint8Array {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(taken.length);
    this.position += taken.length;
    return taken;
  }
}

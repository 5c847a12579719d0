/** Bytes that are read piece by piece, from any place: a file, or what already stands in memory. */
import { open } from "node:fs/promises";

export interface ByteSource {
  readonly size: number;
  /** Up to `length` bytes from `offset` on; fewer at the end. What was given is not written to again. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

export const bytesInMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});

/** Opens a file for `use` and closes it again. @throws what the file system says */
export async function withFile<T>(path: string, use: (source: ByteSource) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    return await use({
      size,
      async read(offset, length) {
        const wanted = Math.max(0, Math.min(length, size - offset));
        const buffer = Buffer.allocUnsafeSlow(wanted);
        let filled = 0;
        while (filled < wanted) {
          const { bytesRead } = await handle.read(buffer, filled, wanted - filled, offset + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return buffer.subarray(0, filled);
      },
    });
  } finally {
    await handle.close();
  }
}

/** The same bytes; `onRead` hears up to where they have been read. */
export function watched(source: ByteSource, onRead: (upTo: number) => void): ByteSource {
  let furthest = 0;
  return {
    size: source.size,
    async read(offset, length) {
      const bytes = await source.read(offset, length);
      furthest = Math.max(furthest, offset + bytes.length);
      onRead(furthest);
      return bytes;
    },
  };
}

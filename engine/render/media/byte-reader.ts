import { open } from 'node:fs/promises'

/** Bytes that are read here and there: a film of gigabytes is never loaded. */
export interface ByteReader {
  /** In bytes. */
  readonly size: number
  /** Bytes from an offset on; fewer than asked for at the end. */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** Bytes that are in memory already. */
export function readerOfBytes(bytes: Uint8Array): ByteReader {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) }
}

/**
 * Opens a file for as long as `use` runs.
 *
 * @throws the error of the file system where it cannot be opened or read
 */
export async function withFileReader<T>(path: string, use: (reader: ByteReader) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    return await use({
      size,
      async read(offset, length) {
        const wanted = Buffer.alloc(Math.max(0, Math.min(length, size - offset)))
        const { bytesRead } = await file.read(wanted, 0, wanted.length, offset)
        return wanted.subarray(0, bytesRead)
      },
    })
  } finally {
    await file.close()
  }
}

/** A file that makes its reader go on for ever, or take up much memory. */
export class TooMuchToRead extends Error {}

/** What one search may take: a film of hours has some ten thousand parts. */
const maxReads = 50_000
const maxBytes = 8 * 1024 * 1024

/** The same bytes, until a search has taken too much: its `read` then throws `TooMuchToRead`. */
export function bounded(reader: ByteReader): ByteReader {
  let reads = 0
  let bytes = 0
  return {
    size: reader.size,
    async read(offset, length) {
      reads += 1
      bytes += length
      if (reads > maxReads || bytes > maxBytes) throw new TooMuchToRead('too many parts')
      return reader.read(offset, length)
    },
  }
}

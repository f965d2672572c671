/** Formats that are boxes within boxes: MP4, MOV and WebM. */
import type { ByteReader } from './byte-reader.ts'
import { textAt } from './graph-text.ts'

/** A part of a file, without its head: from `start` up to, not including, `end`. */
export interface Box {
  type: string
  start: number
  end: number
}

/** Goes over the boxes that stand one behind the other in a stretch of a file. */
export type BoxWalk = (reader: ByteReader, start: number, end: number) => AsyncGenerator<Box>

/** Where a text may stand: the types of boxes from outside to inside, `*` for any, and what comes before the text. */
export interface TextPlace {
  path: readonly string[]
  /** Bytes of the innermost box before its text. */
  skip: number
}

/** The first text with a graph at a place. */
export async function findInBoxes(reader: ByteReader, walk: BoxWalk, place: TextPlace): Promise<string | undefined> {
  const search = async (start: number, end: number, depth: number): Promise<string | undefined> => {
    for await (const box of walk(reader, start, end)) {
      const wanted = place.path[depth]
      if (wanted !== '*' && wanted !== box.type) continue
      const found =
        depth === place.path.length - 1
          ? await textAt(reader, box.start + place.skip, box.end)
          : await search(box.start, box.end, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  return search(0, reader.size, 0)
}

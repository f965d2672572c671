/** The comment of a WebM. */
import { findInBoxes, type Box, type TextPlace } from './boxes.ts'
import type { ByteReader } from './byte-reader.ts'

/** Ids of EBML elements, in hexadecimal: Segment, Tags, Tag, SimpleTag, TagString. */
const place: TextPlace = { path: ['18538067', '1254c367', '7373', '67c8', '4487'], skip: 0 }

/** Whether a file begins as one (or as another Matroska file). */
export function isWebm(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 4)).toString('hex') === '1a45dfa3'
}

/** The text of the graph in a WebM. */
export function findInWebm(reader: ByteReader): Promise<string | undefined> {
  return findInBoxes(reader, elements, place)
}

async function* elements(reader: ByteReader, start: number, end: number): AsyncGenerator<Box> {
  let at = start
  while (at < end) {
    const head = await reader.read(at, 12)
    const idLength = lengthIn(head, 0)
    const sizeLength = lengthIn(head, idLength)
    if (idLength > 4 || sizeLength > 8 || idLength + sizeLength > head.length) return
    const body = at + idLength + sizeLength
    const size = sizeIn(head.subarray(idLength, idLength + sizeLength))
    // A size that was unknown when it was written: up to the end of what is around it.
    const next = size === undefined ? end : Math.min(body + size, end)
    if (next < body) return
    yield { type: Buffer.from(head.subarray(0, idLength)).toString('hex'), start: body, end: next }
    at = next
  }
}

/** Bytes of a number of variable length: the zeros before its first 1 say it. */
function lengthIn(bytes: Uint8Array, at: number): number {
  return Math.clz32(bytes[at] ?? 0) - 23
}

/** The number; undefined where all bits are set, which stands for "unknown". */
function sizeIn(bytes: Uint8Array): number | undefined {
  const mark = 2 ** (8 - bytes.length)
  let value = (bytes[0] ?? 0) % mark
  let unknown = value === mark - 1
  for (const byte of bytes.subarray(1)) {
    value = value * 256 + byte
    unknown &&= byte === 255
  }
  return unknown ? undefined : value
}

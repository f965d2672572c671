/** The comment of an MP4 or a MOV. */
import { findInBoxes, type Box, type TextPlace } from './boxes.ts'
import type { ByteReader } from './byte-reader.ts'

/** Where programs put it: as iTunes does, under a key of its own, or as old QuickTime does. */
const places: readonly TextPlace[] = [
  { path: ['moov', 'udta', 'meta', 'ilst', '*', 'data'], skip: 8 },
  { path: ['moov', 'meta', 'ilst', '*', 'data'], skip: 8 },
  { path: ['moov', 'udta', '©cmt'], skip: 4 },
]

/** Types of the first box of such a file; old MOV files have no `ftyp`. */
const firstTypes = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'])

/** Whether a file begins as one. */
export function isMp4(head: Uint8Array): boolean {
  return firstTypes.has(typeIn(head, 4))
}

/** The text of the graph in an MP4 or a MOV. */
export async function findInMp4(reader: ByteReader): Promise<string | undefined> {
  for (const place of places) {
    const found = await findInBoxes(reader, atoms, place)
    if (found !== undefined) return found
  }
  return undefined
}

async function* atoms(reader: ByteReader, start: number, end: number): AsyncGenerator<Box> {
  let at = start
  while (at + 8 <= end) {
    const head = Buffer.from(await reader.read(at, 16))
    if (head.length < 8) return
    const short = head.readUInt32BE(0)
    if (short === 1 && head.length < 16) return
    const header = short === 1 ? 16 : 8
    const size = short === 0 ? end - at : short === 1 ? Number(head.readBigUInt64BE(8)) : short
    if (size < header) return
    const type = typeIn(head, 4)
    const next = Math.min(at + size, end)
    yield { type, start: at + header + (type === 'meta' ? await versionBytes(reader, at + header) : 0), end: next }
    at = next
  }
}

/** In MP4 a `meta` begins with its version; in QuickTime it has none. */
async function versionBytes(reader: ByteReader, start: number): Promise<number> {
  return typeIn(await reader.read(start, 8), 4) === 'hdlr' ? 0 : 4
}

function typeIn(bytes: Uint8Array, at: number): string {
  return Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
}

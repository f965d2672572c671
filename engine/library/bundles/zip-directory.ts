/**
 * The list of files at the end of a zip archive. It is read by hand, since reading an archive from its start (as fflate
 * does it piece by piece) has to look for marks that the files themselves may hold.
 */
import type { FileHandle } from 'node:fs/promises'

/** One file of an archive, as its list has it. */
export interface ZipEntry {
  name: string
  /** 0 is stored as it is, 8 is deflated. */
  method: number
  encrypted: boolean
  /** Bytes in the archive and unpacked. */
  packed: number
  bytes: number
  crc: number
  /** Where its own header begins. */
  offset: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const headerMark = 0x04034b50
const endBytes = 22
const entryBytes = 46
const headerBytes = 30
/** A comment may follow the end, of so many bytes at most. */
const longestComment = 0xffff
/** Bytes of the longest list that is read. */
const longestList = 16 * 2 ** 20

/**
 * The files of an archive.
 *
 * @throws Error that finishes the sentence "it …" where this is no whole zip archive
 */
export async function readDirectory(file: FileHandle, archiveBytes: number): Promise<ZipEntry[]> {
  const tail = await readAt(file, Math.max(0, archiveBytes - endBytes - longestComment), archiveBytes)
  let end = tail.length - endBytes
  while (end >= 0 && tail.readUInt32LE(end) !== endMark) end--
  if (end < 0) throw new Error('it is no whole zip archive')
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (start === 0xffffffff || count === 0xffff) throw new Error('it is larger than a bundle can be')
  if (start + length > archiveBytes || length > longestList) throw new Error('its list of files is damaged')
  return parseEntries(await readAt(file, start, start + length), count)
}

/**
 * The packed bytes of a file.
 *
 * @throws Error as `readDirectory`
 */
export async function readPacked(file: FileHandle, entry: ZipEntry): Promise<Buffer> {
  const header = await readAt(file, entry.offset, entry.offset + headerBytes)
  if (header.length < headerBytes || header.readUInt32LE(0) !== headerMark) throw damaged(entry)
  const start = entry.offset + headerBytes + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await readAt(file, start, start + entry.packed)
  if (packed.length < entry.packed) throw damaged(entry)
  return packed
}

function damaged({ name }: ZipEntry): Error {
  return new Error(`${name} in it is damaged`)
}

function parseEntries(list: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + entryBytes > list.length || list.readUInt32LE(at) !== entryMark) {
      throw new Error('its list of files is damaged')
    }
    const nameEnd = at + entryBytes + list.readUInt16LE(at + 28)
    entries.push({
      name: list.toString('utf8', at + entryBytes, nameEnd),
      encrypted: (list.readUInt16LE(at + 8) & 1) === 1,
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packed: list.readUInt32LE(at + 20),
      bytes: list.readUInt32LE(at + 24),
      offset: list.readUInt32LE(at + 42),
    })
    at = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  return entries
}

async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.max(0, to - from))
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

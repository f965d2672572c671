/** Reads a zip that may be hostile. Everything it claims is checked first; nothing is written under a name it gives. */
import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { EngineError } from '../../api/contract/errors.ts'
import type { BundleLimits } from './bundle-limits.ts'
import { partOf } from './manifest.ts'
import { readDirectory, readPacked, type ZipEntry } from './zip-directory.ts'

/** Gets the files of an archive, each whole, one after another. */
export type TakeFile = (name: string, data: Uint8Array) => Promise<void>

const inflate = promisify(inflateRaw)

/**
 * Unpacks an archive, one file at a time.
 *
 * @throws EngineError `ACCESS_DENIED` for names that lead out of the archive; `VALIDATION_ERROR` for what is no archive
 *   of ours, is damaged or too large; `NOT_FOUND`
 */
export async function readZip(path: string, limits: BundleLimits, take: TakeFile): Promise<void> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new EngineError('NOT_FOUND', `${path} cannot be read: there is no such file.`, { id: path, cause })
  })
  try {
    const about = await file.stat()
    if (!about.isFile()) refuse(path, 'it is no file')
    const entries = await orRefuse(path, () => readDirectory(file, about.size))
    checkNames(path, entries, limits)
    checkSizes(path, entries, about.size, limits)
    for (const entry of entries) {
      const data = await orRefuse(path, async () => unpack(entry, await readPacked(file, entry)))
      await take(entry.name, data)
    }
  } finally {
    await file.close()
  }
}

/** An archive that cannot be taken, in a sentence. */
export function refuse(path: string, reason: string): never {
  throw new EngineError('VALIDATION_ERROR', `${path} cannot be opened: ${reason}.`, { details: { path } })
}

async function orRefuse<T>(path: string, work: () => Promise<T>): Promise<T> {
  return work().catch((error: Error): never => refuse(path, error.message))
}

/** @throws Error where the file is not what the list says; it never becomes larger than that */
async function unpack({ name, method, encrypted, bytes, crc }: ZipEntry, packed: Buffer): Promise<Buffer> {
  if (encrypted || (method !== 0 && method !== 8)) throw new Error(`${name} in it is packed in a way no bundle is`)
  const wrong = new Error(`${name} in it is damaged`)
  const data =
    method === 0
      ? packed
      : await inflate(packed, { maxOutputLength: Math.max(1, bytes) }).catch(() => {
          throw wrong
        })
  if (data.length !== bytes || crc32(data) !== crc) throw wrong
  return data
}

function checkNames(path: string, entries: readonly ZipEntry[], { files }: BundleLimits): void {
  if (entries.length > files) refuse(path, `it holds more than ${files} files`)
  const seen = new Set<string>()
  for (const { name } of entries) {
    const shown = JSON.stringify(name.slice(0, 100))
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\0/i.test(name)) {
      const sentence = `Access denied: ${path} holds a file that would lie outside of it, ${shown}.`
      throw new EngineError('ACCESS_DENIED', sentence, { details: { path } })
    }
    if (partOf(name) === undefined) refuse(path, `it holds ${shown}, which is no part of a bundle`)
    if (seen.has(name)) refuse(path, `it holds ${shown} twice`)
    seen.add(name)
  }
}

function checkSizes(path: string, entries: readonly ZipEntry[], archiveBytes: number, limits: BundleLimits): void {
  let bytes = 0
  let packed = 0
  for (const entry of entries) {
    if (entry.bytes > limits.fileBytes)
      refuse(path, `${entry.name} in it is larger than ${inMegabytes(limits.fileBytes)}`)
    bytes += entry.bytes
    packed += entry.packed
  }
  if (bytes > limits.bytes) refuse(path, `unpacked it is larger than ${inMegabytes(limits.bytes)}`)
  // Entries that share their bytes are how a small archive pretends to be a large one.
  if (packed > archiveBytes) refuse(path, 'its list of files is damaged')
  if (bytes > limits.freeBytes && bytes > archiveBytes * limits.ratio) {
    refuse(path, `unpacked it becomes more than ${limits.ratio} times as large, as no bundle does`)
  }
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`
}

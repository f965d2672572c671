import { access, constants, copyFile, readFile, stat } from 'node:fs/promises'
import type { GraphDocument } from '../graph/document.ts'
import { loadGraph, maxCharacters } from '../graph/load.ts'
import type { LoadError } from '../graph/load-error.ts'
import type { Notice } from '../graph/load-notice.ts'
import { saveGraph, type SaveOptions } from '../graph/save.ts'
import { asFileError, type FileError } from './graph-file-error.ts'
import { writeAtomic } from './write-atomic.ts'

/** A graph from a file, or why there is none. */
export type ReadResult =
  | { ok: true; document: GraphDocument; notices: Notice[] }
  | { ok: false; error: LoadError | FileError }

/** Whether a graph was written; `setAside` names the copy of a damaged file that was in its place. */
export type WriteResult = { ok: true; setAside?: string } | { ok: false; error: FileError }

/** How a graph is written. */
export interface WriteOptions extends SaveOptions {
  /** What to do when the file there is no graph that can be opened: refuse (the default), or keep a copy of it beside. */
  damaged?: 'refuse' | 'set_aside'
}

/** The bytes of a file that may be a graph, and when they were written; or why there are none. */
export type RawFile = { ok: true; bytes: Uint8Array; modified: Date } | { ok: false; error: LoadError | FileError }

/**
 * Opens a graph file. An old file without times of its own gets those of the file.
 *
 * @returns every failure as a value; `describeGraphFileError` says it in words
 */
export async function readGraphFile(path: string): Promise<ReadResult> {
  return parseGraphFile(await readRawFile(path), path)
}

/** Reads a file whole, if it is not far too large to be a graph. What is in it is not looked at. */
export async function readRawFile(path: string): Promise<RawFile> {
  try {
    const about = await stat(path)
    if (!about.isFile()) return { ok: false, error: { code: 'not_a_file', path } }
    // UTF-8 has at most three bytes for one unit of a JavaScript string.
    if (about.size > maxCharacters * 3) {
      return {
        ok: false,
        error: { code: 'too_large', what: 'characters', limit: maxCharacters, found: about.size },
      }
    }
    return { ok: true, bytes: await readFile(path), modified: about.mtime }
  } catch (error) {
    return { ok: false, error: asFileError(error, path, 'read') }
  }
}

/** The graph in a file that was read. */
export function parseGraphFile(raw: RawFile, path: string): ReadResult {
  if (!raw.ok) return raw
  const text = decode(raw.bytes)
  if (text === undefined) return { ok: false, error: { code: 'not_text', path } }
  return loadGraph(text, { now: raw.modified.toISOString() })
}

/**
 * Writes a graph file in one step (see `writeAtomic`). A file that is there but cannot be opened as a graph, damaged or
 * something else altogether, is never overwritten silently.
 *
 * @throws TypeError when the document itself is not legal
 */
export async function writeGraphFile(
  path: string,
  document: GraphDocument,
  { damaged = 'refuse', ...options }: WriteOptions = {},
): Promise<WriteResult> {
  const text = saveGraph(document, options)
  return replaceGraphFile(path, text, { old: await readGraphFile(path), damaged })
}

/**
 * As `writeGraphFile`, for a caller who has the text already and has read what is there.
 *
 * @param old - what `readGraphFile` gives of the file
 */
export async function replaceGraphFile(
  path: string,
  text: string,
  { old, damaged }: { old: ReadResult; damaged: 'refuse' | 'set_aside' },
): Promise<WriteResult> {
  const reason = old.ok ? undefined : whyKept(old.error)
  try {
    if (reason !== undefined && (damaged === 'refuse' || !isSetAside(reason))) {
      return { ok: false, error: { code: 'would_overwrite', path, reason } }
    }
    const setAside = reason === undefined ? undefined : await copyAside(path)
    // Renaming over a file asks nobody whether that file may be written.
    if (old.ok) await access(path, constants.W_OK)
    await writeAtomic(path, text)
    return setAside === undefined ? { ok: true } : { ok: true, setAside }
  } catch (error) {
    return { ok: false, error: asFileError(error, path, 'written') }
  }
}

/** Why what is there must not be lost; undefined when nothing is. */
function whyKept(error: LoadError | FileError): LoadError | FileError | undefined {
  return error.code === 'not_found' || error.code === 'empty' ? undefined : error
}

/** Whether a copy can be made at all: of a file, not of a folder or of what may not be read. */
function isSetAside({ code }: LoadError | FileError): boolean {
  return code !== 'not_a_file' && code !== 'not_permitted' && code !== 'system'
}

/** Where a file is set aside that cannot be opened: beside it, under its name and the time. */
export function asideName(path: string): string {
  return `${path}.broken-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
}

async function copyAside(path: string): Promise<string> {
  const aside = asideName(path)
  await copyFile(path, aside, constants.COPYFILE_EXCL)
  return aside
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

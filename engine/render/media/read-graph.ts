/** The graph inside a video or a picture that was made of it. */
import { basename } from 'node:path'
import type { GraphDocument } from '../../graph/document.ts'
import { describeLoadError } from '../../graph/load-error.ts'
import type { Notice } from '../../graph/load-notice.ts'
import { bounded, readerOfBytes, TooMuchToRead, withFileReader, type ByteReader } from './byte-reader.ts'
import { graphFromText } from './graph-text.ts'
import { findInMp4, isMp4 } from './mp4.ts'
import { findInPng, isPng } from './png.ts'
import { findInWebm, isWebm } from './webm.ts'

/**
 * What was found. A graph from a file that anybody may have made is untrusted: whoever opens it asks before its code
 * runs, as with any other graph from outside.
 *
 * `no_media`: neither MP4, MOV, WebM nor PNG; `no_graph`: one of these, without a graph; `damaged`: with one that cannot
 * be opened. `reason` says it in a sentence that names the file.
 */
export type MediaGraph =
  | { ok: true; document: GraphDocument; notices: Notice[] }
  | { ok: false; code: 'no_media' | 'no_graph' | 'damaged'; reason: string }

/**
 * Finds the graph in a media file, by what the file holds and not by its ending.
 *
 * Bounded in time and memory, whatever the file; never throws but what `reader.read` throws.
 *
 * @param name how people know the file; for sentences
 */
export async function readGraphFromMedia(source: Uint8Array | ByteReader, name: string): Promise<MediaGraph> {
  const reader = bounded(source instanceof Uint8Array ? readerOfBytes(source) : source)
  const head = await reader.read(0, 16)
  const find = isPng(head) ? findInPng : isWebm(head) ? findInWebm : isMp4(head) ? findInMp4 : undefined
  if (find === undefined) return none('no_media', `${name} is neither MP4, MOV, WebM nor PNG.`)
  let text: string | undefined
  try {
    text = await find(reader)
  } catch (error) {
    if (!(error instanceof TooMuchToRead)) throw error
    return none('damaged', `${name} is damaged: it has too many parts.`)
  }
  if (text === undefined) return none('no_graph', `${name} has no graph in it.`)
  const loaded = graphFromText(text)
  if (loaded.ok) return loaded
  return none('damaged', `The graph in ${name} cannot be opened. ${describeLoadError(loaded.error)}`)
}

/**
 * The same for a file; a film of gigabytes is not loaded.
 *
 * @throws the error of the file system where it cannot be read
 */
export function readGraphFromFile(path: string): Promise<MediaGraph> {
  return withFileReader(path, (reader) => readGraphFromMedia(reader, basename(path)))
}

function none(code: Extract<MediaGraph, { ok: false }>['code'], reason: string): MediaGraph {
  return { ok: false, code, reason }
}

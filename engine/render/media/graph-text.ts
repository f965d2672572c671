/** A graph as the one line of text that travels inside media. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { GraphDocument } from '../../graph/document.ts'
import { loadGraph, maxCharacters, type LoadResult } from '../../graph/load.ts'
import { saveGraph } from '../../graph/save.ts'
import type { ByteReader } from './byte-reader.ts'

/** What the text begins with; the number is the version of what comes after it. */
const mark = 'manim-nodes:1:'

/** Characters (and bytes) of the longest text that is put into a file. */
export const maxGraphText = 1024 * 1024

/** The text for a graph, without its view; undefined where that is longer than files should carry. */
export function graphToText({ view: _view, ...document }: GraphDocument): string | undefined {
  const json = Buffer.from(saveGraph(document))
  if (json.length > maxCharacters) return undefined
  const text = mark + gzipSync(json, { level: 9 }).toString('base64')
  return text.length > maxGraphText ? undefined : text
}

/**
 * The graph in a text. It comes from outside: nothing in it is trusted.
 *
 * Never throws; a text that unpacks into more than a graph can be is refused before it does.
 */
export function graphFromText(text: string): LoadResult {
  const packed = text.startsWith(mark) && text.length <= maxGraphText ? text.slice(mark.length) : ''
  try {
    const json = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: maxCharacters })
    return loadGraph(new TextDecoder('utf-8', { fatal: true }).decode(json))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      // How much more it would be is not looked at.
      const found = maxCharacters + 1
      return { ok: false, error: { code: 'too_large', what: 'characters', limit: maxCharacters, found } }
    }
    return { ok: false, error: { code: 'not_a_graph', found: 'a damaged copy of one' } }
  }
}

/** These bytes as a text with a graph; undefined where they are none. */
export function asGraphText(bytes: Uint8Array): string | undefined {
  if (bytes.length > maxGraphText) return undefined
  const text = Buffer.from(bytes).toString('latin1')
  return text.startsWith(mark) ? text : undefined
}

/** The text that fills a stretch of a file; what is none is not read to its end. */
export async function textAt(reader: ByteReader, start: number, end: number): Promise<string | undefined> {
  if (end - start < mark.length || end - start > maxGraphText) return undefined
  if (asGraphText(await reader.read(start, mark.length)) === undefined) return undefined
  return asGraphText(await reader.read(start, end - start))
}

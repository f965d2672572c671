/** How a file is answered: whole, in part, or not at all where the caller has it already. */
import { readRange, type ByteRange } from './byte-range.ts'

/** Drawings may hold scripts; as a page of their own they get neither scripts nor our cookie. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

/** How long the browser may keep a file: `forever` where the name changes with the content. */
export type Keeping = 'forever' | 'ask'

/** What was asked for; names of headers in small letters. */
export interface FileQuestion {
  method: string
  headers: Readonly<Record<'if-none-match' | 'if-range' | 'range', string | undefined>>
}

/** What there is. */
export interface FileFacts {
  /** Bytes. */
  size: number
  mtimeMs: number
  /** Media type. */
  type: string
}

/** The answer without its bytes. */
export interface FileAnswer {
  status: 200 | 206 | 304 | 416
  headers: Record<string, string>
  /** The bytes that follow; undefined where none do. */
  part: ByteRange | undefined
}

/**
 * Decides: 200 for the whole file, 206 for a part, 304 where `If-None-Match` names what is there, 416 for a part that
 * lies outside. A HEAD gets the same headers and no byte.
 */
export function decideFile({ method, headers: asked }: FileQuestion, facts: FileFacts, keeping: Keeping): FileAnswer {
  const { size, mtimeMs, type } = facts
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
  const headers: Record<string, string> = {
    'accept-ranges': 'bytes',
    etag,
    'cache-control': keeping === 'forever' ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  }
  if (type === 'image/svg+xml') headers['content-security-policy'] = drawingPolicy
  if (asked['if-none-match']?.split(/\s*,\s*/).includes(etag)) return { status: 304, headers, part: undefined }
  const condition = asked['if-range']
  const range = condition === undefined || condition === etag ? readRange(asked.range, size) : undefined
  if (range === 'unsatisfiable') {
    headers['content-range'] = `bytes */${size}`
    return { status: 416, headers, part: undefined }
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  if (range !== undefined) headers['content-range'] = `bytes ${start}-${end}/${size}`
  headers['content-type'] = type
  headers['content-length'] = String(end - start + 1)
  const part = method === 'HEAD' || size === 0 ? undefined : { start, end }
  return { status: range === undefined ? 200 : 206, headers, part }
}

/** Answers with a file: whole, in part, or not at all where the caller has it already. */
import { open, type FileHandle } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { EngineError } from '../contract/errors.ts'
import { readRange, type ByteRange } from './byte-range.ts'
import type { ServedFile } from './served-files.ts'

/** Drawings may hold scripts; as a page of their own they get neither scripts nor our cookie. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

/** How long the browser may keep a file: `forever` where the name changes with the content. */
export type Keeping = 'forever' | 'ask'

/**
 * Sends a file with 200, a part of it with 206, 304 where `If-None-Match` names what is there, and 416 for a part that
 * lies outside. A HEAD gets the same headers and no byte.
 *
 * @throws EngineError `NOT_FOUND` where the file is gone
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { path, type }: Pick<ServedFile, 'path' | 'type'>,
  keeping: Keeping = 'ask',
): Promise<FastifyReply> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new EngineError('NOT_FOUND', 'There is no such file.', { cause })
  })
  const part = await decide(request, reply, type, file).catch(async (error: unknown) => {
    await file.close()
    throw error
  })
  void reply.header(
    'cache-control',
    keeping === 'forever' ? 'private, max-age=31536000, immutable' : 'private, no-cache',
  )
  if (part === undefined) {
    await file.close()
    return reply.send()
  }
  // From here on the stream closes the file, also when the caller goes away.
  return reply.send(file.createReadStream(part))
}

/** Sets status and headers; undefined where no byte follows them. */
async function decide(
  { headers, method }: FastifyRequest,
  reply: FastifyReply,
  type: string,
  file: FileHandle,
): Promise<ByteRange | undefined> {
  const { size, mtimeMs } = await file.stat()
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
  void reply.headers({ 'accept-ranges': 'bytes', etag })
  if (type === 'image/svg+xml') void reply.header('content-security-policy', drawingPolicy)
  if (headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    void reply.code(304)
    return undefined
  }
  const condition = headers['if-range']
  const range = condition === undefined || condition === etag ? readRange(headers.range, size) : undefined
  if (range === 'unsatisfiable') {
    void reply.code(416).header('content-range', `bytes */${size}`)
    return undefined
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  if (range !== undefined) void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`)
  void reply.type(type).header('content-length', end - start + 1)
  return method === 'HEAD' || size === 0 ? undefined : { start, end }
}

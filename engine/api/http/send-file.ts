/** Answers with a file: whole, in part, or not at all where the caller has it already. */
import { open, type FileHandle } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { EngineError } from '../contract/errors.ts'
import { decideFile, type FileAnswer, type Keeping } from './decide-file.ts'
import type { ServedFile } from './served-files.ts'

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
  const { status, headers, part } = await decide(request, type, file, keeping).catch(async (error: unknown) => {
    await file.close()
    throw error
  })
  void reply.code(status).headers(headers)
  if (part === undefined) {
    await file.close()
    return reply.send()
  }
  // From here on the stream closes the file, also when the caller goes away.
  return reply.send(file.createReadStream(part))
}

async function decide(
  { headers, method }: FastifyRequest,
  type: string,
  file: FileHandle,
  keeping: Keeping,
): Promise<FileAnswer> {
  const { size, mtimeMs } = await file.stat()
  const asked = {
    'if-none-match': headers['if-none-match'],
    'if-range': typeof headers['if-range'] === 'string' ? headers['if-range'] : undefined,
    range: headers.range,
  }
  return decideFile({ method, headers: asked }, { size, mtimeMs, type }, keeping)
}

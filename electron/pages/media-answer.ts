/** The engine's files as answers of the media scheme: whole or in parts, so that videos can be sought in. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { decideFile } from '../../engine/api/http/decide-file.ts'
import type { ServedFiles } from '../../engine/api/http/served-files.ts'
import { mediaPath, pageOrigin } from '../origin.ts'

/** Answers a request of our page; 404 for what is not there or not served. */
export async function answerMedia(request: Request, files: ServedFiles): Promise<Response> {
  const path = mediaPath(request.url)
  if (path === undefined || !['GET', 'HEAD'].includes(request.method)) return new Response(null, { status: 404 })
  // What is refused is told no more about than what is not there.
  const file = await files.resolve(path).catch(() => undefined)
  const facts = file && (await stat(file.path).catch(() => undefined))
  if (!file || !facts) return new Response(null, { status: 404 })
  const { status, headers, part } = decideFile(
    {
      method: request.method,
      headers: {
        'if-none-match': request.headers.get('if-none-match') ?? undefined,
        'if-range': request.headers.get('if-range') ?? undefined,
        range: request.headers.get('range') ?? undefined,
      },
    },
    { size: facts.size, mtimeMs: facts.mtimeMs, type: file.type },
    path.startsWith('/assets/') ? 'forever' : 'ask',
  )
  const body = part === undefined ? null : (Readable.toWeb(createReadStream(file.path, part)) as ReadableStream)
  const all = { ...headers, 'x-content-type-options': 'nosniff', 'access-control-allow-origin': pageOrigin }
  return new Response(body, { status, headers: all })
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServedFiles, type ServedFiles } from '../../engine/api/http/served-files.ts'
import { createPaths } from '../../engine/library/paths.ts'
import { mediaOrigin, pageOrigin } from '../origin.ts'
import { answerMedia } from './media-answer.ts'

const video = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 256))
let home: string
let files: ServedFiles

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'media ü '))
  const paths = createPaths({ MANIM_NODES_HOME: home })
  await mkdir(paths.exports)
  await writeFile(join(paths.exports, 'a b.mp4'), video)
  await writeFile(join(home, 'settings.json'), '{}')
  files = createServedFiles({ paths, templateFolder: join(home, 'templates') })
})
afterAll(() => rm(home, { recursive: true, force: true }))

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return answerMedia(new Request(`${mediaOrigin}${path}`, { headers, method }), files)
}

describe('answerMedia', () => {
  it('gives a whole file, for our page alone', async () => {
    const answer = await ask('/exports/a%20b.mp4')
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '1000',
      'accept-ranges': 'bytes',
      'access-control-allow-origin': pageOrigin,
    })
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(video)
  })

  it.each([
    ['bytes=10-19', 'bytes 10-19/1000', 10, 20],
    ['bytes=990-', 'bytes 990-999/1000', 990, 1000],
    ['bytes=-5', 'bytes 995-999/1000', 995, 1000],
    ['bytes=0-99999', 'bytes 0-999/1000', 0, 1000],
  ])('gives the part that is asked for: %s', async (range, told, start, end) => {
    const answer = await ask('/exports/a%20b.mp4', { range })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([206, told])
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(video.subarray(start, end))
  })

  it('says that a part lies outside', async () => {
    const answer = await ask('/exports/a%20b.mp4', { range: 'bytes=1000-' })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */1000'])
  })

  it('gives nothing to whom has it already, and a HEAD no bytes', async () => {
    const etag = (await ask('/exports/a%20b.mp4', {}, 'HEAD')).headers.get('etag') ?? ''
    const known = await ask('/exports/a%20b.mp4', { 'if-none-match': etag })
    expect([known.status, known.body]).toEqual([304, null])
  })

  it.each(['/exports/none.mp4', '/settings.json', '/exports/..%2Fsettings.json', '/exports/%2e%2e/settings.json', '/'])(
    'knows nothing else: %s',
    async (path) => expect((await ask(path)).status).toBe(404),
  )

  it('changes nothing', async () => expect((await ask('/exports/a%20b.mp4', {}, 'POST')).status).toBe(404))
})

import { z } from 'zod'
import { callEngine } from '../call-engine.ts'
import { errorAnswers } from '../error-schemas.ts'
import type { App, ServerOptions } from '../server-options.ts'

const health = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    disk_free_gb: z.number().meta({ description: 'GB of 10^9 bytes.' }),
    queue_length: z.int().meta({ description: 'Exports and compilations that wait or run.' }),
  })
  .meta({
    description: 'It runs.',
    examples: [{ status: 'ok', version: '0.1.0', disk_free_gb: 120.5, queue_length: 0 }],
  })

/** The disk is looked at this often at most: whoever asks needs no token. */
const lookAgainMs = 10_000

/** `GET /health` and `GET /api/`: the only ones that need no token. */
export function healthRoutes(app: App, { engine, compile, version }: ServerOptions): void {
  let looked: { at: number; freeBytes: Promise<number> } | undefined
  const freeBytes = (): Promise<number> => {
    if (looked === undefined || performance.now() - looked.at > lookAgainMs) {
      const asked = callEngine(engine, 'storage.report', {}).then((report) => report.free_bytes)
      asked.catch(() => (looked = undefined))
      looked = { at: performance.now(), freeBytes: asked }
    }
    return looked.freeBytes
  }
  const report = async (): Promise<z.infer<typeof health>> => {
    const [free, exports] = await Promise.all([freeBytes(), callEngine(engine, 'exports.list', {})])
    const open = [...exports, ...compile.list()].filter(({ state }) => state === 'queued' || state === 'rendering')
    return { status: 'ok', version, disk_free_gb: Math.round(free / 1e7) / 100, queue_length: open.length }
  }
  for (const [url, summary] of [
    ['/health', 'How the host is'],
    ['/api/', 'The same, where some clients look for it'],
  ] as const) {
    const description = 'Answers without a token: version, free disk space, length of the queue.'
    const schema = { tags: ['Host'], summary, description, security: [], response: { 200: health, ...errorAnswers() } }
    app.get(url, { schema }, report)
  }
}

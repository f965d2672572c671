/** A small engine of real parts, for trying what stands between it and its clients. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toDefinition } from '../../catalogue/public-definition.ts'
import { diagnose } from '../../render/doctor.ts'
import { RenderTools } from '../../render/render-tools.ts'
import { EngineError } from '../contract/errors.ts'
import { methods } from '../contract/methods.ts'
import type { Connection, Engine, Handlers } from '../engine.ts'
import { stillPreviews } from './still-preview.ts'

/** What a test can see of it. */
export interface SmallEngine extends Engine {
  /** Clients that hear events, as long as they are there. */
  readonly attached: ReadonlySet<Connection>
  /** How many previews are open. */
  readonly openPreviews: number
}

/** Says hello, knows the catalogue, looks at the machine, draws previews of one frame; refuses everything else. */
export async function startSmallEngine(): Promise<SmallEngine> {
  const cache = await mkdtemp(join(tmpdir(), 'small-engine-'))
  const tools = new RenderTools(cache)
  const previews = stillPreviews(tools)
  const attached = new Set<Connection>()
  const handlers: Partial<Handlers> = {
    hello: async () => {
      const { python, manimVersion, warning = null } = await tools.manim()
      const manim = { version: manimVersion, python, warning }
      return { protocol: 1, version: '0.1.0', manim, manim_missing: null, platform: process.platform }
    },
    'catalogue.get': async ({ types }) => {
      const { kinds } = await tools.catalogue()
      return types.map((type) => {
        const kind = kinds.get(type)
        if (kind === undefined) throw new EngineError('NOT_FOUND', `There is no node "${type}".`, { id: type })
        return { ...toDefinition(kind) }
      })
    },
    'doctor.run': () => diagnose(),
    'documents.open': async ({ source }) => {
      const id = 'project' in source ? source.project : source.file
      throw new EngineError('GRAPH_NOT_FOUND', `There is no graph "${id}".`, { id })
    },
    ...previews.handlers,
  }
  const refuse = async () => {
    throw new EngineError('NOT_FOUND', 'This small engine does not do that.')
  }
  const refusing = Object.fromEntries(Object.keys(methods).map((name) => [name, refuse]))
  return {
    handlers: { ...refusing, ...handlers } as Handlers,
    attached,
    get openPreviews() {
      return previews.sessions.size
    },
    attach(connection) {
      attached.add(connection)
      connection.onClose(() => void attached.delete(connection))
    },
    async close() {
      for (const { running } of previews.sessions.values()) running.abort()
      await tools.close()
      await rm(cache, { recursive: true, force: true })
    },
  }
}

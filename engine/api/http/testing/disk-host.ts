/**
 * A host for tests and fuzzing: the REST server over real parts, graphs in files and videos by the real Manim, in a
 * temporary folder of its own.
 */
import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toDefinition } from '../../../catalogue/public-definition.ts'
import { loadCatalogue } from '../../../library/catalogue-file.ts'
import { createPaths, type Paths } from '../../../library/paths.ts'
import { templateFolder } from '../../../library/resources.ts'
import { listTemplates, readTemplate, type TemplateSummary } from '../../../library/templates.ts'
import { RenderTools } from '../../../render/render-tools.ts'
import type { TemplateEntry } from '../../contract/app.ts'
import { EngineError } from '../../contract/errors.ts'
import { createServedFiles } from '../served-files.ts'
import type { RestEngine, ServerOptions } from '../server-options.ts'
import { diskCompile } from './disk-compile.ts'
import { diskDocuments } from './disk-documents.ts'
import { diskExports } from './disk-exports.ts'
import { OneByOne } from './one-by-one.ts'

/** Everything `createServer` needs, and what is to be closed afterwards. */
export interface DiskHost {
  options: ServerOptions
  paths: Paths
  close(): Promise<void>
}

/** The token of every test host. */
export const testToken = 'a-token-for-tests'

export async function makeDiskHost(): Promise<DiskHost> {
  const home = await mkdtemp(join(tmpdir(), 'rest ü '))
  const paths = createPaths({ MANIM_NODES_HOME: home })
  const tools = new RenderTools(join(paths.cache, 'equations'))
  const queue = new OneByOne()
  const engine: RestEngine = {
    handlers: {
      ...diskDocuments(paths.projects),
      ...diskExports(paths.exports, tools, queue),
      'catalogue.index': async () => {
        const { manim, kinds } = await tools.catalogue()
        const list = [...kinds.values()].map(({ type, title, kind, category, curated, tags }) => {
          return { type, title, kind, category, curated, tags: [...tags], inputs: [], outputs: [] }
        })
        return { manim, kinds: list }
      },
      'catalogue.get': async ({ types }) => {
        const { kinds } = await loadCatalogue()
        return types.map((type) => ({ ...toDefinition(kinds.get(type)!) }))
      },
      'templates.list': async () => (await listTemplates()).map(toEntry),
      'templates.get': async ({ template: id }) => {
        const template = (await listTemplates()).find(({ slug }) => slug === id)
        if (template === undefined) throw new EngineError('NOT_FOUND', 'There is no such template.', { id })
        return { template: toEntry(template), document: await readTemplate(id) }
      },
      'storage.report': async () => {
        const { bavail, bsize } = await statfs(home)
        return { used_bytes: 0, quota_bytes: 1e10, free_bytes: bavail * bsize, warning: null }
      },
      'storage.cleanup': async () => {
        const names = await readdir(paths.previews).catch(() => [])
        const removed = await Promise.all(names.map(async (name) => remove(join(paths.previews, name))))
        return { removed, freed_bytes: removed.reduce((sum, { bytes }) => sum + bytes, 0) }
      },
    },
  }
  const files = createServedFiles({ paths, templateFolder })
  const compile = diskCompile(paths.exports, tools, queue)
  return {
    options: { engine, compile, files, token: testToken, version: '0.0.1' },
    paths,
    async close() {
      await queue.close()
      await tools.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function remove(path: string) {
  const { size } = await stat(path)
  await rm(path, { recursive: true })
  return { kind: 'preview' as const, path, bytes: size }
}

function toEntry({
  slug,
  name,
  category,
  description,
  instructions,
  tags,
  picture,
  video,
}: TemplateSummary): TemplateEntry {
  const address = (ending: string, file: string | undefined) =>
    file === undefined ? null : `/templates/${slug}.${ending}`
  const urls = { thumbnail_url: address('png', picture), video_url: address('webm', video) }
  return { id: slug, name, category, description, instructions, tags: [...tags], ...urls, own: false }
}

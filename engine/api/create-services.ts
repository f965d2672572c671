/** Makes every room of the engine, with what it needs of the others. */
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }
import type { Catalogue } from '../catalogue/catalogue.ts'
import { Assets } from '../library/assets/assets.ts'
import type { Log } from '../library/logs/log.ts'
import type { Paths } from '../library/paths.ts'
import { ProjectLibrary } from '../library/projects/project-library.ts'
import type { SettingsStore } from '../library/settings/settings-store.ts'
import { Storage } from '../library/storage/storage.ts'
import { Templates } from '../library/templates/templates.ts'
import { TrustStore } from '../library/trust-store.ts'
import { untrustedProblems } from '../library/trust.ts'
import { CompileJobs } from '../render/foreign/compile-jobs.ts'
import { Previews } from '../render/preview/previews.ts'
import { ExportQueue } from '../render/queue/export-queue.ts'
import { RenderTools } from '../render/render-tools.ts'
import { hostLog } from './host/host-log.ts'
import type { Services } from './services.ts'

/** What all rooms stand on. */
export interface Ground {
  env: NodeJS.ProcessEnv
  paths: Paths
  log: Log
  settings: SettingsStore
  catalogue: Catalogue
}

const megabyte = 2 ** 20

/** Makes the rooms; nothing is read, started or watched yet. */
export function createServices({ catalogue, ...base }: Ground): Services {
  const { paths, log, settings } = base
  const workFolder = join(paths.home, 'tmp')
  const tools = new RenderTools(join(paths.cache, 'equations'))
  const trust = new TrustStore(paths.trustFile)
  const library = new ProjectLibrary({ paths, log: hostLog(log) })
  const storage = new Storage({ paths, settings, log, inUse: () => filesInUse(queue) })
  const queue: ExportQueue = new ExportQueue({
    jobsFile: paths.jobsFile,
    exportsFolder: paths.exports,
    workFolder,
    tools,
    concurrency: () => settings.current.export.concurrency,
    limits: () => settings.current.limits,
    // A scene's `assets/` lies there.
    folderOf: () => paths.home,
    historyLength: settings.current.export.history,
    renderOptions: (document, { embed_graph: embed, loop }) => ({ loop, ...(embed ? { graph: document } : {}) }),
    onDiskFull: async () => void (await storage.freeUp()),
    log: (level, message, context) => log[methodOf(level)](message, context),
  })
  const previews = new Previews({
    tools,
    workFolder,
    limits: () => {
      const { seconds, memory_mb: memory } = settings.current.preview
      return { seconds, memoryBytes: memory * megabyte }
    },
    folderOf: () => paths.home,
    isTrusted: (document) => untrustedProblems(document, catalogue, trust),
    onPicture: (project, picture) => {
      library.setThumbnail(project, picture).catch((error: unknown) => {
        log.warning('The picture of a project was not kept.', { graph_id: project, error })
      })
    },
    log: (message) => log.warning(message),
  })
  const compile = new CompileJobs({
    tools,
    folder: paths.exports,
    workFolder,
    limits: () => {
      const { seconds, memory_mb: memory } = settings.current.untrusted
      return { wallSeconds: seconds, noFrameSeconds: seconds, memoryBytes: memory * megabyte }
    },
    concurrency: () => settings.current.export.concurrency,
    log: (message, error) => log.error(message, { error }),
  })
  const assets = new Assets(paths.assets)
  const templates = new Templates(paths.templates)
  return {
    ...base,
    version: packageJson.version,
    tools,
    trust,
    library,
    storage,
    queue,
    previews,
    compile,
    assets,
    templates,
  }
}

/** What running exports write. */
function filesInUse(queue: ExportQueue): string[] {
  return queue.list().flatMap(({ state, file }) => (state === 'rendering' && file !== null ? [file] : []))
}

function methodOf(level: Parameters<Log['setLevel']>[0]) {
  return level.toLowerCase() as Lowercase<typeof level>
}

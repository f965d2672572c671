/** Starts the engine, and ends it. */
import { mkdir } from 'node:fs/promises'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { openLog } from '../library/logs/log.ts'
import { createPaths } from '../library/paths.ts'
import { SettingsStore } from '../library/settings/settings-store.ts'
import { Broadcast } from './broadcast.ts'
import { createServices } from './create-services.ts'
import type { Engine } from './engine.ts'
import { createHandlers } from './handlers/index.ts'
import type { Services } from './services.ts'

/** An engine that runs, and what its hosts need besides the requests. */
export interface RunningEngine extends Pick<Services, 'compile' | 'log' | 'paths' | 'settings' | 'version'> {
  engine: Engine
}

/** How the engine is started. */
export interface EngineOptions {
  /** Says where files lie, and overrides settings. */
  env: NodeJS.ProcessEnv
  /** Whether the log is shown on stderr too. */
  console: boolean
}

/** Starts the engine: reads what is on the disk, and goes on with exports that waited. */
export async function createEngine({ env, console }: EngineOptions): Promise<RunningEngine> {
  const paths = createPaths(env)
  const { home, projects, templates, exports, previews, cache } = paths
  for (const folder of [home, projects, templates, exports, previews, cache]) await mkdir(folder, { recursive: true })
  const log = openLog({ file: paths.logFile, level: 'INFO', console, env })
  const settings = new SettingsStore(paths.settingsFile, env, log)
  await settings.load()
  log.setLevel(settings.current.log.level)
  const services = createServices({ env, paths, log, settings, catalogue: await loadCatalogue() })
  const warning = await services.trust.load()
  if (warning !== undefined) log.warning(warning)
  await services.library.start()
  await services.queue.start()
  services.storage.start()
  services.previews.warm()
  const clients = new Broadcast()
  tellClients(services, clients)
  log.info(`manim-nodes ${services.version} has started.`)
  return {
    ...services,
    engine: {
      handlers: createHandlers(services),
      attach: (connection) => clients.attach(connection),
      close: () => closeServices(services),
    },
  }
}

function tellClients({ library, queue, settings, storage, log, tools }: Services, clients: Broadcast): void {
  library.onChangedOnDisk((change) => clients.emit('documents.changed_on_disk', change))
  library.onListed(() => clients.emit('documents.listed', {}))
  queue.onChange((change) => clients.emit('exports.changed', change))
  storage.onWarning((report) => clients.emit('storage.warning', report))
  settings.onChange((now) => {
    log.setLevel(now.log.level)
    tools.forgetManim()
    clients.emit('settings.changed', { settings: now })
  })
}

/** What draws ends first, what it draws with last. */
async function closeServices(services: Services): Promise<void> {
  const { previews, queue, compile, storage, library, settings, tools, log } = services
  await Promise.all([previews.close(), queue.close(), compile.close()])
  await Promise.all([storage.close(), library.close(), settings.close(), tools.close()])
  log.info('manim-nodes has ended.')
  await log.close()
}

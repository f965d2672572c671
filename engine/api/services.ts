/** The rooms of the engine that its handlers call. */
import type { Assets } from '../library/assets/assets.ts'
import type { Log } from '../library/logs/log.ts'
import type { Paths } from '../library/paths.ts'
import type { ProjectLibrary } from '../library/projects/project-library.ts'
import type { SettingsStore } from '../library/settings/settings-store.ts'
import type { Storage } from '../library/storage/storage.ts'
import type { Templates } from '../library/templates/templates.ts'
import type { TrustStore } from '../library/trust-store.ts'
import type { CompileJobs } from '../render/foreign/compile-jobs.ts'
import type { Previews } from '../render/preview/previews.ts'
import type { ExportQueue } from '../render/queue/export-queue.ts'
import type { RenderTools } from '../render/render-tools.ts'

/** All of them, as `create-engine.ts` puts them together. */
export interface Services {
  readonly version: string
  readonly env: NodeJS.ProcessEnv
  readonly paths: Paths
  readonly templates: Templates
  readonly log: Log
  readonly settings: SettingsStore
  readonly tools: RenderTools
  readonly library: ProjectLibrary
  readonly assets: Assets
  readonly trust: TrustStore
  readonly queue: ExportQueue
  readonly previews: Previews
  readonly storage: Storage
  readonly compile: CompileJobs
}

import type { ExportOptions } from '../../api/contract/exports.ts'
import type { LogLine } from '../../api/contract/app.ts'
import type { GraphDocument } from '../../graph/document.ts'
import type { RenderRequest, SceneRequest } from '../render-request.ts'
import type { RenderTools } from '../render-tools.ts'

/** What the queue needs of the app around it. */
export interface ExportQueueOptions {
  /** `jobs.json`. Documents and failure records of the jobs lie in the folder `jobs` beside it. */
  jobsFile: string
  /** Where results are put, as `{job id}.{ending}`. */
  exportsFolder: string
  /** Where renders keep what they make on the way. */
  workFolder: string
  tools: RenderTools
  /** How many jobs may render at once; asked whenever one could start. */
  concurrency: () => number
  limits: () => SceneRequest['limits']
  /** Where relative file names of a graph begin. */
  folderOf: (project: string | undefined) => string
  /** How many ended jobs are kept. */
  historyLength: number
  /** What else a render of this graph is given. */
  renderOptions?: (document: GraphDocument, options: ExportOptions) => Partial<RenderRequest>
  /** Makes room; called when a job or the list of jobs found none. */
  onDiskFull?: () => Promise<void>
  log?: QueueLog
}

/** Takes one line for the log. */
export type QueueLog = (level: LogLine['level'], message: string, context: Readonly<Record<string, unknown>>) => void

/** One export that is asked for. */
export interface Submission {
  document: GraphDocument
  project?: string | undefined
  options: ExportOptions
  /** Absolute path of a copy the user wants besides the one in the exports folder. */
  file?: string | undefined
}

import { EngineError } from '../contract/errors.ts'
import type { ExportJob } from '../contract/exports.ts'
import { callEngine } from './call-engine.ts'
import type { RestEngine } from './server-options.ts'

/** @throws EngineError `NOT_FOUND` where there is no export of this id */
export async function findExport(engine: RestEngine, id: string): Promise<ExportJob> {
  const job = (await callEngine(engine, 'exports.list', {})).find((one) => one.id === id)
  if (job === undefined) throw new EngineError('NOT_FOUND', 'There is no such export.', { id })
  return job
}

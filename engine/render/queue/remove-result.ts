import { rm } from 'node:fs/promises'
import type { OutputFormat } from '../../api/contract/output-format.ts'
import { subcaptionsOf } from './copy-result.ts'

/** Removes a result, a folder too, with its subcaptions; one that is gone already is no error. */
export async function removeResult(file: string, format: OutputFormat): Promise<void> {
  await rm(file, { recursive: true, force: true })
  await rm(subcaptionsOf(file, format), { force: true })
}

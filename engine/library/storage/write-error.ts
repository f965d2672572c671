import type { EngineError } from '../../api/contract/errors.ts'
import { asEngineError } from '../projects/engine-error.ts'

/** Why a file of the app could not be written, in one sentence with a stable code. What is an `EngineError` stays one. */
export function writeError(error: unknown, path: string): EngineError {
  return asEngineError(error, { source: { file: path }, path, id: undefined }, 'written')
}

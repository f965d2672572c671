import { EngineError, type ErrorCode } from '../../api/contract/errors.ts'
import type { LoadError } from '../../graph/load-error.ts'
import { asFileError, describeGraphFileError, type FileError } from '../graph-file-error.ts'
import type { Place } from './place.ts'

/** The error of a graph file as callers of the engine get it: one sentence that names the file, with a stable code. */
export function toEngineError(error: LoadError | FileError, { path, id }: Place): EngineError {
  const looked = id ?? path
  if (error.code === 'not_found') {
    const message = id === undefined ? `There is no file ${path}.` : `There is no project with the id ${id}.`
    return new EngineError('GRAPH_NOT_FOUND', message, { id: looked })
  }
  return new EngineError(codeOf(error), describeGraphFileError(error, path), { details: { reason: error.code } })
}

/** A failure of the file system, thrown while a file was read or written, as callers of the engine get it. */
export function asEngineError(error: unknown, place: Place, action: 'read' | 'written'): EngineError {
  return error instanceof EngineError ? error : toEngineError(asFileError(error, place.path, action), place)
}

function codeOf(error: LoadError | FileError): ErrorCode {
  switch (error.code) {
    case 'not_permitted':
    case 'read_only':
      return 'ACCESS_DENIED'
    case 'disk_full':
      return 'DISK_FULL'
    case 'system':
      return 'INTERNAL_ERROR'
    default:
      return 'VALIDATION_ERROR'
  }
}

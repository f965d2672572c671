import { describeLoadError, type LoadError } from '../graph/load-error.ts'

/** Why a file could not be read or written; a closed set. Errors of the graph in it are `LoadError`s. */
export type FileError =
  | { code: 'not_found'; path: string }
  | { code: 'no_folder'; path: string }
  | { code: 'not_a_file'; path: string }
  | { code: 'not_permitted'; path: string; action: 'read' | 'written' }
  | { code: 'read_only'; path: string }
  | { code: 'disk_full'; path: string }
  /** Bytes that are no UTF-8 text: a picture, a film, a damaged file. */
  | { code: 'not_text'; path: string }
  /** What lies there is no graph that can be opened, so writing would destroy something unknown. */
  | { code: 'would_overwrite'; path: string; reason: LoadError | FileError }
  | { code: 'system'; path: string; action: 'read' | 'written'; reason: string }

const loadCodes = 'empty too_large not_json not_a_graph newer_version migration_failed invalid_record'.split(' ')

/** An error of a file or of the graph in it, in plain sentences that name the file. */
export function describeGraphFileError(error: LoadError | FileError, path: string): string {
  return isLoadError(error) ? `${path}: ${describeLoadError(error)}` : describeFileError(error)
}

function describeFileError(error: FileError): string {
  const { path } = error
  switch (error.code) {
    case 'not_found':
      return `There is no file ${path}.`
    case 'no_folder':
      return `The folder for ${path} does not exist.`
    case 'not_a_file':
      return `${path} is not a file.`
    case 'not_permitted':
      return `${path} may not be ${error.action}: permission denied.`
    case 'read_only':
      return `${path} cannot be written: the disk is read-only.`
    case 'disk_full':
      return `${path} was not saved: the disk is full. What was there before is unchanged. Free some space and save again.`
    case 'not_text':
      return `${path} is not a graph: it holds no text.`
    case 'would_overwrite':
      return isLoadError(error.reason)
        ? `${path} was not overwritten. ${describeLoadError(error.reason)} Save under another name, or set that file aside.`
        : `${describeFileError(error.reason)} It was not overwritten.`
    case 'system':
      return `${path} could not be ${error.action}: ${error.reason}.`
    default:
      return error satisfies never
  }
}

/** Sorts an error of the file system into the closed set. */
export function asFileError(error: unknown, path: string, action: 'read' | 'written'): FileError {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: action === 'read' ? 'not_found' : 'no_folder', path }
    case 'EISDIR':
      return { code: 'not_a_file', path }
    case 'EACCES':
    case 'EPERM':
      return { code: 'not_permitted', path, action }
    case 'EROFS':
      return { code: 'read_only', path }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk_full', path }
    default:
      return { code: 'system', path, action, reason: message }
  }
}

function isLoadError(error: LoadError | FileError): error is LoadError {
  return loadCodes.includes(error.code)
}

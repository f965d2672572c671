import type { GraphDocument } from '../graph/document.ts'
import { readGraphFile } from '../library/graph-file.ts'
import { describeGraphFileError } from '../library/graph-file-error.ts'
import { fail, printMessage } from './output.ts'

/**
 * Reads the graph file a command was given, and tells on stderr what opening it changed.
 *
 * @param file as the user typed it
 * @throws CliError with one sentence, where the file cannot be read or holds no graph
 */
export async function readGraph(file: string): Promise<GraphDocument> {
  const result = await readGraphFile(file)
  if (!result.ok) fail(describeGraphFileError(result.error, file), { details: { file, reason: result.error } })
  for (const notice of result.notices) printMessage(`Note: ${notice.message}`)
  return result.document
}

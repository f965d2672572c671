/** The graph of an outside client: a whole document, or only what a graph is made of. */
import { randomUUID } from 'node:crypto'
import { formatVersion, type GraphDocument } from '../../graph/document.ts'
import { isOfToday } from '../../graph/is-of-today.ts'
import type { JsonRecord } from '../../graph/json.ts'
import { describeLoadError } from '../../graph/load-error.ts'
import { loadGraph } from '../../graph/load.ts'
import { newDocument } from '../../graph/new-document.ts'
import { EngineError } from '../contract/errors.ts'

/**
 * Fills in what a graph of nodes, edges and settings lacks, and loads it as a file is loaded, so that older shapes work.
 *
 * @throws EngineError `VALIDATION_ERROR` that says why it is no graph
 */
export function readPreviewGraph(graph: JsonRecord): GraphDocument {
  const now = new Date().toISOString()
  const head = newDocument('Preview', { id: randomUUID(), now })
  const whole = isWhole(graph) ? { ...head, ...graph } : { id: head.id, name: head.name, ...graph }
  const loaded = loadGraph(JSON.stringify(whole), { now })
  if (loaded.ok) return loaded.document
  throw new EngineError('VALIDATION_ERROR', describeLoadError(loaded.error), { details: { reason: loaded.error.code } })
}

/** A document says what it is; else its nodes do. */
function isWhole({ format, version, nodes }: JsonRecord): boolean {
  if (format !== undefined) return true
  if (version !== undefined && version !== formatVersion) return false
  return Array.isArray(nodes) && (nodes.length === 0 || isOfToday(nodes))
}

/** A graph as clients send it: whole, or only its name, nodes, edges and settings; of today's shape or an older one. */
import { z } from 'zod'
import { documentName, formatVersion, type GraphDocument } from '../../graph/document.ts'
import { isOfToday } from '../../graph/is-of-today.ts'
import { describeLoadError } from '../../graph/load-error.ts'
import { loadGraph } from '../../graph/load.ts'
import { EngineError } from '../contract/errors.ts'

const record = z.looseObject({})

/** The body of a request that brings a graph. What its nodes hold is checked by the graph's own rules afterwards. */
export const graphBody = z
  .looseObject({
    name: documentName,
    nodes: z.array(record).meta({
      description: 'Nodes as in GraphDocument; those of the first editor (`{id, type, position, data}`) are converted.',
    }),
    edges: z.array(record).optional(),
    settings: record.optional().meta({ description: 'What is left out has its default.' }),
  })
  .meta({
    description: 'A graph. A whole GraphDocument, as GET gives it, is one too; its id and times are not taken over.',
    examples: [
      {
        name: 'Hello circle',
        nodes: [
          {
            id: 'node-1',
            type: 'manim.Circle',
            type_version: 1,
            order: 1,
            position: { x: 0, y: 0 },
            params: { radius: 1.5, color: 'BLUE' },
          },
          {
            id: 'node-2',
            type: 'manim.FadeIn',
            type_version: 1,
            order: 2,
            position: { x: 280, y: 0 },
            items: { mobjects: ['a1'] },
          },
        ],
        edges: [
          {
            id: 'edge-1',
            source: 'node-1',
            source_handle: 'mobject',
            target: 'node-2',
            target_handle: 'mobjects:a1',
          },
        ],
        settings: { frame_rate: 30 },
      },
    ],
  })
/** See `graphBody`. */
export type GraphBody = z.infer<typeof graphBody>

/** What a graph keeps whatever a client sends. */
export type GraphHead = Pick<GraphDocument, 'id' | 'created_at' | 'updated_at'>

/**
 * The graph of a body.
 *
 * @param stored - the graph it replaces: settings, frames, notes and subgraphs that the body does not name stay
 * @throws EngineError `VALIDATION_ERROR` that names the record and the field
 */
export function readGraphBody(body: GraphBody, head: GraphHead, stored?: GraphDocument): GraphDocument {
  const isToday = body['format'] !== undefined || body.nodes.length === 0 || isOfToday(body.nodes)
  const mark = body['format'] === undefined ? { format: 'manim-nodes', version: formatVersion } : {}
  const text = JSON.stringify(isToday ? { ...stored, edges: [], ...body, ...mark, ...head } : { ...body, ...head })
  const loaded = loadGraph(text, { now: head.updated_at })
  if (!loaded.ok) {
    const { error } = loaded
    const field = error.code === 'invalid_record' ? error.path.join('.') : 'nodes'
    throw new EngineError('VALIDATION_ERROR', describeLoadError(error), { details: { field, reason: error.code } })
  }
  return isToday || stored === undefined ? loaded.document : { ...stored, ...loaded.document }
}

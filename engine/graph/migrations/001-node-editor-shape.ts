/**
 * Version 0 to 1: the shape of the first, React Flow based editor (`"version": "1.0"` or none): a node's fields under
 * `data`, `sourceHandle` and `targetHandle` on its wires, bare class names as types, `duration`, `"1080p"`.
 */
import { describeJson, isRecord, type Json, type JsonRecord } from '../json.ts'
import { type Migration, type MigrationContext, MigrationError } from './migration.ts'
import { convertFrame, convertNote, findMembers, placeOnCanvas, roleOf } from './node-editor-shape/canvas.ts'
import { convertHead } from './node-editor-shape/head.ts'
import { Ids } from './node-editor-shape/ids.ts'
import { convertNodes } from './node-editor-shape/nodes.ts'
import { convertSettings } from './node-editor-shape/settings.ts'
import { convertWires } from './node-editor-shape/wires.ts'

/** The step from version 0; fails only where nodes or wires are no records at all. */
export const fromNodeEditorShape: Migration = { from: 0, migrate }

/** Top-level fields that are carried, or that only the old canvas or its server knew. */
const known = new Set([
  'id',
  'name',
  'version',
  'created_at',
  'updated_at',
  'createdAt',
  'updatedAt',
  'nodes',
  'edges',
  'settings',
  'viewport',
  'thumbnail',
  'node_count',
])

function migrate(file: JsonRecord, context: MigrationContext): JsonRecord {
  const olds = placeOnCanvas(readRecords(file['nodes'], 'nodes'))
  const byRole = Map.groupBy(olds, roleOf)
  const idsOf = (role: 'node' | 'frame' | 'note') =>
    new Ids(
      role,
      (byRole.get(role) ?? []).map((old) => old['id']),
    )
  const nodeIds = idsOf('node')
  const frameIds = idsOf('frame')
  const noteIds = idsOf('note')
  const oldEdges = file['edges'] ?? file['connections'] ?? []
  if (!Array.isArray(oldEdges)) throw new MigrationError(`its wires are ${describeJson(oldEdges)}, not a list`)
  const edgeIds = new Ids(
    'edge',
    oldEdges.map((old) => (isRecord(old) ? old['id'] : undefined)),
  )

  const frames = (byRole.get('frame') ?? []).map((old) => ({ old, id: frameIds.adopt(old['id']) }))
  const notes = (byRole.get('note') ?? []).map((old) => convertNote(old, noteIds.adopt(old['id'])))
  const placed = convertNodes(byRole.get('node') ?? [], nodeIds, context)
  const members = findMembers(olds, nodeIds, frameIds)
  const edges = convertWires(oldEdges, placed, nodeIds, context, edgeIds)

  for (const [name, value] of Object.entries(file)) {
    if (known.has(name) || name === 'connections') continue
    context.notify({ code: 'not_carried', message: `"${name}" could not be carried over (${describeJson(value)}).` })
  }
  const nodes = [...placed.values()].flatMap(({ node, method }) => (method === undefined ? [node] : [node, method]))
  return {
    format: 'manim-nodes',
    version: 1,
    ...convertHead(file, context),
    settings: convertSettings(file['settings'], context),
    nodes: nodes as unknown as Json,
    edges: edges as unknown as Json,
    frames: frames.map(({ old, id }) => convertFrame(old, id, members.get(id) ?? [])) as unknown as Json,
    notes: notes as unknown as Json,
    subgraphs: [],
    ...(isRecord(file['viewport']) ? { view: { viewport: file['viewport'] } } : {}),
  }
}

function readRecords(value: Json | undefined, name: string): JsonRecord[] {
  if (!Array.isArray(value)) throw new MigrationError(`its ${name} are ${describeJson(value)}, not a list`)
  return value.map((old, index) => {
    if (!isRecord(old)) throw new MigrationError(`${name}[${index}] is ${describeJson(old)}, not a record`)
    return old
  })
}

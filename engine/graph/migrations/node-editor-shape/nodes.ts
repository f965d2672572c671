import { isRecord, type Json, type JsonRecord } from '../../json.ts'
import type { MigrationContext } from '../migration.ts'
import { convertFields } from './fields.ts'
import type { Ids } from './ids.ts'
import { findKind, type KnownKind } from './kinds.ts'

/** A node in today's shape, and what is known of its kind. */
export interface PlacedNode {
  kind: KnownKind | undefined
  node: NewNode
  /** The method behind an Animate node, where one old node became two. */
  method?: NewNode
}

/** A node record of format 1, as this migration writes it. */
export interface NewNode {
  id: string
  type: string
  type_version: 1
  order: number
  position: { x: number; y: number }
  label?: string
  items?: Record<string, string[]>
  params?: JsonRecord
}

/** What only the old canvas knew of a node; it has no meaning today. */
const canvasOnly = new Set(
  `id type position data selected dragging positionAbsolute width height measured style zIndex extent parentNode
   parentId draggable selectable deletable connectable sourcePosition targetPosition hidden className expandParent
   dragHandle focusable resizing params parameters`.split(/\s+/),
)

/** How far apart nodes without a place are laid, and an Animate node and its method, in pixels. */
const spacing = 280

/**
 * Carries nodes over. Fields that belonged to no list of fields count as parameters, and a type nothing is known of
 * stays with all it has.
 *
 * @param olds - the old records, frames and notes taken out
 * @returns the nodes by today's id, in the old order
 */
export function convertNodes(olds: JsonRecord[], ids: Ids, context: MigrationContext): Map<string, PlacedNode> {
  const placed = new Map<string, PlacedNode>()
  // All ids are taken over before any is made for the second half of a node.
  const taken = olds.map((old) => ids.adopt(old['id']))
  let order = 1
  for (const [index, old] of olds.entries()) {
    const id = taken[index] ?? ''
    const result = convertNode(old, id, index, context)
    result.node.order = order++
    if (result.kind?.animates !== undefined) {
      result.method = splitMethod(result.node, ids.make(), result.kind.animates, order++)
    }
    placed.set(id, result)
  }
  return placed
}

function convertNode(old: JsonRecord, id: string, index: number, context: MigrationContext): PlacedNode {
  const oldType = typeof old['type'] === 'string' ? old['type'] : ''
  const kind = findKind(oldType)
  const { label, ...data } = readData(old, oldType)
  if (label !== undefined && typeof label !== 'string') data['label'] = label
  const { params, items } = convertFields(data, kind)
  const type = kind?.type ?? legalType(oldType)
  if (type !== oldType && kind === undefined) {
    context.notify({ code: 'renamed', message: `The type "${oldType}" is now called "${type}".`, node: id })
  }
  const node: NewNode = { id, type, type_version: 1, order: 0, position: readPlace(old['position'], index) }
  if (typeof label === 'string' && label !== '') node.label = label
  if (Object.keys(items).length > 0) node.items = items
  if (Object.keys(params).length > 0) node.params = params
  return { kind, node }
}

/** The fields of a node: those under `data`, those in a record inside it, and loose ones. */
function readData(old: JsonRecord, oldType: string): JsonRecord {
  const found: JsonRecord = {}
  const data = old['data']
  const loose = Object.fromEntries(Object.entries(old).filter(([field]) => !canvasOnly.has(field)))
  const sources = [data, old['params'], old['parameters']]
  if (isRecord(data)) sources.push(data['params'], data['parameters'])
  for (const source of [...sources, loose]) {
    if (!isRecord(source)) continue
    for (const [field, value] of Object.entries(source)) {
      const isNested = (field === 'params' || field === 'parameters') && isRecord(value)
      const isType = field === 'type' && value === oldType
      if (!isNested && !isType && !Object.hasOwn(found, field)) found[field] = value
    }
  }
  // A single value in place of fields is kept under its own name.
  if (data !== undefined && data !== null && !isRecord(data)) found['data'] = data
  return found
}

function legalType(oldType: string): string {
  const type = oldType.replace(/[^A-Za-z0-9_.]/g, '_')
  if (type === '') return 'unknown'
  return /^[A-Za-z]/.test(type) ? type : `old${type}`
}

/** A place on the canvas; a row for nodes that had none. */
export function readPlace(value: Json | undefined, index: number): { x: number; y: number } {
  const x = isRecord(value) ? value['x'] : undefined
  const y = isRecord(value) ? value['y'] : undefined
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : { x: index * spacing, y: 0 }
}

const animateParams = new Set(['run_time', 'rate_func', 'lag_ratio', 'path_arc'])

/** Moves what belongs to the method from an Animate node to a node of its own beside it. */
function splitMethod(animate: NewNode, id: string, type: string, order: number): NewNode {
  const { x, y } = animate.position
  const method: NewNode = { id, type, type_version: 1, order, position: { x: x + spacing, y } }
  const all = Object.entries(animate.params ?? {})
  const own = all.filter(([name]) => animateParams.has(name))
  const moved = all.filter(([name]) => !animateParams.has(name))
  delete animate.params
  if (own.length > 0) animate.params = Object.fromEntries(own)
  if (moved.length > 0) method.params = Object.fromEntries(moved)
  if (animate.items !== undefined) method.items = animate.items
  delete animate.items
  return method
}

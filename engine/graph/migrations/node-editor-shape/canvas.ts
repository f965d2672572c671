import { isRecord, type Json, type JsonRecord } from '../../json.ts'
import { type Ids, isOldId } from './ids.ts'
import { readPlace } from './nodes.ts'

/** A frame record of format 1. */
export interface NewFrame {
  id: string
  title: string
  position: { x: number; y: number }
  size: { width: number; height: number }
  members: string[]
}

/** A note record of format 1. */
export interface NewNote {
  id: string
  text: string
  position: { x: number; y: number }
}

const frameTypes = new Set(['__groupframe', 'groupframe', 'frame'])
const noteTypes = new Set(['note', 'comment', 'stickynote', 'sticky', 'annotation'])

/** Whether an old record under `nodes` was a frame, a note, or a node indeed. */
export function roleOf(old: JsonRecord): 'node' | 'frame' | 'note' {
  const type = typeof old['type'] === 'string' ? old['type'].toLowerCase() : ''
  if (frameTypes.has(type)) return 'frame'
  return noteTypes.has(type) ? 'note' : 'node'
}

/** A frame that was drawn as a node; the nodes that named it their parent become its members. */
export function convertFrame(old: JsonRecord, id: string, members: string[]): NewFrame {
  const data = isRecord(old['data']) ? old['data'] : {}
  const style = isRecord(old['style']) ? old['style'] : {}
  return {
    id,
    title: firstText(data['label'], data['title'], data['name']) ?? '',
    position: readPlace(old['position'], 0),
    size: {
      width: firstLength(data['width'], style['width'], old['width']) ?? 400,
      height: firstLength(data['height'], style['height'], old['height']) ?? 300,
    },
    members,
  }
}

/** A note that was drawn as a node. */
export function convertNote(old: JsonRecord, id: string): NewNote {
  const data = isRecord(old['data']) ? old['data'] : {}
  const text = firstText(data['text'], data['content'], data['label'], data['value']) ?? ''
  return { id, text, position: readPlace(old['position'], 0) }
}

/**
 * The records with their places on the canvas: React Flow counts a child's place from its parent.
 *
 * @param olds - all records under `nodes`
 */
export function placeOnCanvas(olds: readonly JsonRecord[]): JsonRecord[] {
  const frames = framesByOldId(olds)
  return olds.map((old) => {
    let { x, y } = readPlace(old['position'], 0)
    let parent = parentOf(old, frames)
    if (parent === undefined || !isRecord(old['position'])) return old
    for (let levels = 0; parent !== undefined && levels < 16; levels++) {
      const origin = readPlace(parent['position'], 0)
      x += origin.x
      y += origin.y
      parent = parentOf(parent, frames)
    }
    return { ...old, position: { x, y } }
  })
}

/** The ids of the nodes in each frame, by the frame's id today. */
export function findMembers(olds: readonly JsonRecord[], nodeIds: Ids, frameIds: Ids): Map<string, string[]> {
  const frames = framesByOldId(olds)
  const members = new Map<string, string[]>()
  for (const old of olds) {
    const parent = parentOf(old, frames)
    if (parent === undefined || roleOf(old) !== 'node') continue
    const frame = frameIds.find(parent['id'])
    const inside = members.get(frame)
    const node = nodeIds.find(old['id'])
    if (inside === undefined) members.set(frame, [node])
    else inside.push(node)
  }
  return members
}

function framesByOldId(olds: readonly JsonRecord[]): Map<Json | undefined, JsonRecord> {
  return new Map(olds.filter((old) => roleOf(old) === 'frame' && isOldId(old['id'])).map((old) => [old['id'], old]))
}

function parentOf(old: JsonRecord, frames: Map<Json | undefined, JsonRecord>): JsonRecord | undefined {
  const parent = frames.get(old['parentNode'] ?? old['parentId'])
  return parent === old ? undefined : parent
}

function firstText(...values: (Json | undefined)[]): string | undefined {
  return values.find((value) => typeof value === 'string')
}

function firstLength(...values: (Json | undefined)[]): number | undefined {
  return values.find((value) => typeof value === 'number' && value > 0) as number | undefined
}

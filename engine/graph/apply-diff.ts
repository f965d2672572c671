import { bodyLists, type DocumentDiff, type DocumentHead, type GraphRecord, type SubgraphHead } from './diff.ts'
import type { CanvasBody, GraphDocument, Settings, Subgraph } from './document.ts'

/** What becomes of records, by body (`''` for the scene itself), list and id; undefined takes a record away. */
type Changes = Map<string, Map<string, Map<string, GraphRecord | undefined>>>

/**
 * Makes the changes of a diff. A record that is gone already stays gone, one that is there already is overwritten, so
 * that a diff may also meet a document it was not made from.
 */
export function applyDiff(document: GraphDocument, diff: DocumentDiff): GraphDocument {
  const changes: Changes = new Map()
  let changed = document
  for (const [key, record] of records(diff)) {
    if (key === 'document') changed = withHead(changed, record as DocumentHead)
    else if (key === 'settings') changed = { ...changed, settings: record as Settings }
    else note(changes, key, record)
  }
  const subgraphs = changeSubgraphs(changed.subgraphs, changes)
  return { ...changed, ...changeBody(changed, changes.get('')), subgraphs }
}

function* records({ added, updated, removed }: DocumentDiff): Generator<[string, GraphRecord | undefined]> {
  for (const key of Object.keys(removed)) yield [key, undefined]
  for (const [key, [, to]] of Object.entries(updated)) yield [key, to]
  yield* Object.entries(added)
}

function note(changes: Changes, key: string, record: GraphRecord | undefined): void {
  const slash = key.indexOf('/')
  const [kind = '', id = ''] = key.slice(slash + 1).split(':')
  const place = slash === -1 ? '' : key.slice(0, slash)
  const lists = getOrMake(changes, place, () => new Map<string, Map<string, GraphRecord | undefined>>())
  getOrMake(lists, kind, () => new Map<string, GraphRecord | undefined>()).set(id, record)
}

function getOrMake<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function withHead(document: GraphDocument, head: DocumentHead): GraphDocument {
  const { template: _template, ...others } = document
  return { ...others, ...head }
}

function changeBody(
  body: CanvasBody,
  lists: Map<string, Map<string, GraphRecord | undefined>> | undefined,
): CanvasBody {
  const { nodes, edges, frames, notes } = body
  const changed: Record<string, unknown> = { nodes, edges, frames, notes }
  for (const [list, kind] of Object.entries(bodyLists)) {
    const changes = lists?.get(kind)
    if (changes !== undefined) changed[list] = changeList(body[list as keyof CanvasBody], changes)
  }
  return changed as unknown as CanvasBody
}

function changeList(list: readonly { id: string }[], changes: ReadonlyMap<string, unknown>): unknown[] {
  const left = new Map(changes)
  const changed: unknown[] = []
  for (const record of list) {
    const to = left.has(record.id) ? left.get(record.id) : record
    left.delete(record.id)
    if (to !== undefined) changed.push(to)
  }
  for (const record of left.values()) if (record !== undefined) changed.push(record)
  return changed
}

function changeSubgraphs(subgraphs: Subgraph[], changes: Changes): Subgraph[] {
  const heads = changes.get('')?.get('subgraph') as Map<string, SubgraphHead | undefined> | undefined
  const places = [...changes.keys()].filter((place) => place !== '')
  if (heads === undefined && places.length === 0) return subgraphs
  const empty: CanvasBody = { nodes: [], edges: [], frames: [], notes: [] }
  const known = new Map(subgraphs.map((subgraph) => [subgraph.id, subgraph]))
  for (const [id, head] of heads ?? []) {
    const old = known.get(id)
    if (head === undefined) known.delete(id)
    else known.set(id, { ...bodyOf(old ?? empty), ...head })
  }
  for (const place of places) {
    const subgraph = known.get(place)
    if (subgraph !== undefined) known.set(place, { ...subgraph, ...changeBody(subgraph, changes.get(place)) })
  }
  return [...known.values()]
}

function bodyOf({ nodes, edges, frames, notes }: CanvasBody): CanvasBody {
  return { nodes, edges, frames, notes }
}

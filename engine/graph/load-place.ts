import { isRecord } from './json.ts'

/** Lists of records and what people call one of them. */
const recordNames: Record<string, string> = {
  nodes: 'node',
  edges: 'edge',
  frames: 'frame',
  notes: 'note',
  subgraphs: 'subgraph',
}
const parts: Record<string, string> = { settings: 'the settings', template: 'the template', view: 'the view' }

/**
 * Says where a path leads, in words: `["nodes", 2, "position", "x"]` is `position.x` of `node "node-3"`.
 *
 * @param root - the parsed file
 * @param path - keys and indexes from its top
 */
export function describePlace(root: unknown, path: readonly (string | number)[]): { record: string; field: string } {
  let record = 'the file'
  let rest = 0
  let value = root
  for (const [depth, key] of path.entries()) {
    value = step(value, key)
    if (depth === 0 && typeof key === 'string' && parts[key] !== undefined) {
      record = parts[key]
      rest = 1
    }
    const list = depth === 0 ? undefined : recordNames[String(path[depth - 1])]
    // Records lie at the top and in subgraphs; a parameter that happens to be called "nodes" is none.
    if (typeof key !== 'number' || list === undefined || (depth !== 1 && depth !== 3)) continue
    const name = `${list} ${nameOf(value, key)}`
    record = record === 'the file' ? name : `${name} of ${record}`
    rest = depth + 1
  }
  return { record, field: joinPath(path.slice(rest)) }
}

function step(value: unknown, key: string | number): unknown {
  if (Array.isArray(value) && typeof key === 'number') return value[key]
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function nameOf(value: unknown, index: number): string {
  if (isRecord(value) && typeof value['id'] === 'string') return JSON.stringify(value['id'].slice(0, 64))
  return `number ${index + 1}`
}

function joinPath(path: readonly (string | number)[]): string {
  let text = ''
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`
    else text += text === '' ? key : `.${key}`
  }
  return text
}

import { isRecord, type Json, type JsonRecord } from '../../engine/graph/json.ts'

/** A number from 0 below 1. */
type Random = () => number

/** Values that have broken something somewhere. */
const odd: readonly Json[] = [
  null,
  true,
  0,
  -1,
  -0.5,
  1e308,
  5e-324,
  2 ** 53,
  '',
  '__proto__',
  'constructor',
  'node-1',
  'manim.Circle',
  'logic.repeat',
  'code.python',
  '\u0000\n"\\',
  '\uD800',
  '🎬',
  '((((((((',
  '9**9**9',
  '[x for x in range(10**9)]',
  'x'.repeat(5000),
  [],
  [[]],
  {},
  { expr: '1 +' },
  { expr: 'a.b(c)[0]' },
  { expr: '__import__("os")' },
  { fn: { args: ['x', 'x'], body: 'x' } },
  { class: 'Circle' },
  { list: [['a', 1]] },
  { dict: [['a', null, 1]] },
]

/**
 * A file with one to four things wrong in it: in its JSON, or in its bytes.
 *
 * @param random - the same numbers give the same file
 */
export function mutateFile(text: string, random: Random): string {
  const times = 1 + Math.floor(random() ** 2 * 4)
  if (random() < 0.35) return mutateBytes(text, times, random)
  const root = JSON.parse(text) as Json
  for (let time = 0; time < times; time++) mutateJson(root, random)
  return JSON.stringify(root, null, random() < 0.5 ? 2 : 0)
}

/** Flips, removes, repeats and moves bytes; the file may end early. */
function mutateBytes(text: string, times: number, random: Random): string {
  let bytes = Buffer.from(text)
  for (let time = 0; time < times && bytes.length > 0; time++) {
    const at = Math.floor(random() * bytes.length)
    const length = 1 + Math.floor(random() ** 3 * 200)
    const piece = bytes.subarray(at, at + length)
    const way = Math.floor(random() * 5)
    if (way === 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    else if (way === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    else if (way === 2) bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
    else if (way === 3) bytes[at] = '{}[]",:0-9eE.\\u'.charCodeAt(Math.floor(random() * 15))
    else bytes = bytes.subarray(0, random() < 0.3 ? at : bytes.length)
  }
  return bytes.toString('utf8')
}

/** Changes one value somewhere: another in its place, none, a copy, that of a neighbour; or a number a little. */
function mutateJson(root: Json, random: Random): void {
  const places = collect(root)
  const place = places[Math.floor(random() * places.length)]
  if (place === undefined) return
  const { parent, key } = place
  const value = read(parent, key)
  const other = places[Math.floor(random() * places.length)]
  const way = random()
  if (way < 0.3) write(parent, key, structuredClone(odd[Math.floor(random() * odd.length)] ?? null))
  else if (way < 0.45) remove(parent, key)
  else if (way < 0.6 && Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(value))
  else if (way < 0.8 && other !== undefined) write(parent, key, structuredClone(read(other.parent, other.key)))
  else if (typeof value === 'number') write(parent, key, value * (random() * 4 - 2))
  else if (typeof value === 'string') write(parent, key, mutateBytes(value, 1, random))
  else if (isRecord(parent)) parent[`${key}x`] = structuredClone(value)
}

interface Place {
  parent: Json[] | JsonRecord
  key: string | number
}

/** Every place in a file where a value stands; those near the top come as often as the many deep ones together. */
function collect(root: Json): Place[] {
  const near: Place[] = []
  const deep: Place[] = []
  const walk = (value: Json, level: number): void => {
    if (typeof value !== 'object' || value === null) return
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      ;(level < 2 ? near : deep).push({ parent: value, key })
      walk(read(value, key), level + 1)
    }
  }
  walk(root, 0)
  const repeat = Math.max(1, Math.floor(deep.length / 4 / Math.max(1, near.length)))
  return [...deep, ...Array.from({ length: repeat }, () => near).flat()]
}

function read(parent: Json[] | JsonRecord, key: string | number): Json {
  return (parent as JsonRecord)[key] ?? null
}

function write(parent: Json[] | JsonRecord, key: string | number, value: Json): void {
  ;(parent as JsonRecord)[key] = value
}

function remove(parent: Json[] | JsonRecord, key: string | number): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}

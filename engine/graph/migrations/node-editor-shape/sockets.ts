import { snakeCase } from './fields.ts'
import type { NewNode, PlacedNode } from './nodes.ts'

/** One end of a wire today. */
export interface Socket {
  node: string
  handle: string
}

/** Handles that only said "the input". */
const anyInput = /^(input|in|default|mobject|object|obj|shape|item|anim|animation)?_?\d*$/i
/** Handles that only said "the output"; the old editor also named them after what they carried. */
const anyOutput = /^(output|out|default|mobject|object|shape|shape_out|result|text|tex|dot|arrow|value)?_?\d*$/i
const firstOfTwo = new Set(['source', 'from', 'start'])
const secondOfTwo = new Set(['target', 'to', 'end'])

/**
 * Names the input a wire went into.
 *
 * @param placed - the node; undefined where the wire leads to none
 * @param id - its id
 * @param handle - what the old wire said, if anything
 */
export function findTarget(placed: PlacedNode | undefined, id: string, handle: string | undefined): Socket {
  if (placed?.kind === undefined) return { node: id, handle: handle ?? 'input' }
  const { kind, node, method } = placed
  const name = snakeCase((handle ?? '').replace(/^param_/, ''))
  const port = findPort(kind.ports, name)
  if (port !== undefined) return { node: id, handle: port.growing ? addItem(node, port.name) : port.name }
  // Wait, for one: all that can come in is what it comes after.
  if (kind.ports.length === 0 && kind.gives === 'step' && anyInput.test(name)) return { node: id, handle: 'after' }
  const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
  const owner = method !== undefined && field !== 'run_time' && field !== 'rate_func' ? method : node
  if (field?.endsWith('*') === true) return { node: owner.id, handle: addItem(owner, field.slice(0, -1)) }
  return { node: owner.id, handle: field ?? (name === '' ? 'input' : name) }
}

type Port = NonNullable<PlacedNode['kind']>['ports'][number]

function findPort(ports: readonly Port[], name: string): Port | undefined {
  const exact = ports.find((port) => port.name === name)
  if (exact !== undefined) return exact
  const [first, second] = ports
  if (second !== undefined && secondOfTwo.has(name)) return second
  return anyInput.test(name) || (second !== undefined && firstOfTwo.has(name)) ? first : undefined
}

/** What an input takes: decides what an unnamed output means. */
export type Wanted = 'animation' | 'object' | 'step'

/** What today's input of this name takes. */
export function wantedAt(handle: string): Wanted {
  if (handle === 'after') return 'step'
  return /anim/.test(handle) ? 'animation' : 'object'
}

/** Whether a node is a step that passes no object on. */
export function isStepOnly(placed: PlacedNode | undefined): boolean {
  const kind = placed?.kind
  return kind?.gives === 'step' && !kind.ports.some((port) => port.name === 'mobjects')
}

/**
 * Names the output a wire came from.
 *
 * @param handle - what the old wire said, if anything
 * @param wanted - what the other end takes; decides between an animation and the object it passes on
 */
export function findSource(
  placed: PlacedNode | undefined,
  id: string,
  handle: string | undefined,
  wanted: Wanted,
): Socket {
  if (wanted === 'step') return { node: id, handle: 'then' }
  if (placed?.kind === undefined) return { node: id, handle: handle ?? 'output' }
  const { kind, node, method } = placed
  const name = handle ?? ''
  const named = kind.ports.find((port) => port.name === name)
  if (kind.gives === 'animation') {
    const isAnimation = /^anim(ation)?$/i.test(name) || (wanted === 'animation' && anyOutput.test(name))
    if (isAnimation && method !== undefined) return { node: method.id, handle: 'mobject' }
    if (isAnimation) return { node: id, handle: 'animation' }
  }
  if (kind.gives === 'object' || kind.gives === 'value') {
    const main = kind.gives === 'object' ? 'mobject' : 'value'
    return { node: id, handle: isMainOutput(name, kind.type) ? main : name }
  }
  const passed = named ?? (anyOutput.test(name) ? (kind.ports.find((port) => port.after) ?? kind.ports[0]) : undefined)
  if (passed === undefined) return { node: id, handle: name === '' ? 'output' : name }
  return { node: id, handle: passed.growing ? firstItem(node, passed.name) : passed.name }
}

function isMainOutput(name: string, type: string): boolean {
  return anyOutput.test(name) || type.toLowerCase().endsWith(`.${name.toLowerCase()}`)
}

function addItem(node: NewNode, port: string): string {
  const items = (node.items ??= {})
  const keys = (items[port] ??= [])
  const key = `a${keys.length + 1}`
  keys.push(key)
  return `${port}:${key}`
}

function firstItem(node: NewNode, port: string): string {
  const key = node.items?.[port]?.[0]
  return key === undefined ? addItem(node, port) : `${port}:${key}`
}

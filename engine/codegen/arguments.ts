import type { Port } from '../catalogue/definition.ts'
import { moreName } from '../graph/handles.ts'
import type { ParamValue } from '../graph/param-value.ts'
import type { ResolvedNode, Source } from '../graph/resolve.ts'
import { itemKeys } from '../graph/sockets/node-sockets.ts'
import { argumentPortsOf } from './argument-ports.ts'
import type { Emitter } from './emitter.ts'
import { literal } from './literals.ts'
import type { Doc, Expression } from './python/doc.ts'

/** The arguments of a node's call, in Python's order: what is neither wired nor set is left to Manim. */
export function argumentsOf(node: ResolvedNode, emitter: Emitter): Doc[] {
  const positional: Doc[] = []
  const keywords: Doc[] = []
  let named = false
  let next = 0
  for (const { port, place, isSaidByPlace, keyword } of argumentPortsOf(node)) {
    // After a gap Python needs the names.
    if (place > next) named = true
    next = place + 1
    if (port.pass === 'varargs') positional.push(...itemsOf(node, port, emitter))
    else if (port.pass === 'kwargs') keywords.push(...moreOf(node, port, emitter))
    else {
      const value = valueOf(node, port, emitter)
      if (value && !named && isSaidByPlace) positional.push(value.doc)
      else if (value) keywords.push([keyword, value.doc])
      if (!value || keywords.length) named = true
    }
  }
  return keywords.length ? [...positional, ...keywords] : positional
}

/** Python for what a port holds; undefined where neither a wire nor a value says anything but Manim's default. */
export function valueOf(node: ResolvedNode, port: Port, emitter: Emitter): Expression | undefined {
  if (port.growing) return listOf(node, port, emitter)
  const source = available(node.inputs.get(port.name), emitter)
  if (source) return emitter.wire(source, port)
  const value = node.record.params?.[port.name]
  if (value === undefined || isDefault(value, port)) return undefined
  return literal(value, port.type, port.name, emitter.literals(node))
}

/** As `valueOf`, with the port's default where nothing is set. */
export function valueOrDefault(node: ResolvedNode, port: Port, emitter: Emitter): Expression | undefined {
  const value = valueOf(node, port, emitter)
  if (value || port.default === undefined) return value
  return literal(port.default as ParamValue, port.type, port.name, emitter.literals(node))
}

/** The items of a growing port, in order. */
export function itemsOf(node: ResolvedNode, port: Port, emitter: Emitter): Doc[] {
  const items: Doc[] = []
  for (const key of itemKeys(node.record, port.name)) {
    const handle = `${port.name}:${key}`
    const source = available(node.inputs.get(handle), emitter)
    const list = source && spreadList(source, port, emitter)
    if (list) items.push(...list)
    else if (source) items.push(emitter.wire(source, port).doc)
    else {
      const value = node.record.params?.[handle]
      if (value !== undefined) items.push(literal(value, port.type, handle, emitter.literals(node)).doc)
    }
  }
  return items
}

/** The items of a List node that is wired here and nowhere else: `VGroup(a, b)`, not `VGroup(*[a, b])`. */
function spreadList({ node, handle }: Source, port: Port, emitter: Emitter): Doc[] | undefined {
  if (node.kind.type !== 'value.list' || port.pass !== 'varargs' || emitter.placement.hasStatement(node))
    return undefined
  const items = node.kind.ports.find(({ name }) => name === 'items')
  return items && handle === 'value' ? itemsOf(node, items, emitter) : undefined
}

function listOf(node: ResolvedNode, port: Port, emitter: Emitter): Expression | undefined {
  const items = itemsOf(node, port, emitter)
  if (!items.length && !port.required) return undefined
  return { doc: { kind: 'bracket', open: '[', items, close: ']' }, precedence: 13 }
}

/** `**kwargs` by name: `more:stroke_width`, and a whole Dict on the port itself. */
function moreOf(node: ResolvedNode, port: Port, emitter: Emitter): Doc[] {
  const { inputs, record } = node
  const docs: Doc[] = []
  const handles = [...inputs.keys(), ...Object.keys(record.params ?? {})].filter((handle) => handle.startsWith(more))
  for (const handle of [...new Set(handles)].toSorted()) {
    const name = handle.slice(more.length)
    if (!/^[A-Za-z]\w*$/.test(name)) continue
    const source = available(inputs.get(handle), emitter)
    const value = record.params?.[handle]
    const expression = source
      ? emitter.wire(source)
      : value !== undefined && literal(value, 'Any', handle, emitter.literals(node))
    if (expression) docs.push([`${name}=`, expression.doc])
  }
  if (!inputs.has(port.name) && record.params?.[port.name] === undefined) return docs
  const whole = valueOf(node, { ...port, type: 'Dict<String, Any>' }, emitter)
  if (whole) docs.push(['**', whole.doc])
  return docs
}

const more = `${moreName}:`

function available(source: Source | undefined, emitter: Emitter): Source | undefined {
  return source && emitter.isAvailable(source) ? source : undefined
}

function isDefault(value: ParamValue, port: Port): boolean {
  const { default: initial } = port
  if (typeof value !== 'object' || typeof initial !== 'object') return value === initial
  return JSON.stringify(value) === JSON.stringify(initial)
}

import type { ResolvedNode } from '../../graph/resolve.ts'
import { valueOf } from '../arguments.ts'
import type { Emitter } from '../emitter.ts'
import { functionBlock } from '../function-block.ts'
import type { Variable } from '../names.ts'
import { atom, call, type Doc, type Expression, mark, operand, precedence } from '../python/doc.ts'

/** Whether an Updater's function needs a name: someone removes it, or its body is a subgraph. */
export function isNamedUpdater(node: ResolvedNode): boolean {
  return node.record.subgraph !== undefined || (node.outputs.get('handle')?.length ?? 0) > 0
}

/** An Updater with a named function: `def turn(m, dt): …`, `square.add_updater(turn)`. */
export function updaterBlock(node: ResolvedNode, emitter: Emitter): void {
  const updater = namedFunction(node, emitter)
  emitter.live.updaters.set(node, updater)
  const options = node.kind.ports
    .filter(({ pass }) => pass === 'keyword')
    .flatMap((port): Doc[] => {
      const value = valueOf(node, port, emitter)
      return value ? [[`${port.name}=`, value.doc]] : []
    })
  const receiver = operand(emitter.receiver(node), precedence.atom)
  const doc = mark(emitter.origin(node, 'live'), [receiver, call('.add_updater', [updater.doc, ...options])])
  emitter.statements.add({ head: doc, links: [], independent: false, uses: emitter.uses })
}

function namedFunction(node: ResolvedNode, emitter: Emitter): Expression {
  const source = node.inputs.get('function')
  if (!source || node.record.subgraph !== undefined) return define(node, emitter)
  if (source.node.kind.type === 'value.function') {
    return emitter.placement.hasStatement(source.node) ? emitter.wire(source) : define(source.node, emitter)
  }
  const value = emitter.wire(source)
  if (typeof value.doc === 'object' && 'kind' in value.doc && value.doc.kind === 'name') return value
  const variable: Variable = { name: '', wish: 'updater', used: true }
  emitter.statements.add({ variables: [variable], head: value.doc, links: [], independent: false, uses: emitter.uses })
  return atom({ kind: 'name', variable })
}

/** Writes the function of a node, be it a Function or the Updater itself, as a `def`. */
function define(node: ResolvedNode, emitter: Emitter): Expression {
  const variable = emitter.variable(node, 'value')
  variable.used = true
  functionBlock(node, emitter)
  return atom({ kind: 'name', variable })
}

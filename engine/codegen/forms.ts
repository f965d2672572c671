import type { NodeKind } from '../catalogue/definition.ts'
import { receiverOf } from '../graph/plays.ts'
import type { ResolvedNode } from '../graph/resolve.ts'
import { argumentsOf } from './arguments.ts'
import type { Emitter } from './emitter.ts'
import { atom, call, chain, type Doc, type Expression, mark, operand, precedence } from './python/doc.ts'
import { specialForms } from './special-forms.ts'
import { templateForm } from './template.ts'

/** Writes a node as an expression. */
export type Form = (node: ResolvedNode, emitter: Emitter) => Expression

/** How a node is written: by its type where that is special, else as its kind's call. */
export function formOf(node: ResolvedNode): Form {
  return specialForms[node.kind.type] ?? forms[node.kind.call.form]
}

const forms: Record<NodeKind['call']['form'], Form> = {
  constructor: (node, emitter) => atom(call(node.kind.call.callee, argumentsOf(node, emitter))),
  function: (node, emitter) => atom(call(node.kind.call.callee, argumentsOf(node, emitter))),
  classmethod: (node, emitter) =>
    atom(call(`${node.kind.call.owner ?? ''}.${node.kind.call.callee}`, argumentsOf(node, emitter))),
  scene: (node, emitter) => atom(call(`self.${node.kind.call.callee}`, argumentsOf(node, emitter))),
  method: methodForm,
  template: templateForm,
}

/** `receiver.method(…)`; on an `.animate` builder one more link of its chain. */
function methodForm(node: ResolvedNode, emitter: Emitter): Expression {
  const receiver = emitter.receiver(node)
  return atom(extendChain(operand(receiver, precedence.atom), linkOf(node, emitter), isBuilderLink(node, emitter)))
}

/** `.method(…)`, the part of a method node that stands behind its receiver. */
export function linkOf(node: ResolvedNode, emitter: Emitter): Doc {
  return call(`.${node.kind.call.callee}`, argumentsOf(node, emitter))
}

/** Whether the node is a method on an `.animate` builder. */
export function isBuilderLink(node: ResolvedNode, emitter: Emitter): boolean {
  const source = receiverOf(node)
  return source !== undefined && emitter.program.plays.isBuilder(source.node, source.handle)
}

function extendChain(head: Doc, link: Doc, fluent: boolean): Doc {
  const inner = typeof head === 'object' && 'kind' in head && head.kind === 'mark' ? head : undefined
  if (!fluent || !inner || typeof inner.body !== 'object' || !('kind' in inner.body) || inner.body.kind !== 'chain')
    return fluent ? chain(head, [link]) : [head, link]
  // The links written so far keep their marks; the new one joins them, so that the whole breaks as one chain.
  return { ...inner.body, head: mark(inner.origin, inner.body.head), links: [...inner.body.links, link] }
}

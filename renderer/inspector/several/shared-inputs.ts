/** The parameters that several nodes have in common. */
import type { GraphNode } from '../../../engine/graph/document.ts'
import type { InputSocket } from '../../../engine/graph/interface.ts'
import type { BodyView } from '../../document/body-view.ts'

/** A parameter that all have, and whether it is a main one of any. */
export interface SharedInput {
  readonly input: InputSocket
  readonly main: boolean
}

/** Same name, same type, no objects and no growing inputs: what can be set on all of them at once. */
export function sharedInputs(view: BodyView, nodes: readonly GraphNode[]): SharedInput[] {
  const [first, ...others] = nodes
  if (!first) return []
  return view
    .sockets(first.id)
    .inputs()
    .filter((input) => input.origin === 'port' && input.port?.object !== true && input.port?.pass !== 'kwargs')
    .flatMap((input) => {
      const same = others.map((node) => view.sockets(node.id).input(input.handle))
      const all = same.every((other) => other?.origin === 'port' && other.type === input.type)
      if (!all) return []
      return { input, main: [input, ...same].some((each) => each?.port?.main === true) }
    })
}

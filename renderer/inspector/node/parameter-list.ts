/** What the inspector lists of a node's inputs, and in which order. */
import type { Port } from '../../../engine/catalogue/definition.ts'
import type { GraphNode } from '../../../engine/graph/document.ts'
import type { InputSocket } from '../../../engine/graph/interface.ts'
import { inputTitle } from '../../canvas/node/socket-title.ts'
import type { BodyView } from '../../document/body-view.ts'
import { isSpare } from '../../document/connecting.ts'
import { allInputs } from '../../document/node-inputs.ts'
import { defaultOf } from '../../fields/use-field-model.ts'
import { readAt } from '../../fields/values/at-handle.ts'
import { isModified } from '../../fields/values/shared-value.ts'

/** One line: an input, or the place where another item of a growing input is added. */
export type ParameterLine =
  | { readonly kind: 'input'; readonly input: InputSocket; readonly main: boolean }
  | { readonly kind: 'add'; readonly input: InputSocket; readonly port: Port; readonly main: true }

/** A node's inputs as its node has them; entries of lists and dicts are within the list's own field. */
export function parameterLines(view: BodyView, node: GraphNode): ParameterLine[] {
  return allInputs(view.sockets(node.id)).flatMap((input): ParameterLine[] => {
    if (input.origin === 'order' || input.origin === 'slot') return []
    if (isSpare(input) && input.port) return [{ kind: 'add', input, port: input.port, main: true }]
    return [{ kind: 'input', input, main: isMain(view, node, input) }]
  })
}

function isMain(view: BodyView, node: GraphNode, input: InputSocket): boolean {
  const { port, origin, handle, required } = input
  if (port?.main === true || port?.object === true || required || origin !== 'port') return true
  if (view.wireInto(node.id, handle)) return true
  return isModified(readAt(node, handle), defaultOf(view, node, input))
}

/** The lines whose title or explanation has all the words that are searched for. */
export function searchLines(lines: readonly ParameterLine[], words: string): ParameterLine[] {
  const wanted = words
    .toLowerCase()
    .split(/[\s_]+/)
    .filter(Boolean)
  return lines.filter(({ input }) => {
    const text = `${inputTitle(input)} ${input.port?.description ?? ''}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

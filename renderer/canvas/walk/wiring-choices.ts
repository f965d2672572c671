/** What a wire can be led to by keyboard: the outputs of a node, then all inputs that take one of them. */
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import type { SocketType } from '../../../engine/catalogue/definition.ts'
import type { InputSocket } from '../../../engine/graph/interface.ts'
import { judge, isSpare, type End } from '../../document/connecting.ts'
import type { BodyView } from '../../document/body-view.ts'
import { allInputs } from '../../document/node-inputs.ts'
import { nodeName } from '../../document/node-name.ts'
import { t } from '../../strings/t.ts'
import { outputTitle } from '../node/output-title.ts'
import { inputTitle } from '../node/socket-title.ts'

/** One line of the list. */
export interface Choice extends End {
  readonly text: string
  /** What else there is to know, in words. */
  readonly note: string | undefined
  readonly type: SocketType
}

/** What comes out of a node. */
export function outputChoices(view: BodyView, node: string): Choice[] {
  return view
    .sockets(node)
    .outputs()
    .filter(({ type }) => type !== 'Flow')
    .map((output) => ({
      node,
      handle: output.handle,
      text: outputTitle(view, node, output),
      note: undefined,
      type: view.outputType(node, output.handle),
    }))
}

/** The inputs that take an output, only those: the likeliest first, of the same kind those of the nearest node. */
export function inputChoices(view: BodyView, source: End, catalogue: Catalogue): Choice[] {
  const from = view.node(source.node)
  if (!from) return []
  const far = ({ position }: { position: { x: number; y: number } }): number =>
    Math.hypot(position.x - from.position.x, position.y - from.position.y)
  const choices = view.body.nodes
    .filter(({ id }) => id !== source.node)
    .toSorted((a, b) => far(a) - far(b))
    .flatMap((node) =>
      allInputs(view.sockets(node.id)).flatMap((input): (Choice & { rank: number })[] => {
        const target = { node: node.id, handle: input.handle }
        // Order has wires of its own, and further keyword arguments take anything.
        if (input.origin === 'order' || input.port?.pass === 'kwargs') return []
        const answer = judge(view, source, target)
        if (!answer.ok) return []
        const wire = isSpare(input) ? undefined : view.wireInto(node.id, input.handle)
        const giver = wire && view.node(wire.source)
        const notes = [
          answer.conversion && t('nodes.wire.converted', { conversion: answer.conversion.title }),
          giver && t('nodes.wire.replaces', { name: nodeName(giver, view.kind(giver.id)) }),
        ]
        const name = nodeName(node, catalogue.kinds.get(node.type))
        const text = t('nodes.wire.takes', { socket: inputTitle(input), name })
        return [
          {
            ...target,
            text,
            note: notes.filter(Boolean).join(', ') || undefined,
            type: input.type,
            rank: rankOf(input, answer.conversion !== undefined, wire !== undefined),
          },
        ]
      }),
    )
  return choices.toSorted((a, b) => a.rank - b.rank)
}

/** Free inputs before taken ones, what takes the value as it is before what converts it, objects before parameters. */
function rankOf({ port }: InputSocket, converts: boolean, taken: boolean): number {
  return (taken ? 4 : 0) + (converts ? 2 : 0) + (port?.object === true ? 0 : 1)
}

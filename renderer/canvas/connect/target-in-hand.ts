/** What a dragged wire would be wired to where the mouse is now. */
import type { ConnectionState } from '@xyflow/react'
import { firstFitting, firstGiving, judge, type End } from '../../document/connecting.ts'
import type { BodyView } from '../../document/body-view.ts'
import { nodeName } from '../../document/node-name.ts'
import { t } from '../../strings/t.ts'
import type { Point } from '../wire/wire-path.ts'
import type { HeldWire } from './mark-fitting.ts'

/** See the head of this file; `nowhere` is the empty canvas. */
export type Target =
  | { readonly is: 'nowhere' }
  | { readonly is: 'refused'; readonly reason: string }
  | {
      readonly is: 'taken'
      readonly source: End
      readonly target: End
      /** What happens to the value on its way, in words. */
      readonly conversion: string | undefined
    }

/** The end of the wire that stays. */
export function heldWire({ fromHandle }: Pick<ConnectionState, 'fromHandle'>): HeldWire | undefined {
  if (!fromHandle) return undefined
  return { node: fromHandle.nodeId, handle: fromHandle.id ?? '', kind: fromHandle.type }
}

/** The target under the mouse: a socket, or the first that fits of the node whose body is there. */
export function targetAt(view: BodyView, held: HeldWire, toHandle: ConnectionState['toHandle'], mouse: Point): Target {
  if (toHandle) {
    if (toHandle.type === held.kind) return refusedSide(held)
    return answer(view, held, { node: toHandle.nodeId, handle: toHandle.id ?? '' })
  }
  const node = nodeAt(mouse)
  if (node === undefined || !view.node(node) || node === held.node) return { is: 'nowhere' }
  const socket = held.kind === 'source' ? firstFitting(view, held, node) : firstGiving(view, held, node)
  if (socket) return answer(view, held, { node, handle: socket.handle })
  const record = view.node(node)
  const name = record ? nodeName(record, view.kind(node)) : node
  return { is: 'refused', reason: t('canvas.nothingFits', { name }) }
}

/** The node whose body is under the mouse. */
export function nodeAt({ x, y }: Point): string | undefined {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('.react-flow__node')
  return element?.dataset['id']
}

function answer(view: BodyView, held: HeldWire, end: End): Target {
  const [source, target] = held.kind === 'source' ? [held, end] : [end, held]
  const said = judge(view, source, target)
  if (!said.ok) return { is: 'refused', reason: said.reason }
  return { is: 'taken', source: endOf(source), target: endOf(target), conversion: said.conversion?.title }
}

function refusedSide({ kind }: HeldWire): Target {
  return { is: 'refused', reason: t(kind === 'source' ? 'canvas.outputToOutput' : 'canvas.inputToInput') }
}

function endOf({ node, handle }: End): End {
  return { node, handle }
}

/** Putting new nodes on the canvas: alone, on the end of a wire, or into the middle of one. */
import type { NodeKind } from '../../../engine/catalogue/definition.ts'
import type { GraphDocument, GraphEdge } from '../../../engine/graph/document.ts'
import { addNode } from '../../../engine/graph/edits/nodes.ts'
import { connect } from '../../../engine/graph/edits/wires.ts'
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import type { AddMenu, UiStore } from '../../app/ui-store.ts'
import { viewBody } from '../../document/body-view.ts'
import { inputOf, isSpare } from '../../document/connecting.ts'
import { edit } from '../../document/document-store.ts'
import { select } from '../../session/session-store.ts'
import { t } from '../../strings/t.ts'
import type { CommandContext } from '../../commands/command.ts'
import type { Tab } from '../../workspace/tab.ts'
import type { Point } from '../wire/wire-path.ts'
import { fitKind, looseWire } from './fit-kind.ts'
import { newNode } from './new-node.ts'
import { spliceInto } from './splice.ts'

/** A node to be put on the canvas. */
export interface Placing {
  readonly kind: NodeKind
  /** Where its top left corner goes, in the canvas's coordinates. */
  readonly position: Point
  readonly params?: Readonly<Record<string, ParamValue>>
  /** A wire whose free end it takes. */
  readonly wire?: AddMenu['wire']
  /** A wire it is put into. */
  readonly into?: GraphEdge | undefined
}

/** How many kinds are remembered as used last. */
const remembered = 20

/** Puts a node on the canvas with its wires, selects it, and remembers its kind: one undo step. @returns its id */
export function placeNode(
  { workspace, ui }: Pick<CommandContext, 'workspace' | 'ui'>,
  tab: Tab,
  placing: Placing,
): string | undefined {
  const { catalogue } = workspace.getState()
  const { within } = tab.session.getState()
  let added: string | undefined
  edit(tab.document, t('canvas.addKind', { title: placing.kind.title }), (document) => {
    const { kind, position, params } = placing
    const { document: withNode, id } = addNode(document, newNode(kind, position, params), within)
    added = id
    if (id === undefined) return document
    const viewOf = (state: GraphDocument) => viewBody(state, within, catalogue)
    if (placing.into) return spliceInto(viewOf(withNode), id, placing.into, within) ?? withNode
    return placing.wire ? wired(withNode, id, placing.wire) : withNode
  })
  if (added === undefined) return undefined
  select(tab.session, { nodes: [added] })
  remember(ui, placing.kind.type)
  return added

  function wired(document: GraphDocument, id: string, end: NonNullable<AddMenu['wire']>): GraphDocument {
    const view = viewBody(document, within, catalogue)
    const wire = looseWire(view, end, end.kind)
    const socket = wire && fitKind(placing.kind, wire, catalogue)
    if (!socket) return document
    const there = { node: end.node, handle: end.handle }
    const here = { node: id, handle: socket.handle }
    const [source, target] = end.kind === 'source' ? [there, here] : [here, there]
    const input = end.kind === 'target' ? inputOf(view, end) : undefined
    const sketch = {
      source: source.node,
      source_handle: source.handle,
      target: target.node,
      target_handle: target.handle,
    }
    return connect(document, sketch, { spare: input ? isSpare(input) : socket.spare, within }).document
  }
}

function remember(ui: UiStore, type: string): void {
  ui.setState(({ recentKinds }) => ({
    recentKinds: [type, ...recentKinds.filter((other) => other !== type)].slice(0, remembered),
  }))
}

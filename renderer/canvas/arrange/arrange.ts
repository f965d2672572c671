/** Tidies nodes: the selected ones, or all. */
import { bodyOf } from '../../../engine/graph/edits/body.ts'
import { setFrame } from '../../../engine/graph/edits/canvas.ts'
import { moveNodes } from '../../../engine/graph/edits/nodes.ts'
import type { CanvasBody, GraphNode } from '../../../engine/graph/document.ts'
import { edit } from '../../document/document-store.ts'
import { t } from '../../strings/t.ts'
import type { Tab } from '../../workspace/tab.ts'
import { canvasOf } from '../canvas-handle.ts'
import { boxOfNode } from '../frames/box-of-node.ts'
import { around } from '../frames/frame-box.ts'
import { clearOf, fromElk, toElk, type DrawnNode, type ToArrange } from './elk-graph.ts'
import { layOut } from './lay-out.ts'

/** Arranges nodes from left to right without overlaps, as one undo step. Locked nodes stay where they are. */
export async function arrange(tab: Tab): Promise<void> {
  const { within, selection } = tab.session.getState()
  const { document } = tab.document.getState()
  const body = bodyOf(document, within)
  if (!body) return
  const chosen = new Set(selection.nodes)
  const wanted = chosen.size > 1 ? body.nodes.filter(({ id }) => chosen.has(id)) : body.nodes
  const free = new Set(wanted.filter(({ pinned }) => pinned !== true).map(({ id }) => id))
  const frames = body.frames.filter(({ members }) => members.length > 0 && members.every((member) => free.has(member)))
  // A frame of which a part must stay, stays with all that is in it.
  const staying = body.frames.filter((frame) => frame.members.length > 0 && !frames.includes(frame))
  for (const { members } of staying) for (const member of members) free.delete(member)
  const nodes = wanted.filter(({ id }) => free.has(id)).map((node) => drawnNode(tab, body, node))
  const corner = around([...nodes, ...frames.map(({ position, size }) => ({ ...position, ...size }))])
  if (!corner || nodes.length < 2) return
  const graph: ToArrange = { nodes, edges: body.edges, frames }
  const arranged = new Set(nodes.map(({ id }) => id))
  const others = [
    ...body.nodes.filter(({ id }) => !arranged.has(id)).map((node) => boxOfNode(tab, node)),
    ...staying.map(({ position, size }) => ({ ...position, ...size })),
  ]
  const places = clearOf(fromElk(await layOut(toElk(graph)), corner), nodes, others)
  edit(tab.document, t('nodes.undo.arrange'), (now) => {
    const moved = moveNodes(now, places.nodes, within)
    return [...places.frames].reduce((changed, [id, place]) => setFrame(changed, id, place, within), moved)
  })
  await canvasOf(tab)?.flow.fitView({ maxZoom: 1, padding: 0.1, duration: 120 })
}

/** Nodes that are not drawn are taken as large as most are; their sockets stand at the middle. */
function drawnNode(tab: Tab, { edges }: CanvasBody, node: GraphNode): DrawnNode {
  const box = boxOfNode(tab, node)
  const bounds = canvasOf(tab)?.state().nodeLookup.get(node.id)?.internals.handleBounds
  const middle = box.height / 2
  const heights = (side: 'source' | 'target', handles: Iterable<string>) =>
    [...new Set(handles)].map((handle) => {
      const socket = bounds?.[side]?.find(({ id }) => id === handle)
      return { handle, y: socket ? Math.round(socket.y + socket.height / 2) : middle }
    })
  return {
    id: node.id,
    ...box,
    inputs: heights(
      'target',
      edges.filter(({ target }) => target === node.id).map(({ target_handle }) => target_handle),
    ),
    outputs: heights(
      'source',
      edges.filter(({ source }) => source === node.id).map(({ source_handle }) => source_handle),
    ),
  }
}

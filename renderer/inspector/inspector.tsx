import { useBody } from '../document/use-body.ts'
import { useSession } from '../workspace/context.tsx'
import { GraphInspector } from './graph/graph-inspector.tsx'
import styles from './inspector.module.css'
import { FrameInspector } from './items/frame-inspector.tsx'
import { NoteInspector } from './items/note-inspector.tsx'
import { SeveralItems } from './items/several-items.tsx'
import { WireInspector } from './items/wire-inspector.tsx'
import { NodeInspector } from './node/node-inspector.tsx'
import { SeveralNodes } from './several/several-nodes.tsx'

/** Everything about what is selected; about the graph itself where nothing is. */
export function Inspector() {
  return (
    <div className={styles['inspector']} data-field-place="inspector">
      <Selected />
    </div>
  )
}

function Selected() {
  const { body } = useBody()
  const selection = useSession((state) => state.selection)
  const nodes = body.nodes.filter(({ id }) => selection.nodes.includes(id))
  const edges = body.edges.filter(({ id }) => selection.edges.includes(id))
  const frames = body.frames.filter(({ id }) => selection.frames.includes(id))
  const notes = body.notes.filter(({ id }) => selection.notes.includes(id))
  const [node] = nodes
  // Wires are often selected along with the nodes between them: the nodes are meant.
  if (node) return nodes.length === 1 ? <NodeInspector key={node.id} node={node} /> : <SeveralNodes nodes={nodes} />
  const [frame] = frames
  const [note] = notes
  const [edge] = edges
  const count = frames.length + notes.length + edges.length
  if (count > 1) return <SeveralItems count={count} />
  if (frame) return <FrameInspector key={frame.id} frame={frame} />
  if (note) return <NoteInspector key={note.id} note={note} />
  return edge ? <WireInspector edge={edge} /> : <GraphInspector />
}

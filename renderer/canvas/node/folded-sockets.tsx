import type { GraphNode } from '../../../engine/graph/document.ts'
import type { SocketType } from '../../../engine/catalogue/definition.ts'
import { allInputs } from '../../document/node-inputs.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { isSpare } from '../../document/connecting.ts'
import styles from './node-view.module.css'
import { isShown } from './output-row.tsx'
import { SocketHandle } from './socket-handle.tsx'
import { inputTitle } from './socket-title.ts'
import { useHandlesChange } from './use-handles-change.ts'

/** Sockets of a collapsed node: those that are wired and those for objects, close together at the edges of its header. */
export function FoldedSockets({ node }: { node: GraphNode }) {
  const view = useBody()
  const sockets = view.sockets(node.id)
  const inputs = allInputs(sockets).filter(
    (input) => view.wireInto(node.id, input.handle) !== undefined || (input.port?.object === true && !isSpare(input)),
  )
  const outputs = sockets.outputs().filter((output) => isShown(view, node, output))
  useHandlesChange([...outputs, ...inputs].map(({ handle }) => handle).join(' '))
  return (
    <>
      {inputs.map(({ handle, type, ...input }, at) => (
        <FoldedSocket
          key={`in ${handle}`}
          side="target"
          handle={handle}
          type={type}
          label={t('canvas.input', { title: inputTitle(input), type })}
          at={at}
          count={inputs.length}
        />
      ))}
      {outputs.map(({ handle, title }, at) => {
        const type = view.outputType(node.id, handle)
        const label = t('canvas.output', { title, type })
        const place = { at, count: outputs.length }
        return <FoldedSocket key={`out ${handle}`} side="source" handle={handle} type={type} label={label} {...place} />
      })}
    </>
  )
}

function FoldedSocket({
  at,
  count,
  ...socket
}: {
  side: 'source' | 'target'
  handle: string
  type: SocketType
  label: string
  at: number
  count: number
}) {
  // As far apart as they are wide, closer where there are many.
  const gap = Math.min(9, 20 / count)
  return (
    <div className={styles['folded']} style={{ top: (at - (count - 1) / 2) * gap }}>
      <SocketHandle {...socket} />
    </div>
  )
}

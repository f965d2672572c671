import { useCallback } from 'react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import type { OutputSocket } from '../../../engine/graph/interface.ts'
import type { BodyView } from '../../document/body-view.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './node-view.module.css'
import { outputTitle } from './output-title.ts'
import { SocketHandle } from './socket-handle.tsx'
import { useOfView } from './use-of-view.ts'

/** An output: its name and, at the right edge, its socket. */
export function OutputRow({ node, output }: { node: GraphNode; output: OutputSocket }) {
  const view = useBody()
  const title = useOfView(useCallback((body: BodyView, id: string) => outputTitle(body, id, output), [output]))
  if (!isShown(view, node, output)) return null
  const type = view.outputType(node.id, output.handle)
  return (
    <div className={classNames(styles['row'], styles['output'])} data-output={output.handle}>
      <span className={styles['label']} title={title}>
        {title}
      </span>
      <SocketHandle side="source" handle={output.handle} type={type} label={t('canvas.output', { title, type })} />
    </div>
  )
}

/** The way on in the order is asked for by a wire; it takes no row of its own before. */
export function isShown(view: BodyView, { id }: GraphNode, { handle }: OutputSocket): boolean {
  return handle !== 'then' || view.wiresOutOf(id).some((edge) => edge.source_handle === handle)
}

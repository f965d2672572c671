import { useRef } from 'react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { t } from '../../strings/t.ts'
import { useTab } from '../../workspace/context.tsx'
import { focusNode } from '../walk/focus-node.ts'
import { useWalk, walkOf } from '../walk/walk-store.ts'
import { rename } from './node-edits.ts'
import styles from './node-header.module.css'

/** The title of a node; F2 or a double click makes it a field. */
export function NodeTitle({ node, title }: { node: GraphNode; title: string }) {
  const tab = useTab()
  const renaming = useWalk((state) => state.renaming === node.id)
  const shown = node.label ?? title
  if (renaming) return <TitleField node={node} title={title} />
  const start = (): void => {
    if (node.subgraph === undefined) walkOf(tab).setState({ renaming: node.id })
  }
  return (
    <span
      data-title
      className={styles['title']}
      title={node.label === undefined ? shown : `${shown} (${title})`}
      onDoubleClick={start}
    >
      {shown}
    </span>
  )
}

function TitleField({ node, title }: { node: GraphNode; title: string }) {
  const tab = useTab()
  const isDone = useRef(false)
  const end = (label: string | undefined): void => {
    if (isDone.current) return
    isDone.current = true
    walkOf(tab).setState({ renaming: undefined })
    // The kind's own title is none of the user's.
    if (label !== undefined) rename(tab, node.id, label.trim() === title ? '' : label)
  }
  return (
    <input
      className={`${styles['titleField']} nodrag nopan`}
      aria-label={t('nodes.renameField')}
      defaultValue={node.label ?? title}
      placeholder={title}
      maxLength={100}
      ref={(field) => field?.select()}
      onBlur={({ target }) => end(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        end(event.key === 'Enter' ? event.currentTarget.value : undefined)
        focusNode(node.id)
      }}
    />
  )
}

import { ChevronRight, CircleX, Pin, TriangleAlert } from 'lucide-react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import type { NodeInterface } from '../../../engine/graph/interface.ts'
import { t } from '../../strings/t.ts'
import { useTab } from '../../workspace/context.tsx'
import { iconOfKind } from './kind-icon.ts'
import { toggle } from './node-edits.ts'
import styles from './node-header.module.css'
import { NodeTitle } from './node-title.tsx'
import { StageEye } from './stage-eye.tsx'
import { StepNumber } from './step-number.tsx'
import type { NodeState } from './use-node-state.ts'

/** Step number, icon, title, variable, badge and eye. */
export function NodeHeader({ node, state, sockets }: { node: GraphNode; state: NodeState; sockets: NodeInterface }) {
  const tab = useTab()
  const Icon = iconOfKind(sockets.kind)
  return (
    <header className={styles['header']}>
      <StepNumber node={node.id} />
      <Icon size={13} strokeWidth={1.75} className={styles['icon']} aria-hidden />
      <NodeTitle node={node} title={state.title} />
      {node.name !== undefined && <span className={styles['variable']}>{node.name}</span>}
      <span className={styles['space']} />
      {node.pinned && <Pin size={12} strokeWidth={1.75} className={styles['quiet']} aria-hidden />}
      <Badge state={state} />
      {node.collapsed ? (
        <button
          type="button"
          className={`${styles['eye']} nodrag`}
          aria-label={t('nodes.collapsed', { name: state.name })}
          aria-expanded={false}
          onClick={() => toggle(tab, 'collapsed', [node])}
        >
          <ChevronRight size={12} aria-hidden />
        </button>
      ) : (
        <StageEye node={node} />
      )}
    </header>
  )
}

function Badge({ state: { problem } }: { state: NodeState }) {
  if (!problem) return null
  const isError = problem.severity === 'error'
  const Icon = isError ? CircleX : TriangleAlert
  return (
    <Icon
      size={14}
      strokeWidth={1.75}
      className={styles[isError ? 'errorBadge' : 'warningBadge']}
      role="img"
      aria-label={problem.message}
    />
  )
}

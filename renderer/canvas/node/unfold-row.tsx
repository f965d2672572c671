import { ChevronDown, ChevronRight } from 'lucide-react'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { t } from '../../strings/t.ts'
import { useTab } from '../../workspace/context.tsx'
import { toggle } from './node-edits.ts'
import styles from './node-view.module.css'

/** "12 more": unfolds the parameters that are not shown at first. */
export function UnfoldRow({ node, hidden }: { node: GraphNode; hidden: number }) {
  const tab = useTab()
  if (hidden === 0) return null
  const unfolded = node.unfolded === true
  const Icon = unfolded ? ChevronDown : ChevronRight
  return (
    <button
      type="button"
      className={`${styles['unfold']} nodrag`}
      aria-expanded={unfolded}
      onClick={() => toggle(tab, 'unfolded', [node])}
    >
      <Icon size={12} aria-hidden />
      {unfolded ? t('canvas.fewer') : t('canvas.more', { count: hidden })}
    </button>
  )
}

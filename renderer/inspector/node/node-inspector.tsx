import type { GraphNode } from '../../../engine/graph/document.ts'
import { t } from '../../strings/t.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import { NodeProblems } from './node-problems.tsx'
import styles from '../parts/head.module.css'
import { CodeSection } from './code-section.tsx'
import { HelpSection } from './help-section.tsx'
import { LiveSection } from './live-section.tsx'
import { NodeHead } from './node-head.tsx'
import { ParametersSection } from './parameters-section.tsx'
import { StageSection } from './stage-section.tsx'

/** Everything about one node. */
export function NodeInspector({ node }: { node: GraphNode }) {
  const kind = useCatalogue().kinds.get(node.type)
  const isRenamed = kind !== undefined && node.label !== undefined && node.label !== kind.title
  return (
    <>
      <NodeHead node={node} />
      {isRenamed && <p className={styles['kind']}>{t('inspector.kind', { title: kind.title })}</p>}
      <NodeProblems node={node.id} />
      <ParametersSection node={node} />
      <StageSection nodes={[node.id]} />
      <LiveSection node={node} />
      <CodeSection node={node} />
      <HelpSection node={node} />
    </>
  )
}

import type { GraphNode } from '../../../engine/graph/document.ts'
import { stepNumberOf } from '../../document/steps.ts'
import { t } from '../../strings/t.ts'
import { useCatalogue, useDocument, useSession } from '../../workspace/context.tsx'
import type { NodeState } from './use-node-state.ts'

/** What screen readers say of a node: "FadeIn, step 1, 1 error". */
export function useNodeLabel(node: GraphNode, { name, errors, warnings }: NodeState): string {
  const catalogue = useCatalogue()
  const within = useSession((state) => state.within)
  const step = useDocument(({ document }) => {
    const found = stepNumberOf(document, within, catalogue, node.id)
    return found && t(found.inside ? 'nodes.label.inside' : 'nodes.label.step', { number: found.number })
  })
  return [
    name,
    step,
    !catalogue.kinds.has(node.type) && t('nodes.label.unknown'),
    errors > 0 && t('nodes.label.errors', { count: errors }),
    warnings > 0 && t('nodes.label.warnings', { count: warnings }),
    node.muted && t('nodes.label.muted'),
    node.bypassed && t('nodes.label.bypassed'),
    node.collapsed && t('nodes.label.collapsed'),
    node.pinned && t('nodes.label.pinned'),
  ]
    .filter(Boolean)
    .join(', ')
}

import type { GraphNode } from '../../../engine/graph/document.ts'
import type { Problem } from '../../../engine/graph/problem.ts'
import { familyOf } from '../../../engine/catalogue/categories.ts'
import { nodeName } from '../../document/node-name.ts'
import { useProblemsOfNode } from '../../problems/use-problems.ts'
import { useCatalogue, usePreview } from '../../workspace/context.tsx'

/** How a node stands: what it is called, what is wrong with it, whether it is being drawn. */
export interface NodeState {
  readonly name: string
  readonly title: string
  /** Name of its family's colour. */
  readonly color: string
  /** The worst thing that is wrong. */
  readonly problem: Problem | undefined
  /** How many there are. */
  readonly errors: number
  readonly warnings: number
  readonly running: boolean
}

/** See `NodeState`. */
export function useNodeState(node: GraphNode): NodeState {
  const kind = useCatalogue().kinds.get(node.type)
  const problems = useProblemsOfNode(node.id)
  const running = usePreview(
    ({ render, timeline }) =>
      render?.state === 'rendering' && (timeline?.plays.at(-1)?.nodes.includes(node.id) ?? false),
  )
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  return {
    name: nodeName(node, kind),
    title: kind?.title ?? node.type,
    color: `--family-${familyOf(kind?.category ?? '')}`,
    problem: errors[0] ?? warnings[0],
    errors: errors.length,
    warnings: warnings.length,
    running,
  }
}

import type { NodeKind } from '../../engine/catalogue/definition.ts'
import type { GraphNode } from '../../engine/graph/document.ts'

/** What people call a node: its label, its variable, or its kind. */
export function nodeName({ label, name, type }: GraphNode, kind: NodeKind | undefined): string {
  const title = kind?.title ?? type
  if (label !== undefined) return label
  return name === undefined ? title : `${title} ${name}`
}

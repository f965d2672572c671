import { familyOf } from '../../../engine/catalogue/categories.ts'
import type { NodeKind } from '../../../engine/catalogue/definition.ts'
import { iconOfKind } from '../../canvas/node/kind-icon.ts'

/** The picture of a node kind in lists, painted in the colour of its family. */
export function KindIcon({ kind, size = 14 }: { kind: Pick<NodeKind, 'type' | 'category'>; size?: number }) {
  const Icon = iconOfKind(kind)
  return <Icon size={size} strokeWidth={1.75} aria-hidden color={familyColor(kind.category)} />
}

/** The colour of a category, as a value of CSS. */
export function familyColor(category: string): string {
  return `var(--family-${familyOf(category)})`
}

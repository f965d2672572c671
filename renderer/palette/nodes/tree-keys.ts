import type { NodeKind } from '../../../engine/catalogue/definition.ts'
import type { TreeRow } from './kind-tree.ts'

/** What a key does in the tree. */
export interface TreeAction {
  /** The row that becomes the active one. */
  readonly to?: number
  readonly open?: { readonly id: string; readonly open: boolean }
  readonly add?: NodeKind
}

/** Rows that Page up and Page down go by. */
const page = 12

/** The keys of a tree as WAI-ARIA has them; undefined for a key that means nothing here. */
export function keyInTree(
  { key, ctrlKey, metaKey, altKey }: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  rows: readonly TreeRow[],
  active: number,
): TreeAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const row = rows[active]
  if (!row) return undefined
  const last = rows.length - 1
  const to = (index: number): TreeAction => ({ to: Math.min(last, Math.max(0, index)) })
  switch (key) {
    case 'ArrowDown':
      return to(active + 1)
    case 'ArrowUp':
      return to(active - 1)
    case 'PageDown':
      return to(active + page)
    case 'PageUp':
      return to(active - page)
    case 'Home':
      return to(0)
    case 'End':
      return to(last)
    case 'ArrowRight':
      if ('kind' in row) return undefined
      return row.open ? to(active + 1) : { open: { id: row.id, open: true } }
    case 'ArrowLeft':
      if ('kind' in row) return row.parent === undefined ? undefined : to(rows.findIndex(({ id }) => id === row.parent))
      return row.open ? { open: { id: row.id, open: false } } : undefined
    case 'Enter':
    case ' ':
      return 'kind' in row ? { add: row.kind } : { open: { id: row.id, open: !row.open } }
    default:
      return /^\p{L}$/u.test(key) ? typed(key, rows, active) : undefined
  }
}

/** The next row that begins with a letter. */
function typed(letter: string, rows: readonly TreeRow[], active: number): TreeAction | undefined {
  const order = [...rows.keys()].map((at) => (active + 1 + at) % rows.length)
  const found = order.find((at) => titleOf(rows[at]).toLowerCase().startsWith(letter.toLowerCase()))
  return found === undefined ? undefined : { to: found }
}

function titleOf(row: TreeRow | undefined): string {
  if (!row) return ''
  return 'kind' in row ? row.kind.title : row.id
}

import { useId, useState, type KeyboardEvent } from 'react'
import type { NodeKind } from '../../../engine/catalogue/definition.ts'
import { useCommandContext } from '../../commands/context.tsx'
import { t } from '../../strings/t.ts'
import { MenuOnContext, type MenuEntry } from '../../ui/menu.tsx'
import { addAtCentre } from '../kinds/add-at-centre.ts'
import { KindCard, useKindCard } from '../kinds/kind-card.tsx'
import styles from '../list/list.module.css'
import { useWindow } from '../list/use-window.ts'
import { KindRow } from './kind-row.tsx'
import type { TreeRow } from './kind-tree.ts'
import { SectionRow } from './section-row.tsx'
import { keyInTree } from './tree-keys.ts'

const rowHeight = 24

/** The tree itself. One element has the focus and says which row is meant, so that only visible rows need be drawn. */
export function KindTree({
  rows,
  label,
  favourites,
  onFavourite,
  onSection,
}: {
  rows: readonly TreeRow[]
  label: string
  favourites: readonly string[]
  onFavourite: (type: string) => void
  onSection: (id: string, open: boolean) => void
}) {
  const context = useCommandContext()
  const id = useId()
  const [activeId, setActive] = useState<string>()
  const active = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  )
  const view = useWindow(rows.length, rowHeight)
  const card = useKindCard()
  const add = (kind: NodeKind): void => void addAtCentre(context, kind)

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyInTree(event, rows, active)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    card.hide()
    if (action.to !== undefined) {
      setActive(rows[action.to]?.id)
      view.show(action.to)
    }
    if (action.open !== undefined) onSection(action.open.id, action.open.open)
    if (action.add) add(action.add)
  }

  const row = rows[active]
  return (
    <MenuOnContext entries={row && 'kind' in row ? entriesFor(row.kind) : []}>
      <div
        ref={view.ref}
        className={styles['scroll']}
        role="tree"
        aria-label={label}
        tabIndex={0}
        data-list
        aria-activedescendant={row && `${id}${active}`}
        onScroll={() => {
          card.hide()
          view.onScroll()
        }}
        onKeyDown={onKeyDown}
      >
        <div role="none" style={{ height: rows.length * rowHeight, paddingTop: view.first * rowHeight }}>
          {rows.slice(view.first, view.end).map((shown, at) => {
            const index = view.first + at
            const common = { id: `${id}${index}`, active: index === active, onPoint: () => setActive(shown.id) }
            return 'kind' in shown ? (
              <KindRow
                key={shown.id}
                {...common}
                row={shown}
                card={card}
                pinned={favourites.includes(shown.kind.type)}
                onAdd={() => add(shown.kind)}
                onPin={() => onFavourite(shown.kind.type)}
              />
            ) : (
              <SectionRow key={shown.id} {...common} row={shown} onToggle={() => onSection(shown.id, !shown.open)} />
            )
          })}
        </div>
        <KindCard card={card} />
      </div>
    </MenuOnContext>
  )

  function entriesFor(kind: NodeKind): MenuEntry[] {
    const pinned = favourites.includes(kind.type)
    return [
      { label: t('palette.addToGraph'), keys: 'Enter', run: () => add(kind) },
      { label: t(pinned ? 'palette.unpin' : 'palette.pin'), run: () => onFavourite(kind.type) },
    ]
  }
}

import { useState, type KeyboardEvent } from 'react'
import { goToNodes } from '../../session/session-store.ts'
import { t } from '../../strings/t.ts'
import { useSession, useTab } from '../../workspace/context.tsx'
import { KindIcon } from '../kinds/kind-icon.tsx'
import { EmptyList } from '../list/empty-list.tsx'
import list from '../list/list.module.css'
import { useWindow } from '../list/use-window.ts'
import type { OutlineRow } from './outline-rows.ts'
import styles from './outline-tab.module.css'

const rowHeight = 24
const listId = 'outline-row'

/** The nodes of the graph in the order in which they run; a click goes to one. */
export function OutlineTab({ rows, search }: { rows: readonly OutlineRow[]; search: string }) {
  const tab = useTab()
  const selected = useSession(({ selection }) => selection.nodes)
  const [active, setActive] = useState(0)
  const view = useWindow(rows.length, rowHeight)
  const go = (at: number): void => {
    const row = rows[at]
    if (row) goToNodes(tab.session, [row.node.id])
  }
  function onKeyDown(event: KeyboardEvent): void {
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: rows.length - 1 }
    const to = moves[event.key]
    if (to !== undefined) {
      const next = Math.max(0, Math.min(rows.length - 1, to))
      setActive(next)
      view.show(next)
    } else if (event.key === 'Enter') go(active)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (rows.length === 0) {
    return <EmptyList>{search === '' ? t('palette.emptyGraph') : t('palette.noneFound', { search })}</EmptyList>
  }
  return (
    <div
      ref={view.ref}
      className={list['scroll']}
      role="listbox"
      aria-label={t('palette.outline')}
      aria-activedescendant={`${listId}${active}`}
      tabIndex={0}
      data-list
      onScroll={view.onScroll}
      onKeyDown={onKeyDown}
    >
      <div role="none" style={{ height: rows.length * rowHeight, paddingTop: view.first * rowHeight }}>
        {rows.slice(view.first, view.end).map((row, at) => {
          const index = view.first + at
          return (
            <div
              key={row.node.id}
              id={`${listId}${index}`}
              role="option"
              aria-selected={selected.includes(row.node.id)}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className={list['row']}
              data-active={index === active || undefined}
              data-muted={row.node.muted || undefined}
              onPointerDown={() => setActive(index)}
              onPointerEnter={() => tab.session.setState({ hovered: row.node.id })}
              onPointerLeave={() => tab.session.setState({ hovered: undefined })}
              onClick={() => go(index)}
            >
              <StepBadge row={row} />
              <KindIcon kind={{ type: row.node.type, category: row.category }} />
              <span className={list['name']}>{row.name}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function StepBadge({ row: { step } }: { row: OutlineRow }) {
  if (step === undefined) return <span className={styles['none']} />
  return (
    <span
      className={styles['step']}
      data-inside={step.inside || undefined}
      aria-label={t(step.inside ? 'palette.insideStep' : 'palette.step', { step: step.number })}
    >
      {step.number}
    </span>
  )
}

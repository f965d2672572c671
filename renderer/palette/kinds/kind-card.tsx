import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { NodeKind, Port } from '../../../engine/catalogue/definition.ts'
import { asWords, inputTitle } from '../../canvas/node/socket-title.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import { SocketIcon } from '../../sockets/socket-shape.tsx'
import { t } from '../../strings/t.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import styles from './kind-card.module.css'
import { familyColor } from './kind-icon.tsx'

/** How long the mouse rests before the card comes, in milliseconds. */
const patience = 350

interface Shown {
  readonly kind: NodeKind
  readonly rect: DOMRect
}

/** The card of one list, and what shows and hides it. */
export interface KindCardHandle {
  readonly shown: Shown | undefined
  readonly show: (kind: NodeKind, row: HTMLElement) => void
  readonly hide: () => void
}

/** A card that comes when the mouse rests on a row, and at once where one is there already. */
export function useKindCard(): KindCardHandle {
  const [shown, setShown] = useState<Shown>()
  const timer = useRef<number>(undefined)
  const isShown = useRef(false)
  const hide = useCallback(() => {
    clearTimeout(timer.current)
    // The next row takes the card over before it is gone.
    timer.current = window.setTimeout(() => {
      isShown.current = false
      setShown(undefined)
    }, 80)
  }, [])
  const show = useCallback((kind: NodeKind, row: HTMLElement) => {
    clearTimeout(timer.current)
    const come = (): void => {
      isShown.current = true
      setShown({ kind, rect: row.getBoundingClientRect() })
    }
    timer.current = window.setTimeout(come, isShown.current ? 0 : patience)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(() => ({ shown, show, hide }), [shown, show, hide])
}

/** What a kind is and which sockets it has, beside its row. */
export function KindCard({ card }: { card: KindCardHandle }) {
  const { shown } = card
  if (!shown) return null
  const { kind, rect } = shown
  const top = Math.max(8, Math.min(rect.top - 8, innerHeight - 320))
  return createPortal(
    <div role="tooltip" className={styles['card']} style={{ left: rect.right + 6, top }}>
      <KindSummary kind={kind} />
    </div>,
    document.body,
  )
}

/** The content of the card, for other lists that show it. */
export function KindSummary({ kind }: { kind: NodeKind }) {
  const main = kind.ports.filter((port) => port.object || port.required || port.main === true)
  const rest = kind.ports.length - main.length
  return (
    <>
      <div className={styles['title']}>
        <span className={styles['family']} style={{ background: familyColor(kind.category) }} />
        {kind.title}
        <span className={styles['category']}>{kind.category}</span>
      </div>
      {kind.documentation !== '' && <p className={styles['text']}>{kind.documentation}</p>}
      {main.slice(0, 8).map((port) => (
        <Socket
          key={port.name}
          title={inputTitle({ title: port.title ?? port.name, port, origin: 'port' })}
          type={port.type}
          note={noteOf(port)}
        />
      ))}
      {rest > 0 && <div className={styles['more']}>{t('palette.moreSockets', { count: rest })}</div>}
      {kind.outputs.map(({ name, title = name, type }) => (
        <Socket key={name} title={asWords(title)} type={type} note={t('palette.output')} />
      ))}
      <code className={styles['python']}>{kind.type}</code>
    </>
  )
}

function Socket({ title, type, note }: { title: string; type: string; note: string }) {
  const catalogue = useCatalogue()
  return (
    <div className={styles['socket']}>
      <SocketIcon look={lookOf(type, catalogue)} size={9} />
      <span>{title}</span>
      <span className={styles['note']}>{note}</span>
    </div>
  )
}

function noteOf({ required, default: usual, initial }: Port): string {
  const value = usual ?? initial
  if (value === undefined || value === null) return required ? t('palette.required') : ''
  if (typeof value !== 'object') return String(value)
  return 'expr' in value && typeof value.expr === 'string' ? value.expr : JSON.stringify(value)
}

import { useEffect, useRef } from 'react'
import { asWords } from '../../canvas/node/socket-title.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import { SocketIcon } from '../../sockets/socket-shape.tsx'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import { KindIcon } from '../kinds/kind-icon.tsx'
import { MarkedTitle } from '../kinds/marked-title.tsx'
import styles from './add-menu.module.css'
import type { Offer, OfferGroup } from './offers.ts'

/** The rows, under their heads. */
export function OfferList({
  id,
  groups,
  chosen,
  onChoose,
  onAdd,
}: {
  /** What the ids of the rows begin with. */
  id: string
  groups: readonly OfferGroup[]
  chosen: Offer | undefined
  /** Gives the place of a row among all rows. */
  onChoose: (at: number) => void
  onAdd: (offer: Offer, how: { stay: boolean }) => void
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  if (groups.length === 0) return <p className={styles['none']}>{t('canvas.nothingFound')}</p>
  const rows = groups.flatMap(({ offers }) => offers)
  return (
    <div ref={list} id={`${id}list`} role="listbox" aria-label={t('canvas.addNode')} className={styles['list']}>
      {groups.map(({ name, offers }) => (
        <div key={name} role="group" aria-label={headOf(name)}>
          <div className={styles['head']} aria-hidden>
            {headOf(name)}
          </div>
          {offers.map((offer) => (
            <Row
              key={offer.kind.type}
              id={`${id}${offer.kind.type}`}
              offer={offer}
              chosen={offer === chosen}
              onHover={() => offer !== chosen && onChoose(rows.indexOf(offer))}
              onAdd={(stay) => onAdd(offer, { stay })}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function Row({
  id,
  offer: { kind, ranges, socket },
  chosen,
  onHover,
  onAdd,
}: {
  id: string
  offer: Offer
  chosen: boolean
  onHover: () => void
  onAdd: (stay: boolean) => void
}) {
  const catalogue = useCatalogue()
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={classNames(styles['row'], chosen && styles['chosen'])}
      onMouseMove={onHover}
      onClick={(event) => onAdd(event.ctrlKey || event.metaKey)}
    >
      <KindIcon kind={kind} />
      <span className={styles['title']}>
        <MarkedTitle text={kind.title} ranges={ranges} />
      </span>
      {socket && (
        <span className={styles['socket']}>
          {asWords(socket.title)}
          <SocketIcon look={lookOf(socket.type, catalogue)} size={8} />
        </span>
      )}
    </div>
  )
}

function headOf(name: string): string {
  if (name === 'recent') return t('canvas.recent')
  return name === 'matches' ? t('canvas.matches') : name
}

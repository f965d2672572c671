import { Star } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Port } from '../../../engine/catalogue/definition.ts'
import type { LooseWire } from '../../canvas/place/fit-kind.ts'
import { asWords, inputTitle } from '../../canvas/node/socket-title.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import { SocketIcon } from '../../sockets/socket-shape.tsx'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import { useCatalogue } from '../../workspace/context.tsx'
import { useFavourites } from '../kinds/favourites.ts'
import { familyColor } from '../kinds/kind-icon.tsx'
import styles from './kind-card.module.css'
import type { Offer } from './offers.ts'

/** As many sockets as the card has room for. */
const most = 8

/** What the chosen kind is, and its sockets. */
export function KindCard({ offer, wire, style }: { offer: Offer; wire: LooseWire | undefined; style: CSSProperties }) {
  const { kind, socket } = offer
  const [favourites, toggle] = useFavourites()
  const isFavourite = favourites.includes(kind.type)
  const taken = (name: string, side: LooseWire['seeks']): boolean => socket?.handle === name && wire?.seeks === side
  const ports = kind.ports.filter((port) => port.main === true || port.required || taken(port.name, 'input'))
  return (
    <section className={styles['card']} style={style} aria-label={kind.title}>
      <header className={styles['head']}>
        <span className={styles['family']} style={{ background: familyColor(kind.category) }} />
        <strong>{kind.title}</strong>
        <IconButton
          icon={Star}
          className={isFavourite ? styles['pinned'] : undefined}
          pressed={isFavourite}
          label={t('canvas.favourite')}
          onClick={() => toggle(kind.type)}
        />
      </header>
      <p className={styles['documentation']}>{kind.documentation}</p>
      {ports.slice(0, most).map((port) => (
        <SocketLine
          key={port.name}
          name={inputTitle({ title: port.title ?? port.name, origin: 'port', port })}
          type={port.type}
          note={taken(port.name, 'input') ? t('canvas.yourWire') : noteOf(port)}
        />
      ))}
      {kind.outputs.slice(0, 4).map(({ name, title = name, type }) => (
        <SocketLine
          key={name}
          name={asWords(title)}
          type={type}
          note={taken(name, 'output') ? t('canvas.yourWire') : t('canvas.comesOut')}
        />
      ))}
    </section>
  )
}

function SocketLine({ name, type, note }: { name: string; type: string; note: string }) {
  return (
    <div className={styles['socket']}>
      <SocketIcon look={lookOf(type, useCatalogue())} />
      <span>{name}</span>
      <span className={styles['note']}>{note}</span>
    </div>
  )
}

function noteOf(port: Port): string {
  const value = port.initial ?? port.default
  if (value === undefined || value === null) return port.required ? t('canvas.required') : ''
  if (typeof value !== 'object') return `${value}${port.unit === undefined ? '' : ` ${port.unit}`}`
  return 'expr' in value && typeof value.expr === 'string' ? value.expr : ''
}

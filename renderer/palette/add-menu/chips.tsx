import { Plus, X } from 'lucide-react'
import { describeType } from '../../../engine/catalogue/sockets/describe.ts'
import { parseType } from '../../../engine/catalogue/sockets/socket-type.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import { SocketIcon } from '../../sockets/socket-shape.tsx'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import styles from './add-menu.module.css'
import type { OpenWish } from './use-offers.ts'

/** What narrows the list: the waiting wire, the categories with most of what fits, and whether all of Manim is meant. */
export function Chips({ wish, onChange }: { wish: OpenWish; onChange: () => void }) {
  const { wire, offers, category, all } = wish
  const shown = offers.counts.slice(0, 3)
  const counts =
    category === undefined || shown.some(([name]) => name === category)
      ? shown
      : [...shown, ...offers.counts.filter(([name]) => name === category)]
  return (
    <div className={styles['chips']} role="group" aria-label={t('canvas.narrow')}>
      {wire && <WireChip wish={wish} onDrop={onChange} />}
      {counts.map(([name, count]) => (
        <button
          key={name}
          type="button"
          className={classNames(styles['chip'], name === category && styles['on'])}
          aria-pressed={name === category}
          onClick={() => {
            wish.setCategory(name === category ? undefined : name)
            onChange()
          }}
        >
          {name} {count}
        </button>
      ))}
      <button
        type="button"
        className={classNames(styles['chip'], all && styles['on'])}
        aria-pressed={all}
        onClick={() => {
          wish.toggleAll()
          onChange()
        }}
      >
        <Plus size={11} aria-hidden />
        {t('canvas.allOfManim')}
      </button>
    </div>
  )
}

function WireChip({ wish: { wire, dropWire }, onDrop }: { wish: OpenWish; onDrop: () => void }) {
  const catalogue = useCatalogue()
  if (!wire) return null
  const type = describeType(parseType(wire.type))
  const label = t(wire.seeks === 'input' ? 'canvas.takes' : 'canvas.gives', { type })
  return (
    <button
      type="button"
      className={classNames(styles['chip'], styles['on'])}
      title={t('canvas.dropWire')}
      onClick={() => {
        dropWire()
        onDrop()
      }}
    >
      <SocketIcon look={lookOf(wire.type, catalogue)} size={9} />
      {label}
      <X size={11} aria-label={t('canvas.dropWire')} />
    </button>
  )
}

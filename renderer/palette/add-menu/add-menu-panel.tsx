import { Search } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { AddMenu } from '../../app/ui-store.ts'
import { t } from '../../strings/t.ts'
import styles from './add-menu.module.css'
import { Chips } from './chips.tsx'
import { KindCard } from './kind-card.tsx'
import { OfferList } from './offer-list.tsx'
import { placeOfMenu } from './place-of-menu.ts'
import { useAdding } from './use-adding.ts'
import { useMenuKeys } from './use-menu-keys.ts'
import { useOffers } from './use-offers.ts'
import { useOutside } from './use-outside.ts'

/** Search field, chips, list, and a card about the row that is chosen. */
export function AddMenuPanel({ menu }: { menu: AddMenu }) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const wish = useOffers(menu)
  const { add, close } = useAdding(wish.menu)
  const rows = wish.offers.groups.flatMap(({ offers }) => offers)
  const chosen = rows[Math.min(at, rows.length - 1)]
  const onKeyDown = useMenuKeys({ rows, at, setAt, add, close })
  useOutside(panel, close)
  const { list, card } = placeOfMenu(menu.at)
  const waits = wish.menu.wire !== undefined
  return createPortal(
    <div ref={panel} data-add-menu>
      <div role="dialog" aria-label={t('canvas.addNode')} className={styles['menu']} style={list}>
        <div className={styles['search']}>
          <Search size={14} aria-hidden />
          <input
            // The menu is asked for to type into it.
            autoFocus
            role="combobox"
            aria-expanded
            aria-controls={`${id}list`}
            aria-activedescendant={chosen && `${id}${chosen.kind.type}`}
            aria-label={t('canvas.search')}
            placeholder={t('canvas.searchHint')}
            spellCheck={false}
            value={wish.text}
            onChange={(event) => {
              wish.setText(event.target.value)
              setAt(0)
            }}
            onKeyDown={onKeyDown}
          />
          <span className={styles['count']} aria-live="polite">
            {t('canvas.found', { count: wish.offers.count, total: wish.offers.total })}
          </span>
        </div>
        <Chips wish={wish} onChange={() => setAt(0)} />
        <OfferList id={id} groups={wish.offers.groups} chosen={chosen} onChoose={setAt} onAdd={add} />
        <p className={styles['foot']}>
          <span>
            <kbd>Enter</kbd> {t(waits ? 'canvas.addAndWire' : 'canvas.addOne')}
          </span>
          <span>
            <kbd>Ctrl Enter</kbd> {t('canvas.keepOpen')}
          </span>
        </p>
      </div>
      {chosen && <KindCard offer={chosen} wire={wish.wire} style={card} />}
    </div>,
    document.body,
  )
}

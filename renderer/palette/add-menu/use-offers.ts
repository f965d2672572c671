import { useMemo, useState } from 'react'
import type { AddMenu } from '../../app/ui-store.ts'
import { looseWire, type LooseWire } from '../../canvas/place/fit-kind.ts'
import { useUi, useUiStore } from '../../commands/context.tsx'
import { useBody } from '../../document/use-body.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import { findOffers, type Offers } from './offers.ts'

/** What is asked of the menu, what it offers, and the setters of its parts. */
export interface OpenWish {
  /** As it was opened; without the wire once that was taken off. */
  readonly menu: AddMenu
  readonly wire: LooseWire | undefined
  readonly text: string
  readonly setText: (text: string) => void
  readonly all: boolean
  readonly toggleAll: () => void
  readonly category: string | undefined
  readonly setCategory: (category: string | undefined) => void
  readonly dropWire: () => void
  readonly offers: Offers
}

/** See `OpenWish`. */
export function useOffers(menu: AddMenu): OpenWish {
  const ui = useUiStore()
  const catalogue = useCatalogue()
  const view = useBody()
  const recent = useUi(({ recentKinds }) => recentKinds)
  // While the menu stays open, the list shall not jump under the hand.
  const [leading] = useState(recent)
  const [text, setText] = useState('')
  const [category, setCategory] = useState<string>()
  const all = useUi(({ allOfManim }) => allOfManim)
  const end = menu.wire
  const wire = useMemo(() => end && looseWire(view, end, end.kind), [view, end])
  const offers = useMemo(
    () => findOffers({ text, all, category, wire, recent: leading }, catalogue),
    [text, all, category, wire, leading, catalogue],
  )
  return {
    menu,
    wire,
    text,
    setText,
    all,
    toggleAll: () => ui.setState({ allOfManim: !all }),
    category,
    setCategory,
    dropWire: () => ui.setState({ addMenu: { at: menu.at, position: menu.position } }),
    offers,
  }
}

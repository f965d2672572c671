import { useRef } from 'react'
import type { AddMenu } from '../../app/ui-store.ts'
import { canvasOf } from '../../canvas/canvas-handle.ts'
import { placeNode } from '../../canvas/place/add-node.ts'
import { useCommandContext } from '../../commands/context.tsx'
import type { Offer } from './offers.ts'

/** Where a new node's corner lies from the end of the wire it takes: its first socket is there, about. */
const besideWire = { source: { x: 0, y: -64 }, target: { x: -210, y: -38 } } as const
/** How far the next of several nodes goes from the one before. */
const next = 32

/** What the menu does: adds a node and closes, or stays open for another. */
export function useAdding(menu: AddMenu) {
  const context = useCommandContext()
  const added = useRef(0)
  const close = (): void => {
    context.ui.setState({ addMenu: undefined })
    canvasOf(context.tab)?.element.focus({ preventScroll: true })
  }
  const add = ({ kind }: Offer, { stay }: { stay: boolean }): void => {
    if (!context.tab) return
    const shift = menu.wire ? besideWire[menu.wire.kind] : { x: 0, y: 0 }
    const position = {
      x: menu.position.x + shift.x + added.current * next,
      y: menu.position.y + shift.y + added.current * next,
    }
    placeNode(context, context.tab, { kind, position, wire: menu.wire })
    added.current += 1
    if (!stay) close()
  }
  return { add, close }
}

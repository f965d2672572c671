import { useState, type MouseEvent as ReactMouseEvent, type ReactNode } from 'react'
import { useCommandContext } from '../../commands/context.tsx'
import { isTyping } from '../../commands/shortcuts.ts'
import { select } from '../../session/session-store.ts'
import { MenuOnContext } from '../../ui/menu.tsx'
import type { Tab } from '../../workspace/tab.ts'
import { entriesOf } from './entries.ts'
import { menus, type MenuPlace } from './menus.ts'

/** The menu of the right mouse button: of the canvas, of a node or of a wire. */
export function CanvasMenu({ children }: { children: ReactNode }) {
  const context = useCommandContext()
  const [place, setPlace] = useState<MenuPlace>('canvas')
  const prepare = (event: ReactMouseEvent): void => {
    // A field has the browser's own menu, for its text.
    if (isTyping(event.target)) event.stopPropagation()
    else if (context.tab) setPlace(placeOf(event.target, context.tab))
  }
  return (
    <MenuOnContext entries={entriesOf(menus[place], context)}>
      <div style={{ display: 'contents' }} onContextMenuCapture={prepare}>
        {children}
      </div>
    </MenuOnContext>
  )
}

/** What was clicked; it is selected, unless it is a part of the selection. */
function placeOf(target: EventTarget, tab: Tab): MenuPlace {
  if (!(target instanceof Element)) return 'canvas'
  const { selection } = tab.session.getState()
  const node = target.closest<HTMLElement>('.react-flow__node-graph, .react-flow__node-reroute')?.dataset['id']
  if (node !== undefined) {
    if (!selection.nodes.includes(node)) select(tab.session, { nodes: [node] })
    return 'node'
  }
  const wire = target.closest<SVGElement>('.react-flow__edge')?.dataset['id']
  if (wire === undefined) return 'canvas'
  if (!selection.edges.includes(wire)) select(tab.session, { edges: [wire] })
  return 'wire'
}

import { useMemo, type PointerEvent as ReactPointerEvent } from 'react'
import { useTab } from '../../workspace/context.tsx'
import type { Tab } from '../../workspace/tab.ts'
import { removeWires } from '../canvas-edits.ts'
import { canvasOf } from '../canvas-handle.ts'
import { gestureOf } from '../gesture-store.ts'
import { placedWires, wiresAcross } from '../wire/wire-places.ts'

/** Ctrl and the right mouse button draw a line that cuts the wires it crosses. */
export function useSlash(): (event: ReactPointerEvent<HTMLElement>) => void {
  const tab = useTab()
  return useMemo(() => (event) => begin(tab, event), [tab])
}

function begin(tab: Tab, event: ReactPointerEvent<HTMLElement>): void {
  const canvas = canvasOf(tab)
  if (!canvas || event.button !== 2 || !(event.ctrlKey || event.metaKey)) return
  const gesture = gestureOf(tab)
  const add = ({ clientX, clientY }: { clientX: number; clientY: number }): void => {
    const point = canvas.flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false })
    gesture.setState(({ slash }) => ({ slash: [...slash, point] }))
  }
  const stopped = new AbortController()
  const { signal } = stopped
  add(event)
  const onUp = (): void => {
    const cut = wiresAcross(gesture.getState().slash, placedWires(canvas.state()))
    end()
    if (cut.length > 0) removeWires(tab, cut)
  }
  const end = (): void => {
    gesture.setState({ slash: [] })
    // The menu of the right button comes after the button is up.
    setTimeout(() => stopped.abort(), 50)
  }
  addEventListener('pointermove', add, { signal })
  addEventListener('pointerup', onUp, { signal, once: true })
  addEventListener('pointercancel', end, { signal, once: true })
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal })
  addEventListener('contextmenu', stop, { signal, capture: true })
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}

import type { Viewport } from '@xyflow/react'
import { useEffect } from 'react'
import { useTab } from '../../workspace/context.tsx'
import type { Tab } from '../../workspace/tab.ts'
import { canvasOf } from '../canvas-handle.ts'
import { walkOf } from '../walk/walk-store.ts'

/** A place the view was at. */
interface Viewpoint {
  readonly within: string | undefined
  readonly viewport: Viewport
}

/** How many are remembered. */
const most = 50
const histories = new WeakMap<Tab, Viewpoint[]>()

/** Remembers where the view was before it was led elsewhere, and goes back there when it is asked. */
export function useJumpBack(): void {
  const tab = useTab()
  useEffect(() => {
    const history = histories.get(tab) ?? []
    histories.set(tab, history)
    const stopRemembering = tab.session.subscribe((now, before) => {
      const viewport = canvasOf(tab)?.flow.getViewport()
      if (!viewport || isReturning || (now.reveal === before.reveal && now.within === before.within)) return
      history.push({ within: before.within, viewport })
      if (history.length > most) history.shift()
    })
    let isReturning = false
    const stopGoing = walkOf(tab).subscribe(({ jumpBack }, before) => {
      if (jumpBack === before.jumpBack) return
      const here = canvasOf(tab)?.flow.getViewport()
      // Walking to what was in view already moved nothing.
      const now = here && { within: tab.session.getState().within, viewport: here }
      const at = history.findLastIndex((place) => !now || !isSame(place, now))
      const [to] = history.splice(Math.max(at, 0))
      if (!to || at < 0) return
      const { within, viewport } = to
      isReturning = true
      const isElsewhere = tab.session.getState().within !== within
      tab.session.setState({ within })
      isReturning = false
      // A body that is entered is shown whole first.
      setTimeout(() => void canvasOf(tab)?.flow.setViewport(viewport, { duration: 120 }), isElsewhere ? 100 : 0)
    })
    return () => {
      stopRemembering()
      stopGoing()
    }
  }, [tab])
}

function isSame(a: Viewpoint, b: Viewpoint): boolean {
  const [p, q] = [a.viewport, b.viewport]
  const isNear = Math.abs(p.x - q.x) < 2 && Math.abs(p.y - q.y) < 2
  return a.within === b.within && isNear && Math.abs(p.zoom - q.zoom) < 0.01
}

import { useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import { useTab } from '../../workspace/context.tsx'
import { canvasOf } from '../canvas-handle.ts'
import type { Point } from '../wire/wire-path.ts'

/** Pixels on the screen that the mouse moves before a press becomes a drag. */
const threshold = 3

interface BoxDrag {
  /** How far it was dragged, in pixels of the canvas; undefined while it is not. */
  readonly by: Point | undefined
  readonly handlers: {
    onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void
    onPointerMove: (event: ReactPointerEvent<HTMLElement>) => void
    onPointerUp: (event: ReactPointerEvent<HTMLElement>) => void
    onPointerCancel: () => void
  }
}

/**
 * Drags a box that is no node: a frame, a note, or a corner of one.
 *
 * @param hears - `move` with each step, and `end` once with the whole way; undefined where the drag was given up
 */
export function useBoxDrag(hears: { move?: (by: Point) => void; end: (by: Point | undefined) => void }): BoxDrag {
  const tab = useTab()
  const [by, setBy] = useState<Point>()
  const from = useRef<Point>(undefined)
  const way = useRef<Point>(undefined)
  const stop = (end: Point | undefined): void => {
    const moved = way.current !== undefined
    from.current = undefined
    way.current = undefined
    setBy(undefined)
    if (moved) hears.end(end)
  }
  return {
    by,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, y: event.clientY }
      },
      onPointerMove: (event) => {
        if (!from.current) return
        const dx = event.clientX - from.current.x
        const dy = event.clientY - from.current.y
        if (!way.current && Math.hypot(dx, dy) < threshold) return
        const zoom = canvasOf(tab)?.flow.getZoom() ?? 1
        way.current = { x: dx / zoom, y: dy / zoom }
        setBy(way.current)
        hears.move?.(way.current)
      },
      onPointerUp: () => stop(way.current),
      onPointerCancel: () => stop(undefined),
    },
  }
}

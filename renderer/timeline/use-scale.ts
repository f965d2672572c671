import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePreview, useTab } from '../workspace/context.tsx'
import { type Scale, scaleFor, toPixels, toSeconds } from './scale.ts'
import { zoomTo } from './zoom.ts'

/** Pixels of the column with the names of the lanes. */
export const nameWidth = 170

/**
 * The scale of the timeline in its panel. Ctrl and the wheel zoom around the mouse.
 *
 * @param end - seconds that are to fit
 * @param held - keeps the scale while something is dragged, so that the bar stays under the hand
 */
export function useScale(panel: RefObject<HTMLElement | null>, end: number, held: boolean): Scale {
  const { preview } = useTab()
  const zoom = usePreview((state) => state.timelineZoom)
  const [width, setWidth] = useState(0)
  const last = useRef<Scale>({ perSecond: 1 })
  /** The time that stays where it is, and where that is: pixels from the panel's left edge. */
  const anchor = useRef<{ seconds: number; x: number } | undefined>(undefined)

  useLayoutEffect(() => {
    const element = panel.current
    if (!element) return undefined
    const measure = (): void => setWidth(element.clientWidth - nameWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [panel])

  if (!held) last.current = scaleFor(width, end, zoom)
  const scale = last.current

  useEffect(() => {
    const element = panel.current
    if (!element) return undefined
    function onWheel(event: WheelEvent): void {
      if (!element || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      const x = event.clientX - element.getBoundingClientRect().left - nameWidth
      anchor.current = { seconds: toSeconds(last.current, element.scrollLeft + x), x }
      zoomTo(preview, preview.getState().timelineZoom * Math.exp(-event.deltaY / 300))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [panel, preview])

  useLayoutEffect(() => {
    if (!panel.current || !anchor.current) return
    panel.current.scrollLeft = toPixels(scale, anchor.current.seconds) - anchor.current.x
    anchor.current = undefined
  }, [panel, scale])

  return scale
}

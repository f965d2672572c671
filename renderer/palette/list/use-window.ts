import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Rows drawn above and below what can be seen, so that a quick scroll shows no gap. */
const margin = 8

/** The part of a long list that is drawn. */
export interface ListWindow {
  /** On the element that scrolls. */
  readonly ref: RefObject<HTMLDivElement | null>
  readonly first: number
  /** After the last one. */
  readonly end: number
  readonly onScroll: () => void
  /** Scrolls as little as needed to bring a row into view. */
  readonly show: (index: number) => void
}

/**
 * Draws only the rows that can be seen.
 *
 * @param count - rows in all
 * @param height - of each, in pixels
 */
export function useWindow(count: number, height: number): ListWindow {
  const ref = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ first: 0, end: 60 })
  const measure = useCallback(() => {
    const element = ref.current
    if (!element) return
    const first = Math.max(0, Math.floor(element.scrollTop / height) - margin)
    const end = Math.ceil((element.scrollTop + element.clientHeight) / height) + margin
    setView((old) => (old.first === first && old.end === end ? old : { first, end }))
  }, [height])
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return undefined
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [measure])
  const show = useCallback(
    (index: number) => {
      const element = ref.current
      if (!element) return
      const top = index * height
      if (top < element.scrollTop) element.scrollTop = top
      else if (top + height > element.scrollTop + element.clientHeight) {
        element.scrollTop = top + height - element.clientHeight
      }
    },
    [height],
  )
  return { ref, first: Math.min(view.first, count), end: Math.min(view.end, count), onScroll: measure, show }
}

import { useEffect, type RefObject } from 'react'

/** Calls back when the mouse goes down anywhere else. */
export function useOutside(element: RefObject<HTMLElement | null>, away: () => void): void {
  useEffect(() => {
    const onDown = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !element.current?.contains(target)) away()
    }
    addEventListener('pointerdown', onDown, { capture: true })
    return () => removeEventListener('pointerdown', onDown, { capture: true })
  })
}

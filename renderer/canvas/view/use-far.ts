import { useStore } from '@xyflow/react'
import { useEffect, type RefObject } from 'react'
import { farZoom } from '../flow-nodes.ts'

/** Marks the canvas with `data-far` while it is zoomed out so far that only titles and wires are drawn. */
export function useFar(element: RefObject<HTMLElement | null>): void {
  const isFar = useStore(({ transform }) => transform[2] < farZoom)
  useEffect(() => {
    element.current?.toggleAttribute('data-far', isFar)
  }, [element, isFar])
}

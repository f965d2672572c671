import type { Viewport } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { z } from 'zod'
import { setView } from '../../document/document-store.ts'
import { useTab } from '../../workspace/context.tsx'

const shape = z.object({ x: z.number(), y: z.number(), zoom: z.number().min(0.1).max(3) })
/** Milliseconds the view rests before it is written down. */
const rest = 1000

/** The view the document was left with, and a function that writes down where it is now, once it rests. */
export function useViewport(): { initial: Viewport | undefined; onMoveEnd: (event: unknown, now: Viewport) => void } {
  const tab = useTab()
  const kept = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let waiting: Viewport | undefined
    const write = (): void => {
      clearTimeout(timer)
      if (waiting && tab.session.getState().within === undefined) setView(tab.document, { viewport: waiting })
      waiting = undefined
    }
    return {
      initial: shape.safeParse(tab.document.getState().document.view?.['viewport']).data,
      onMoveEnd: (_event: unknown, now: Viewport): void => {
        waiting = now
        clearTimeout(timer)
        timer = setTimeout(write, rest)
      },
      write,
    }
  }, [tab])
  useEffect(() => kept.write, [kept])
  return kept
}

import { useEffect, useRef } from 'react'
import { useSession, useTab } from '../../workspace/context.tsx'
import type { Tab } from '../../workspace/tab.ts'
import { canvasOf } from '../canvas-handle.ts'
import { showNodes } from './show-nodes.ts'

/** Brings nodes into view when another room asks for it, and all of a body when it is entered. */
export function useReveal(): void {
  const tab = useTab()
  const reveal = useSession((state) => state.reveal)
  const within = useSession((state) => state.within)
  useEffect(() => {
    const canvas = canvasOf(tab)
    // What was just added is measured in the next frame.
    const frame = requestAnimationFrame(() => canvas && reveal && showNodes(canvas, reveal.nodes))
    return () => cancelAnimationFrame(frame)
  }, [tab, reveal])
  const shown = useRef(within)
  useEffect(() => {
    if (shown.current === within) return undefined
    shown.current = within
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => fit(tab)))
    return () => cancelAnimationFrame(frame)
  }, [tab, within])
}

function fit(tab: Tab): void {
  void canvasOf(tab)?.flow.fitView({ maxZoom: 1, padding: 0.1 })
}

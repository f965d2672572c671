import { FindBar } from '../find/find-bar.tsx'
import { useJumpBack } from '../find/use-jump-back.ts'
import { LiveRegion } from './live-region.tsx'
import { useFarTitles } from './use-far-titles.ts'
import { WiringMenu } from './wiring-menu.tsx'

/** What stands over the canvas besides nodes: the bar that finds, wiring by keyboard, and what is told to screen readers. */
export function CanvasTools() {
  useJumpBack()
  useFarTitles()
  return (
    <>
      <FindBar />
      <WiringMenu />
      <LiveRegion />
    </>
  )
}

import { useStore } from '@xyflow/react'
import { useEffect } from 'react'
import { useTab } from '../../workspace/context.tsx'
import { canvasOf } from '../canvas-handle.ts'
import { farZoom } from '../flow-nodes.ts'

/** Pixels of a title on the screen when nodes are far away. */
const size = 11

/** While titles alone are shown they keep their size on the screen, so that they can be read. */
export function useFarTitles(): void {
  const tab = useTab()
  // In steps, so that zooming does not draw all titles anew in each frame.
  const pixels = useStore(({ transform: [, , zoom] }) => (zoom < farZoom ? Math.round(size / zoom / 4) * 4 : undefined))
  useEffect(() => {
    canvasOf(tab)?.element.style.setProperty('--far-title', pixels === undefined ? '' : `${pixels}px`)
  }, [tab, pixels])
}

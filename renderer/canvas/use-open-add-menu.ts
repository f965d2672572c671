import { useCallback, type MouseEvent as ReactMouseEvent } from 'react'
import { useUiStore } from '../commands/context.tsx'
import { useTab } from '../workspace/context.tsx'
import { openAddMenu } from './open-add-menu.ts'

/** A double click on the empty canvas asks what to add there. */
export function useOpenAddMenu(): (event: ReactMouseEvent) => void {
  const tab = useTab()
  const ui = useUiStore()
  return useCallback(
    ({ target, clientX, clientY }) => {
      const isEmpty = target instanceof Element && target.classList.contains('react-flow__pane')
      if (isEmpty) openAddMenu(tab, ui, { x: clientX, y: clientY })
    },
    [tab, ui],
  )
}

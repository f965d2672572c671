import { useEffect } from 'react'
import { isTyping } from '../commands/shortcuts.ts'
import { useRun } from '../commands/context.tsx'

/** Milliseconds up to which Space was tapped; held longer it pans the canvas. */
const tap = 250

/** What Space means something to by itself. */
const usesSpace =
  'button, a, summary, [role=option], [role=menuitem], [role=menuitemcheckbox], [role=tab], [role=treeitem], [role=switch], [role=dialog], [data-place=preview]'

/** A tap on Space plays and pauses wherever the focus is, but for places that need the key. */
export function useSpaceTap(): void {
  const run = useRun()
  useEffect(() => {
    let pressedAt: number | undefined
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== ' ' || event.repeat) return
      const { target } = event
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.defaultPrevented
      const isFree = target instanceof Element && !isTyping(target) && !target.closest(usesSpace)
      pressedAt = isPlain && isFree ? event.timeStamp : undefined
    }
    function onKeyUp(event: KeyboardEvent): void {
      if (event.key === ' ' && pressedAt !== undefined && event.timeStamp - pressedAt < tap) run('preview.play')
      if (event.key === ' ') pressedAt = undefined
    }
    // Space and a drag move the canvas.
    const onPointerDown = (): void => {
      pressedAt = undefined
    }
    addEventListener('keydown', onKeyDown)
    addEventListener('keyup', onKeyUp)
    addEventListener('pointerdown', onPointerDown)
    return () => {
      removeEventListener('keydown', onKeyDown)
      removeEventListener('keyup', onKeyUp)
      removeEventListener('pointerdown', onPointerDown)
    }
  }, [run])
}

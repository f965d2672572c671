import { useMemo, type KeyboardEvent as ReactKeyboardEvent } from 'react'
import { useCommandContext } from '../commands/context.tsx'
import type { CommandContext } from '../commands/command.ts'
import { runCommand } from '../commands/run-command.ts'
import { commandFor, isTyping } from '../commands/shortcuts.ts'
import { commands } from '../commands/table.ts'
import { canvasOf } from './canvas-handle.ts'

/** The two keys that mean one thing here and another elsewhere: Tab adds a node, and Space held moves the view. */
export function useCanvasKeys() {
  const context = useCommandContext()
  return useMemo(() => canvasKeys(context), [context])
}

function canvasKeys(context: CommandContext) {
  /** Where the view was when Space went down. */
  let before: string | undefined
  const viewNow = (): string | undefined => canvasOf(context.tab)?.state().transform.join(' ')
  return {
    onKeyDown: (event: ReactKeyboardEvent<HTMLElement>) => {
      // Tab adds only on the canvas itself; on nodes it goes on to the next one, as everywhere.
      const isOnNode = event.target !== event.currentTarget
      if (event.key === 'Tab' && (isOnNode || event.shiftKey)) event.stopPropagation()
      const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      if (event.key !== ' ' || isHeld || isTyping(event.target) || isPressable(event.target)) return
      // Not the shortcut yet: the key may be held to move the view.
      event.preventDefault()
      if (!event.repeat) before = viewNow()
    },
    onKeyUp: (event: ReactKeyboardEvent<HTMLElement>) => {
      if (event.key !== ' ' || before === undefined) return
      const isTap = before === viewNow()
      before = undefined
      const command = isTap ? commandFor(event.nativeEvent, 'anywhere', commands, {}) : undefined
      if (command) void runCommand(command, context)
    },
  }
}

function isPressable(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, a, [role="slider"], [role="combobox"]') !== null
}

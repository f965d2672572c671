import { useEffect, useRef } from 'react'
import { useOwnKeys } from '../settings/use-own-keys.ts'
import { useCommandContext } from './context.tsx'
import type { Place } from './command.ts'
import { runCommand } from './run-command.ts'
import { commandFor, isTyping } from './shortcuts.ts'
import { commands } from './table.ts'

/** Runs commands by their keys, once for the whole window. Keys do nothing while the user types or a dialog is open. */
export function useShortcuts(): void {
  const context = useCommandContext()
  const keys = useOwnKeys()
  const own = useRef(keys)
  useEffect(() => {
    own.current = keys
  }, [keys])
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      const withMod = event.ctrlKey || event.metaKey
      if (isTyping(event.target) && !(withMod && !isEditingKey(event))) return
      const { dialog, commandPalette } = context.ui.getState()
      if (dialog || commandPalette) return
      const command = commandFor(event, placeOf(event.target), commands, own.current)
      if (!command) return
      event.preventDefault()
      void runCommand(command, context)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [context])
}

/** In a field these belong to its text. */
function isEditingKey({ key }: KeyboardEvent): boolean {
  return /^[acvxzy]$/i.test(key) || key.startsWith('Arrow') || key === 'Backspace' || key === 'Delete'
}

function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'anywhere'
  const place = target.closest<HTMLElement>('[data-place]')?.dataset['place']
  return place === 'canvas' || place === 'preview' ? place : 'anywhere'
}

import { useCallback } from 'react'
import { showToast } from '../app/ui-store.ts'
import type { CommandContext } from '../commands/command.ts'
import { useCommandContext } from '../commands/context.tsx'

/** A function that does something with the editor, and tells in a message why it failed where it does. */
export function useTry(): (work: (context: CommandContext) => Promise<unknown>) => void {
  const context = useCommandContext()
  return useCallback(
    (work) => {
      work(context).catch((error: unknown) => {
        showToast(context.ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) })
      })
    },
    [context],
  )
}

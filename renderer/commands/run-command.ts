import { EngineError } from '../../engine/api/contract/errors.ts'
import { showToast } from '../app/ui-store.ts'
import type { Command, CommandContext } from './command.ts'

/** Runs a command that can be run now; what goes wrong is told in a message that stays. */
export async function runCommand(command: Command, context: CommandContext): Promise<void> {
  if (command.when && !command.when(context)) return
  try {
    await command.run(context)
  } catch (error) {
    if (!(error instanceof EngineError)) console.error(error)
    showToast(context.ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) })
  }
}

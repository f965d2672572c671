/** Every command of the editor, in the order of the cheat sheet; one file a room. */
import { canvasCommands } from './canvas.ts'
import type { Command } from './command.ts'
import { fileCommands } from './file.ts'
import { helpCommands } from './help.ts'
import { historyCommands } from './history.ts'
import { inspectorCommands } from './inspector.ts'
import { nodeCommands } from './nodes.ts'
import { previewCommands } from './preview.ts'
import { viewCommands } from './view.ts'
import { exportCommands } from './export.ts'
import { panelCommands } from './panels.ts'
import { settingsCommands } from './settings.ts'

/** See the head of this file. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...historyCommands,
  ...viewCommands,
  ...canvasCommands,
  ...nodeCommands,
  ...previewCommands,
  ...inspectorCommands,
  ...helpCommands,
  ...exportCommands,
  ...panelCommands,
  ...settingsCommands,
]

const byId = new Map(commands.map((command) => [command.id, command]))

/** A command by its id. @throws Error where there is none of that id, which is a fault of ours */
export function commandById(id: string): Command {
  const command = byId.get(id)
  if (!command) throw new Error(`There is no command ${id}.`)
  return command
}

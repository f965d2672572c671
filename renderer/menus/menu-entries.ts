/** Rows of menus made of commands. */
import type { Command, CommandContext } from '../commands/command.ts'
import { showKeys } from '../commands/keys.ts'
import { runCommand } from '../commands/run-command.ts'
import { keysFor, type OwnKeys } from '../commands/shortcuts.ts'
import { commandById } from '../commands/table.ts'
import type { MenuEntry } from '../ui/menu.tsx'

/** The rows of a menu: greyed where a command cannot be run now, marked where it is switched on, with its keys. */
export function menuEntries(items: readonly string[], context: CommandContext, own: OwnKeys): MenuEntry[] {
  return items.map((item) => (item === 'line' ? 'line' : rowOf(commandById(item), context, own)))
}

function rowOf(command: Command, context: CommandContext, own: OwnKeys): MenuEntry {
  const [keys] = keysFor(command, own)
  return {
    label: command.title,
    keys: keys === undefined ? undefined : showKeys(keys),
    disabled: command.when !== undefined && !command.when(context),
    checked: command.checked?.(context),
    run: () => void runCommand(command, context),
  }
}

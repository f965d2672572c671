/** Rows of context menus, from the table of commands. */
import type { CommandContext } from '../../commands/command.ts'
import { showKeys } from '../../commands/keys.ts'
import { runCommand } from '../../commands/run-command.ts'
import { commands } from '../../commands/table.ts'
import type { MenuEntry } from '../../ui/menu.tsx'

/** One row for each id; `line` for a line, and `room.*` for all commands of a room that are not listed by name. */
export function entriesOf(ids: readonly string[], context: CommandContext): MenuEntry[] {
  const rows = ids.flatMap((id): MenuEntry[] => {
    if (id === 'line') return ['line']
    if (!id.endsWith('*')) return entryOf(id, context)
    const room = id.slice(0, -1)
    const others = commands.filter((command) => command.id.startsWith(room) && !ids.includes(command.id))
    return others.flatMap((command) => entryOf(command.id, context))
  })
  return rows.filter((row, at) => row !== 'line' || (at > 0 && at < rows.length - 1 && rows[at - 1] !== 'line'))
}

function entryOf(id: string, context: CommandContext): MenuEntry[] {
  const command = commands.find((each) => each.id === id)
  if (!command) return []
  const [keys] = command.keys ?? []
  return [
    {
      label: command.title,
      keys: keys === undefined ? undefined : showKeys(keys),
      disabled: command.when?.(context) === false,
      checked: command.checked?.(context),
      run: () => void runCommand(command, context),
    },
  ]
}

/** Rows of context menus, from the table of commands. */
import type { CommandContext } from '../../commands/command.ts'
import { showKeys } from '../../commands/keys.ts'
import { runCommand } from '../../commands/run-command.ts'
import { commands } from '../../commands/table.ts'
import type { MenuEntry } from '../../ui/menu.tsx'

/** One row of a menu: the id of a command, `line`, `room.*` for the rest of a room, or a menu of its own. */
export type MenuRow = string | { readonly title: string; readonly ids: readonly string[] }

/** The rows with what they do; of a room, the commands that are not listed by name. */
export function entriesOf(ids: readonly MenuRow[], context: CommandContext): MenuEntry[] {
  const rows = ids.flatMap((id): MenuEntry[] => {
    if (typeof id !== 'string') return [{ label: id.title, items: entriesOf(id.ids, context) }]
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

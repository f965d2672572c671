/** The table of keys: every command by place, what is free, what clashes, and what becomes of it when one is chosen; pure. */
import type { Command, Place } from '../../commands/command.ts'
import { clashes, keysFor, type OwnKeys } from '../../commands/shortcuts.ts'

/** One command with its keys. */
export interface ShortcutRow {
  readonly command: Command
  readonly keys: readonly string[]
  /** Whether the user has chosen them. */
  readonly own: boolean
  /** Other commands that have one of these keys in the same place. */
  readonly clashes: readonly Command[]
}

/** Where keys count, in the order of the cheat sheet. */
export const places = ['anywhere', 'canvas', 'preview'] as const satisfies readonly Place[]

/** All commands by place; those that fit a text in title or keys. */
export function shortcutRows(
  commands: readonly Command[],
  own: OwnKeys,
  search: string,
): { place: Place; rows: ShortcutRow[] }[] {
  const shared = clashes(commands, own)
  const wanted = search.trim().toLowerCase()
  const rows = commands.map((command): ShortcutRow => {
    const keys = keysFor(command, own)
    const others = shared.flatMap(([, sharing]) => (sharing.includes(command) ? sharing : []))
    const clashing = [...new Set(others)].filter((other) => other !== command)
    return { command, keys, own: own[command.id] !== undefined, clashes: clashing }
  })
  const fits = ({ command, keys }: ShortcutRow): boolean =>
    `${command.title} ${keys.join(' ')}`.toLowerCase().includes(wanted)
  return places.flatMap((place) => {
    const here = rows.filter((row) => (row.command.place ?? 'anywhere') === place && fits(row))
    return here.length > 0 ? [{ place, rows: here }] : []
  })
}

/** The user's keys after a command has got others; keys that are the usual ones again are not kept. */
export function withKeys(own: OwnKeys, command: Command, keys: readonly string[]): Record<string, string[]> {
  const { [command.id]: _old, ...others } = own
  const copy = Object.fromEntries(Object.entries(others).map(([id, list]) => [id, [...list]]))
  const usual = command.keys ?? []
  const isUsual = usual.length === keys.length && usual.every((key, at) => key === keys[at])
  return isUsual ? copy : { ...copy, [command.id]: [...keys] }
}

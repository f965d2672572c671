/** Which command a key press means, from the one table of commands and the user's own keys. */
import type { Command, Place } from './command.ts'
import { matchesKeys, type KeyPress } from './keys.ts'

/** Keys the user has chosen, by command; an empty list switches a command's keys off. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>

/** The keys a command has now. */
export function keysFor(command: Command, own: OwnKeys): readonly string[] {
  return own[command.id] ?? command.keys ?? []
}

/**
 * The command of a key press.
 *
 * @param place - where the focus is: a place's own commands come before those for anywhere
 */
export function commandFor(
  press: KeyPress,
  place: Place,
  commands: readonly Command[],
  own: OwnKeys,
): Command | undefined {
  const matching = commands.filter((command) => keysFor(command, own).some((keys) => matchesKeys(press, keys)))
  const at = (where: Place): Command | undefined => matching.find((command) => (command.place ?? 'anywhere') === where)
  return (place === 'anywhere' ? undefined : at(place)) ?? at('anywhere')
}

/** Commands that share keys in the same place, for the settings to warn of. */
export function clashes(commands: readonly Command[], own: OwnKeys): [string, Command[]][] {
  const users = new Map<string, Command[]>()
  for (const command of commands)
    for (const keys of keysFor(command, own)) {
      const key = `${command.place ?? 'anywhere'} ${keys.toLowerCase()}`
      users.set(key, [...(users.get(key) ?? []), command])
    }
  return [...users].filter(([, sharing]) => sharing.length > 1)
}

/** Whether the user is typing there, so that letters are text and no commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button', 'color'].includes(target.type)
}

import type { OwnKeys } from '../commands/shortcuts.ts'
import { useSettings } from './settings-store.ts'

/** The keys the user has chosen for commands. */
export function useOwnKeys(): OwnKeys {
  return useSettings(({ settings }) => settings.interface.shortcuts)
}

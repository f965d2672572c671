/** What a command is. Menus, command palette, context menus, shortcuts and the cheat sheet derive from one table of them. */
import type { LucideIcon } from 'lucide-react'
import type { EngineClient } from '../../engine/api/contract/client.ts'
import type { Tab } from '../workspace/tab.ts'
import type { WorkspaceStore } from '../workspace/workspace-store.ts'
import type { UiStore } from '../app/ui-store.ts'

/** What a command works on. */
export interface CommandContext {
  readonly workspace: WorkspaceStore
  readonly engine: EngineClient
  readonly ui: UiStore
  /** The tab that is shown; undefined on the start screen. */
  readonly tab: Tab | undefined
}

/** Where the focus must be for a command's keys to count. */
export type Place = 'anywhere' | 'canvas' | 'preview'

/** One thing the user can do. */
export interface Command {
  readonly id: string
  /** A verb first, sentence case. */
  readonly title: string
  /** Such as `Mod+Shift+Z` (Mod is Ctrl, on a Mac Cmd), `Delete`, `?`; the first is shown. */
  readonly keys?: readonly string[]
  readonly place?: Place
  /** Words it is also found by. */
  readonly keywords?: readonly string[]
  readonly icon?: LucideIcon
  /** Whether it can be done now; a menu shows it greyed otherwise. */
  readonly when?: (context: CommandContext) => boolean
  /** Whether it is switched on, for commands that switch something. */
  readonly checked?: (context: CommandContext) => boolean
  readonly run: (context: CommandContext) => void | Promise<void>
}

/** Gives components the commands, each with what it works on. */
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react'
import type { UiState, UiStore } from '../app/ui-store.ts'
import { useStore } from 'zustand'
import { useEngine, useWorkspace, useWorkspaceStore } from '../workspace/context.tsx'
import { activeTab } from '../workspace/workspace-store.ts'
import type { CommandContext } from './command.ts'
import { runCommand } from './run-command.ts'
import { commandById } from './table.ts'

const Context = createContext<UiStore | undefined>(undefined)

/** Around the whole editor, inside the workspace. */
export function UiProvider({ ui, children }: { ui: UiStore; children: ReactNode }) {
  return <Context value={ui}>{children}</Context>
}

/** The store of panels, dialogs and messages. */
export function useUiStore(): UiStore {
  const ui = useContext(Context)
  if (!ui) throw new Error('This component needs UiProvider around it.')
  return ui
}

/** A part of it. */
export function useUi<T>(selector: (state: UiState) => T): T {
  return useStore(useUiStore(), selector)
}

/** What commands work on now. */
export function useCommandContext(): CommandContext {
  const workspace = useWorkspaceStore()
  const engine = useEngine()
  const ui = useUiStore()
  const tab = useWorkspace(activeTab)
  return useMemo(() => ({ workspace, engine, ui, tab }), [workspace, engine, ui, tab])
}

/** A function that runs a command by its id. */
export function useRun(): (id: string) => void {
  const context = useCommandContext()
  return useCallback((id) => void runCommand(commandById(id), context), [context])
}

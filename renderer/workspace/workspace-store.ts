/** The open tabs, and what the editor shows: the start screen or one of them. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { ConnectionState } from '../../engine/api/contract/client.ts'
import type { Result } from '../../engine/api/contract/methods.ts'
import { isSameSource } from './file-store.ts'
import type { Tab } from './tab.ts'

/** See the head of this file. */
export interface WorkspaceState {
  readonly catalogue: Catalogue
  /** What the engine said of itself; asked for again after Manim was looked for again. */
  engine: Result<'hello'>
  tabs: readonly Tab[]
  /** Id of the tab that is shown; undefined for the start screen. */
  active: string | undefined
  connection: ConnectionState
}

/** See `WorkspaceState`. */
export type WorkspaceStore = StoreApi<WorkspaceState>

/** A workspace without tabs. */
export function createWorkspaceStore(catalogue: Catalogue, engine: Result<'hello'>): WorkspaceStore {
  return createStore<WorkspaceState>(() => ({ catalogue, engine, tabs: [], active: undefined, connection: 'open' }))
}

/** The tab that is shown. */
export function activeTab({ tabs, active }: WorkspaceState): Tab | undefined {
  return tabs.find(({ id }) => id === active)
}

/** Opens a tab and shows it; a document that is open already is only shown. */
export function showTab(store: WorkspaceStore, tab: Tab): Tab {
  const { tabs } = store.getState()
  const same = tabs.find(({ source }) => isSameSource(source, tab.source))
  if (same) store.setState({ active: same.id })
  else store.setState({ tabs: [...tabs, tab], active: tab.id })
  return same ?? tab
}

/** Closes a tab without asking; its neighbour is shown. */
export function removeTab(store: WorkspaceStore, id: string): void {
  const { tabs, active } = store.getState()
  const at = tabs.findIndex((tab) => tab.id === id)
  const left = tabs.filter((tab) => tab.id !== id)
  store.setState({ tabs: left, active: active === id ? (left[at] ?? left[at - 1])?.id : active })
}

/** Shows the start screen; the tabs stay open. */
export function showStart(store: WorkspaceStore): void {
  store.setState({ active: undefined })
}

/** Shows the tab so many places on, round and round. */
export function showTabBeside(store: WorkspaceStore, step: 1 | -1): void {
  const { tabs, active } = store.getState()
  const at = tabs.findIndex(({ id }) => id === active)
  const from = at < 0 && step < 0 ? 0 : at
  const next = tabs.at((from + step) % tabs.length)
  if (next) store.setState({ active: next.id })
}

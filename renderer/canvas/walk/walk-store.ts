/** What walking, wiring, finding and renaming show while they last; one for each tab, nothing of it is kept. */
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useTab } from '../../workspace/context.tsx'
import type { Tab } from '../../workspace/tab.ts'

/** See the head of this file. */
export interface WalkState {
  /** The node, frame (`frame:…`) or note (`note:…`) whose text is being written. */
  renaming: string | undefined
  /** The node whose outputs are being wired by keyboard. */
  wiring: string | undefined
  /** Whether the bar that finds nodes is open; a new object asks it to take the focus. */
  finding: object | undefined
  /** Asks the canvas to go back to where it was; a new object each time. */
  jumpBack: object | undefined
}

const stores = new WeakMap<Tab, StoreApi<WalkState>>()

/** The store of a tab. */
export function walkOf(tab: Tab): StoreApi<WalkState> {
  let store = stores.get(tab)
  if (!store) {
    store = createStore<WalkState>(() => ({
      renaming: undefined,
      wiring: undefined,
      finding: undefined,
      jumpBack: undefined,
    }))
    stores.set(tab, store)
  }
  return store
}

/** A part of it. */
export function useWalk<T>(selector: (state: WalkState) => T): T {
  return useStore(walkOf(useTab()), selector)
}

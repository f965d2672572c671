/** What a gesture on the canvas shows while it lasts; nothing of it is kept. */
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useTab } from '../workspace/context.tsx'
import type { Tab } from '../workspace/tab.ts'
import type { Point } from './wire/wire-path.ts'

/** A line that shows what a dragged node is aligned with, in the canvas's coordinates. */
export interface Guide {
  readonly axis: 'x' | 'y'
  /** Where it crosses that axis. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** See the head of this file. */
export interface GestureState {
  guides: readonly Guide[]
  /** The path of a slash that cuts wires. */
  slash: readonly Point[]
  /** Something is being dragged over the canvas from outside the page, or from the palette. */
  dropping: 'file' | 'node' | undefined
}

const stores = new WeakMap<Tab, StoreApi<GestureState>>()

/** The gestures of a tab's canvas. */
export function gestureOf(tab: Tab): StoreApi<GestureState> {
  let store = stores.get(tab)
  if (!store) {
    store = createStore<GestureState>(() => ({ guides: [], slash: [], dropping: undefined }))
    stores.set(tab, store)
  }
  return store
}

/** A part of them. */
export function useGesture<T>(selector: (state: GestureState) => T): T {
  return useStore(gestureOf(useTab()), selector)
}

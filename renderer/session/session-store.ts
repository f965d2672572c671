/** What belongs to one tab but not to its document: selection, the subgraph that is entered, what is hovered. */
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Ids of what is selected, all of one body. */
export interface Selection {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
  readonly frames: readonly string[]
  readonly notes: readonly string[]
}

/** Nothing selected. */
export const noSelection: Selection = { nodes: [], edges: [], frames: [], notes: [] }

/** See the head of this file. */
export interface SessionState {
  selection: Selection
  /** The subgraph whose body the canvas shows; undefined for the scene itself. */
  within: string | undefined
  /** The node under the mouse, wherever it is shown: canvas, timeline, code, picture. */
  hovered: string | undefined
  /** Asks the canvas to bring these nodes into view; a new object each time. */
  reveal: { readonly nodes: readonly string[] } | undefined
}

/** See `SessionState`. */
export type SessionStore = StoreApi<SessionState>

/** The session of a document that was just opened. */
export function createSessionStore(): SessionStore {
  return createStore<SessionState>(() => ({
    selection: noSelection,
    within: undefined,
    hovered: undefined,
    reveal: undefined,
  }))
}

/** Selects exactly this; what is left out is not selected. */
export function select(store: SessionStore, selection: Partial<Selection>): void {
  store.setState({ selection: { ...noSelection, ...selection } })
}

/** Selects nodes and brings them into view: how Problems, code and timeline go to a node. */
export function goToNodes(store: SessionStore, nodes: readonly string[]): void {
  store.setState({ selection: { ...noSelection, nodes }, reveal: { nodes } })
}

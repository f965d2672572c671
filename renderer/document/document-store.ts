/** One open document with its undo history. Every change of a graph, from wherever it comes, goes through here. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyDiff } from '../../engine/graph/apply-diff.ts'
import { diffDocuments, invertDiff, isEmptyDiff, type DocumentDiff } from '../../engine/graph/diff.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'

/** What one undo takes back. */
export interface Step {
  /** What the user did, in words: "Move 3 nodes". */
  label: string
  diff: DocumentDiff
}

/** A change of a document; gives the same document back where there is nothing to do. */
export type Change = (document: GraphDocument) => GraphDocument

/** One open document. */
export interface DocumentState {
  document: GraphDocument
  /** As it was last saved or opened; the tab is dirty while the two differ. */
  saved: GraphDocument
  /** Counts the states of the document; `view` does not count. */
  revision: number
  past: readonly Step[]
  future: readonly Step[]
  /** A drag or a slider in the user's hand: its many changes become one step. */
  gesture: { label: string; from: GraphDocument } | null
}

/** See `DocumentState`. */
export type DocumentStore = StoreApi<DocumentState>

/** A store for a document that was just opened. */
export function createDocumentStore(document: GraphDocument): DocumentStore {
  return createStore<DocumentState>(() => ({
    document,
    saved: document,
    revision: 0,
    past: [],
    future: [],
    gesture: null,
  }))
}

/** Makes a change and one undo step of it; within a gesture it becomes part of the gesture's step. */
export function edit(store: DocumentStore, label: string, change: Change): void {
  const { document, gesture, past, revision } = store.getState()
  const changed = change(document)
  if (changed === document) return
  if (gesture) {
    store.setState({ document: changed, revision: revision + 1 })
    return
  }
  const diff = diffDocuments(document, changed)
  if (isEmptyDiff(diff)) return
  store.setState({ document: changed, revision: revision + 1, past: [...past, { label, diff }], future: [] })
}

/** Begins a gesture; what is changed until `endGesture` is one step. */
export function beginGesture(store: DocumentStore, label: string): void {
  if (store.getState().gesture) endGesture(store)
  store.setState({ gesture: { label, from: store.getState().document } })
}

/** Ends a gesture and keeps what it did as one step; nothing where it ended as it began. */
export function endGesture(store: DocumentStore): void {
  const { gesture, document, past } = store.getState()
  if (!gesture) return
  const diff = diffDocuments(gesture.from, document)
  const step = isEmptyDiff(diff) ? {} : { past: [...past, { label: gesture.label, diff }], future: [] }
  store.setState({ gesture: null, ...step })
}

/** Takes back what the gesture has done so far (Escape while dragging). */
export function cancelGesture(store: DocumentStore): void {
  const { gesture, revision } = store.getState()
  if (gesture) store.setState({ gesture: null, document: gesture.from, revision: revision + 1 })
}

/** Takes back the last step. */
export function undo(store: DocumentStore): void {
  endGesture(store)
  const { document, past, future, revision } = store.getState()
  const step = past.at(-1)
  if (!step) return
  const changed = applyDiff(document, invertDiff(step.diff))
  store.setState({ document: changed, revision: revision + 1, past: past.slice(0, -1), future: [...future, step] })
}

/** Does the step again that was last taken back. */
export function redo(store: DocumentStore): void {
  endGesture(store)
  const { document, past, future, revision } = store.getState()
  const step = future.at(-1)
  if (!step) return
  const changed = applyDiff(document, step.diff)
  store.setState({ document: changed, revision: revision + 1, past: [...past, step], future: future.slice(0, -1) })
}

/** Stores viewport and the like: no step, not dirty. */
export function setView(store: DocumentStore, view: Readonly<Record<string, unknown>>): void {
  const { document } = store.getState()
  store.setState({ document: { ...document, view: { ...document.view, ...view } } })
}

/** Says that this state of the document is on the disk. */
export function markSaved(store: DocumentStore, saved: GraphDocument): void {
  store.setState({ saved })
}

/** Which sections of the inspector are folded, kept in this browser. */
import { createStore } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'

/** See the head of this file. */
export const inspectorStore = createStore<{ folded: Readonly<Record<string, boolean>> }>()(
  persist(() => ({ folded: {} }), { name: 'manim-nodes.inspector', version: 1 }),
)

/** Folds or unfolds a section. */
export function setFolded(id: string, isFolded: boolean): void {
  inspectorStore.setState(({ folded }) => ({ folded: { ...folded, [id]: isFolded } }))
}

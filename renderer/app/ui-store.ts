/** What the editor itself remembers: panels, the open dialog, messages, theme. Kept in this browser between runs. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { TemplateEntry } from '../../engine/api/contract/app.ts'
import { persist } from 'zustand/middleware'

/** The tabs of the palette at the left. */
export const leftTabs = ['nodes', 'templates', 'assets', 'outline'] as const
/** The tabs of the dock at the bottom. */
export const dockTabs = ['timeline', 'code', 'problems', 'queue', 'log'] as const

/** A message that appears and goes by itself, or stays until it is closed. */
export interface Toast {
  readonly id: string
  readonly kind: 'info' | 'success' | 'error'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** A dialog that stands over everything. */
export type Dialog =
  | {
      readonly name:
        | 'export'
        | 'settings'
        | 'shortcuts'
        | 'about'
        | 'doctor'
        | 'history'
        | 'save_template'
        | 'templates'
        | 'trust'
    }
  /** What a template shows and how it is used. */
  | { readonly name: 'template'; readonly template: TemplateEntry }
  /** Asks for a name of 1 to 100 characters. */
  | {
      readonly name: 'name'
      readonly title: string
      readonly value: string
      /** What the button says. */
      readonly confirm: string
      readonly answer: (name: string | undefined) => void
    }
  /** Asks before something is lost; answers with the id of a button. */
  | {
      readonly name: 'ask'
      readonly title: string
      readonly text: string
      readonly buttons: readonly { readonly id: string; readonly label: string; readonly kind?: 'primary' | 'danger' }[]
      readonly answer: (id: string | undefined) => void
    }

/** The menu with which a node is added, where it stands, and the wire that waits for it. */
export interface AddMenu {
  /** Pixels in the window. */
  readonly at: { readonly x: number; readonly y: number }
  /** Where the node will be, in the canvas's own coordinates. */
  readonly position: { readonly x: number; readonly y: number }
  /** A wire that was dropped on the canvas. */
  readonly wire?: { readonly node: string; readonly handle: string; readonly kind: 'source' | 'target' }
}

/** See the head of this file. */
export interface UiState {
  leftTab: (typeof leftTabs)[number]
  dockTab: (typeof dockTabs)[number]
  folded: { left: boolean; right: boolean; dock: boolean }
  theme: 'system' | 'dark' | 'light'
  snapToGrid: boolean
  showMinimap: boolean
  /** Whether the palette shows all of Manim. */
  allOfManim: boolean
  /** Types of nodes, the last added first. */
  recentKinds: readonly string[]
  tourDone: boolean
  /** Step of the first tour that is shown. */
  tourStep: number | undefined
  dialog: Dialog | undefined
  addMenu: AddMenu | undefined
  commandPalette: boolean
  toasts: readonly Toast[]
  presenting: boolean
}

/** See `UiState`. */
export type UiStore = StoreApi<UiState>

/** Fields that outlive the page. */
const kept = [
  'leftTab',
  'dockTab',
  'folded',
  'theme',
  'snapToGrid',
  'showMinimap',
  'allOfManim',
  'recentKinds',
  'tourDone',
] as const satisfies readonly (keyof UiState)[]

const initial: UiState = {
  leftTab: 'nodes',
  dockTab: 'timeline',
  folded: { left: false, right: false, dock: false },
  theme: 'dark',
  snapToGrid: false,
  showMinimap: true,
  allOfManim: false,
  recentKinds: [],
  tourDone: false,
  tourStep: undefined,
  dialog: undefined,
  addMenu: undefined,
  commandPalette: false,
  toasts: [],
  presenting: false,
}

/** The store of this browser. */
export function createUiStore(): UiStore {
  const partialize = (state: UiState) => Object.fromEntries(kept.map((name) => [name, state[name]]))
  return createStore<UiState>()(persist(() => initial, { name: 'manim-nodes.ui', version: 1, partialize }))
}

/** Shows a message; one with the same text is not shown twice. */
export function showToast(store: UiStore, toast: Omit<Toast, 'id'>): void {
  const { toasts } = store.getState()
  if (toasts.some(({ text }) => text === toast.text)) return
  store.setState({ toasts: [...toasts, { ...toast, id: crypto.randomUUID() }] })
}

/** Takes a message away. */
export function dismissToast(store: UiStore, id: string): void {
  store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }))
}

/** Asks the user to choose; undefined where the dialog was closed without an answer. */
export function ask(
  store: UiStore,
  question: Pick<Extract<Dialog, { name: 'ask' }>, 'title' | 'text' | 'buttons'>,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const answer = (id: string | undefined): void => {
      store.setState({ dialog: undefined })
      resolve(id)
    }
    store.setState({ dialog: { name: 'ask', ...question, answer } })
  })
}

/** Asks for a name; undefined where the dialog was closed without one. */
export function askName(
  store: UiStore,
  question: Pick<Extract<Dialog, { name: 'name' }>, 'title' | 'value' | 'confirm'>,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const answer = (name: string | undefined): void => {
      store.setState({ dialog: undefined })
      resolve(name)
    }
    store.setState({ dialog: { name: 'name', ...question, answer } })
  })
}

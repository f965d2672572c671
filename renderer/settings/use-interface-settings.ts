import { useEffect } from 'react'
import type { UiState } from '../app/ui-store.ts'
import { useUiStore } from '../commands/context.tsx'
import { useEngine } from '../workspace/context.tsx'
import { changeSettings, settingsOf, useSettings } from './settings-store.ts'

type Shared = Pick<UiState, 'theme' | 'snapToGrid' | 'recentKinds'>

/** Which field of the page's own store is which setting. */
const paths = {
  theme: 'interface.theme',
  snapToGrid: 'interface.snap_to_grid',
  recentKinds: 'interface.recent_nodes',
} as const satisfies Record<keyof Shared, string>

/** Keeps the page and the engine's settings in step: the engine's win when they are loaded, later whoever changed last. */
export function useInterfaceSettings(): void {
  const engine = useEngine()
  const ui = useUiStore()
  const { scale, reduced_motion: motion } = useSettings(({ settings }) => settings.interface)
  const loaded = useSettings((state) => state.loaded)

  useEffect(() => {
    const store = settingsOf(engine)
    function take(): void {
      const state = store.getState()
      if (!state.loaded) return
      const { theme, snap_to_grid: snapToGrid, recent_nodes: recentKinds } = state.settings.interface
      const now = ui.getState()
      if (theme !== now.theme || snapToGrid !== now.snapToGrid || !sameList(recentKinds, now.recentKinds)) {
        ui.setState({ theme, snapToGrid, recentKinds })
      }
    }
    function give(now: UiState, before: UiState): void {
      const state = store.getState()
      if (!state.loaded) return
      const changed = (Object.keys(paths) as (keyof Shared)[]).filter(
        (name) => now[name] !== before[name] && !isSame(now[name], known(state.settings.interface)[name]),
      )
      if (changed.length === 0) return
      const changes = Object.fromEntries(changed.map((name) => [paths[name], now[name]]))
      changeSettings(engine, changes).catch((error: unknown) => console.error(error))
    }
    take()
    const ends = [store.subscribe(take), ui.subscribe(give)]
    return () => ends.forEach((end) => end())
  }, [engine, ui])

  useEffect(() => {
    if (!loaded) return
    const root = document.documentElement
    root.style.zoom = scale === 1 ? '' : String(scale)
    if (motion === 'system') delete root.dataset['motion']
    // The setting says whether motion is reduced; the page's mark says whether there is any.
    else root.dataset['motion'] = motion === 'on' ? 'off' : 'on'
  }, [loaded, scale, motion])
}

function known({
  theme,
  snap_to_grid: snapToGrid,
  recent_nodes: recentKinds,
}: {
  theme: UiState['theme']
  snap_to_grid: boolean
  recent_nodes: readonly string[]
}): Shared {
  return { theme, snapToGrid, recentKinds }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && sameList(a, b))
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

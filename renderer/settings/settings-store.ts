/** The engine's settings as this page knows them. */
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EngineClient } from '../../engine/api/contract/client.ts'
import { defaultSettings } from '../../engine/api/contract/setting-fields.ts'
import type { Settings } from '../../engine/api/contract/settings.ts'
import { useEngine } from '../workspace/context.tsx'

/** See the head of this file. */
export interface SettingsState {
  readonly settings: Settings
  /** The environment variable that decides a setting, by its path. */
  readonly overridden: Readonly<Record<string, string>>
  readonly warning: string | null
  /** Whether the engine has answered yet; the defaults stand in until then. */
  readonly loaded: boolean
}

/** See `SettingsState`. */
export type SettingsStore = StoreApi<SettingsState>

const stores = new WeakMap<EngineClient, SettingsStore>()

/** The settings of an engine, asked for once and again whenever the connection is back. */
export function settingsOf(engine: EngineClient): SettingsStore {
  const known = stores.get(engine)
  if (known) return known
  const store = createStore<SettingsState>(() => ({
    settings: defaultSettings,
    overridden: {},
    warning: null,
    loaded: false,
  }))
  stores.set(engine, store)
  const load = (): void => {
    engine.request('settings.get', {}).then(
      (answer) => store.setState({ ...answer, loaded: true }),
      // The connection is lost, which is shown elsewhere; the next one asks again.
      () => undefined,
    )
  }
  engine.onState((state) => state === 'open' && load())
  engine.on('settings.changed', ({ settings }) => store.setState({ settings }))
  load()
  return store
}

/** A part of the settings. */
export function useSettings<T>(selector: (state: SettingsState) => T): T {
  return useStore(settingsOf(useEngine()), selector)
}

/** Changes settings by their dotted paths, here at once and in the engine. @throws EngineError where one is refused */
export async function changeSettings(engine: EngineClient, changes: Readonly<Record<string, unknown>>): Promise<void> {
  const { settings } = await engine.request('settings.set', { changes })
  settingsOf(engine).setState({ settings })
}

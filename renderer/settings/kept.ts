/** Small things the editor remembers for the user wherever the page is opened: favourites, the last export's choices. */
import { useCallback } from 'react'
import type { z } from 'zod'
import type { EngineClient } from '../../engine/api/contract/client.ts'
import { useEngine } from '../workspace/context.tsx'
import { changeSettings, settingsOf, useSettings } from './settings-store.ts'

/** One thing that is remembered: its name among the settings' `interface.layout`, and what it looks like. */
export interface Kept<T> {
  readonly name: string
  readonly schema: z.ZodType<T>
  readonly initial: T
}

/** What is remembered, and how it is changed. What no longer fits its shape counts as the initial value. */
export function useKept<T>(kept: Kept<T>): [T, (value: T) => void] {
  const engine = useEngine()
  const stored = useSettings(({ settings }) => settings.interface.layout[kept.name])
  const set = useCallback((value: T) => keep(engine, kept, value), [engine, kept])
  return [read(kept, stored), set]
}

/** Values by what they were read from, so that a component gets the same object each time. */
const reads = new WeakMap<object, unknown>()

function read<T>({ schema, initial }: Kept<T>, stored: unknown): T {
  if (typeof stored !== 'object' || stored === null) return schema.safeParse(stored).data ?? initial
  if (!reads.has(stored)) reads.set(stored, schema.safeParse(stored).data ?? initial)
  return reads.get(stored) as T
}

function keep<T>(engine: EngineClient, { name }: Kept<T>, value: T): void {
  const store = settingsOf(engine)
  const { settings } = store.getState()
  const layout = { ...settings.interface.layout, [name]: value }
  // Shown at once; the engine's answer comes to the same.
  store.setState({ settings: { ...settings, interface: { ...settings.interface, layout } } })
  changeSettings(engine, { 'interface.layout': layout }).catch((error: unknown) => console.error(error))
}

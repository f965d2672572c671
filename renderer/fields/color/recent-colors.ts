/** Colours that were picked last, kept in this browser. */
import { createStore } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'

/** How many are kept: one row of the picker. */
const kept = 12

/** The newest first. */
export const recentColors = createStore<{ colors: readonly string[] }>()(
  persist(() => ({ colors: [] as readonly string[] }), { name: 'manim-nodes.colors', version: 1 }),
)

/** Puts a colour in front. */
export function rememberColor(color: string): void {
  const { colors } = recentColors.getState()
  recentColors.setState({ colors: [color, ...colors.filter((other) => other !== color)].slice(0, kept) })
}

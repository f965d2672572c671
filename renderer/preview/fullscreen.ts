/** The preview over the whole screen: with the whole player, or for a lesson with play and step only. */
import type { UiStore } from '../app/ui-store.ts'
import type { Tab } from '../workspace/tab.ts'

/** Shows or leaves it. The page itself goes fullscreen where the browser lets it; else it fills the window. */
export function toggleFullscreen(tab: Tab, ui: UiStore, mode: 'player' | 'lesson'): void {
  if (tab.preview.getState().fullscreen || ui.getState().presenting) return leaveFullscreen(tab, ui)
  if (mode === 'lesson') ui.setState({ presenting: true })
  else tab.preview.setState({ fullscreen: true })
  document.documentElement.requestFullscreen().catch(() => undefined)
}

/** Leaves it. */
export function leaveFullscreen(tab: Tab, ui: UiStore): void {
  ui.setState({ presenting: false })
  tab.preview.setState({ fullscreen: false })
  if (document.fullscreenElement) void document.exitFullscreen()
}

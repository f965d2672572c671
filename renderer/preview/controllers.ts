/** The preview controllers of the open tabs. */
import { useEffect } from 'react'
import type { Settings } from '../../engine/api/contract/settings.ts'
import { useEngine, useWorkspaceStore } from '../workspace/context.tsx'
import { settingsOf } from '../settings/settings-store.ts'
import type { Tab } from '../workspace/tab.ts'
import { PreviewController } from './preview-controller.ts'

const controllers = new WeakMap<Tab, PreviewController>()

/** What plays and renders a tab; undefined only while the tab is being opened or closed. */
export function controllerOf(tab: Tab | undefined): PreviewController | undefined {
  return tab && controllers.get(tab)
}

/** Gives each open tab a preview for as long as it is open. */
export function usePreviewControllers(): void {
  const engine = useEngine()
  const workspace = useWorkspaceStore()
  useEffect(() => {
    const settings = settingsOf(engine)
    const open = new Map<Tab, PreviewController>()
    function keepUp(tabs: readonly Tab[]): void {
      for (const [tab, controller] of open) {
        if (tabs.includes(tab)) continue
        controller.close()
        controllers.delete(tab)
        open.delete(tab)
      }
      for (const tab of tabs) {
        if (open.has(tab)) continue
        follow(tab, settings.getState().settings.preview)
        const controller = new PreviewController(engine, tab, workspace.getState().catalogue)
        open.set(tab, controller)
        controllers.set(tab, controller)
        controller.start()
      }
    }
    keepUp(workspace.getState().tabs)
    const end = workspace.subscribe(({ tabs }, before) => tabs !== before.tabs && keepUp(tabs))
    const endSettings = settings.subscribe((now, before) => {
      if (now.settings.preview === before.settings.preview) return
      for (const tab of open.keys()) follow(tab, now.settings.preview)
    })
    return () => {
      end()
      endSettings()
      keepUp([])
    }
  }, [engine, workspace])
}

/** A tab begins as the settings say, and follows when they change. */
function follow({ preview }: Tab, { quality, automatic }: Settings['preview']): void {
  const now = preview.getState()
  if (now.quality !== quality || now.automatic !== automatic) preview.setState({ quality, automatic })
}

/** What runs beside the components as long as the editor is open: saving, watching, the window's title. */
import type { CommandContext } from '../commands/command.ts'
import { runCommand } from '../commands/run-command.ts'
import { commandById } from '../commands/table.ts'
import { isDirty } from '../document/is-dirty.ts'
import { desktop } from '../engine/connect.ts'
import { startAutosave, type Autosave } from './autosave.ts'
import { noteDiskChange } from './conflict.ts'
import { openDocument, type Opening } from './open-documents.ts'
import { pageTitle } from './page-title.ts'
import { notifyOfExports } from './notify-exports.ts'
import { lookAgain } from './reconnect.ts'
import { rememberTabs, reopenTabs } from './remember-tabs.ts'
import { activeTab } from './workspace-store.ts'

/** Starts them. @returns a function that ends them; what is not saved then is saved at once */
export function startServices(context: Opening): () => void {
  const { engine, workspace, ui } = context
  const saves = new Map<string, Autosave>()
  const titles = new Map<string, () => void>()

  function follow(): void {
    const { tabs } = workspace.getState()
    for (const tab of tabs) {
      if (saves.has(tab.id)) continue
      saves.set(tab.id, startAutosave(engine, tab))
      titles.set(tab.id, tab.document.subscribe(showTitle))
    }
    for (const [id, save] of saves) {
      if (tabs.some((tab) => tab.id === id)) continue
      save.stop()
      titles.get(id)?.()
      saves.delete(id)
      titles.delete(id)
    }
    rememberTabs(workspace.getState())
    showTitle()
  }

  function showTitle(): void {
    const tab = activeTab(workspace.getState())
    const state = tab?.document.getState()
    const open = state && { name: state.document.name, dirty: isDirty(state) }
    const title = pageTitle(open)
    if (document.title !== title) document.title = title
    desktop?.setTitle(open?.name ?? '', open?.dirty ?? false)
  }

  const flush = (): void => saves.forEach((save) => save.flush())
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') flush()
  }
  const onLeave = (event: BeforeUnloadEvent): void => {
    flush()
    if (workspace.getState().tabs.some((tab) => isDirty(tab.document.getState()))) event.preventDefault()
  }
  const withTab = (): CommandContext => ({ ...context, tab: activeTab(workspace.getState()) })

  document.addEventListener('visibilitychange', onHidden)
  addEventListener('beforeunload', onLeave)
  desktop?.onOpen((file) => void openDocument(context, { file }))
  desktop?.onCommand((id) => void runCommand(commandById(id), withTab()))
  let wasLost = false
  const ends = [
    workspace.subscribe((now, before) => {
      if (now.tabs !== before.tabs || now.active !== before.active) follow()
    }),
    engine.on('documents.changed_on_disk', (change) => void noteDiskChange(engine, workspace, change)),
    engine.onState((state) => {
      if (state === 'lost') wasLost = true
      if (state === 'open' && wasLost) void lookAgain(engine, workspace)
    }),
    notifyOfExports(engine, ui),
    () => document.removeEventListener('visibilitychange', onHidden),
    () => removeEventListener('beforeunload', onLeave),
  ]
  void reopenTabs(context).then(follow)
  return () => {
    flush()
    for (const end of ends) end()
    for (const save of saves.values()) save.stop()
    for (const end of titles.values()) end()
  }
}

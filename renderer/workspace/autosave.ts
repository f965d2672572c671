/** Saves one tab by itself. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import { sameContent } from '../../engine/graph/same-content.ts'
import { isDirty } from '../document/is-dirty.ts'
import { AutosaveTimer } from './autosave-timer.ts'
import { adoptTab } from './save-as.ts'
import type { Tab } from './tab.ts'
import { isChangedOnDisk, writeTab } from './write-tab.ts'

/** One tab's autosave; it runs until it is stopped. */
export interface Autosave {
  /** Saves now what is not saved, without waiting for a pause. */
  flush: () => void
  stop: () => void
}

/** Saves a tab two seconds after the last edit, and again after failures until it succeeds. */
export function startAutosave(engine: EngineClient, tab: Tab): Autosave {
  const timer = new AutosaveTimer(() => void save())

  async function save(): Promise<void> {
    if (!isUnsaved(tab)) return
    if (engine.state !== 'open') {
      tab.file.setState({ saving: 'waiting' })
      return
    }
    try {
      if (tab.source === null) await adoptTab(engine, tab)
      else await writeTab(engine, tab, 'autosave')
      timer.succeeded()
    } catch (error) {
      // The edits are in the recovery copy; what becomes of the file the user decides.
      if (isChangedOnDisk(error)) return
      timer.failed()
    }
    // What was done while the save was under way has started the timer anew.
  }

  const endEdits = tab.document.subscribe((now, before) => {
    if (now.document !== before.document && !isOnlyView(now.document, before.document)) timer.edited()
  })
  const endState = engine.onState((state) => {
    if (state === 'open' && isUnsaved(tab)) void save()
  })
  return {
    flush() {
      timer.stop()
      if (isUnsaved(tab)) void save()
    },
    stop() {
      timer.stop()
      endEdits()
      endState()
    },
  }
}

/** Whether there are edits that are neither in the file nor in its recovery copy. */
export function isUnsaved(tab: Tab): boolean {
  const document = tab.document.getState()
  const { saving, sent } = tab.file.getState()
  if (saving === 'kept' && sent !== undefined) return !sameContent(sent, document.document)
  return isDirty(document)
}

function isOnlyView<D extends { view?: unknown }>(now: D, before: D): boolean {
  if (now.view === before.view) return false
  return (Object.keys(now) as (keyof D)[]).every((key) => key === 'view' || now[key] === before[key])
}

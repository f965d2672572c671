/** A file that another program changed while it is open here: reload it, or keep what is here. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import type { DocumentSource } from '../../engine/api/contract/documents.ts'
import type { EventData } from '../../engine/api/contract/methods.ts'
import { edit, markSaved } from '../document/document-store.ts'
import { t } from '../strings/t.ts'
import { isSameSource } from './file-store.ts'
import type { Tab } from './tab.ts'
import type { WorkspaceStore } from './workspace-store.ts'
import { isOurOwn, writeTab } from './write-tab.ts'

/** Notes that another program wrote or removed a file that is open. */
export async function noteDiskChange(
  engine: EngineClient,
  workspace: WorkspaceStore,
  { source, change, fingerprint }: EventData<'documents.changed_on_disk'>,
): Promise<void> {
  const tab = tabOf(workspace, source)
  if (!tab || tab.fingerprint === fingerprint) return
  if (fingerprint !== null && (await isOurOwn(engine, tab))) return
  tab.file.setState({ conflict: { change, fingerprint } })
}

/** Takes over what lies on the disk, as a step that can be undone. @throws EngineError */
export async function reloadTab(engine: EngineClient, tab: Tab): Promise<void> {
  if (tab.source === null) return
  const opened = await engine.request('documents.open', { source: tab.source })
  edit(tab.document, t('file.reloadStep'), () => opened.document)
  markSaved(tab.document, opened.document)
  tab.file.setState({
    fingerprint: opened.fingerprint,
    untrusted: opened.untrusted,
    conflict: undefined,
    saving: 'idle',
    failure: undefined,
  })
}

/** Writes what is here over what lies on the disk. @throws EngineError */
export async function keepMine(engine: EngineClient, tab: Tab): Promise<void> {
  const { conflict } = tab.file.getState()
  if (!conflict) return
  tab.file.setState({ fingerprint: conflict.fingerprint, conflict: undefined })
  await writeTab(engine, tab, 'save')
}

function tabOf(workspace: WorkspaceStore, source: DocumentSource): Tab | undefined {
  return workspace.getState().tabs.find((tab) => isSameSource(tab.source, source))
}

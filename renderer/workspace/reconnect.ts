/** After the connection was lost: looks what became of the open documents meanwhile. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import { EngineError } from '../../engine/api/contract/errors.ts'
import type { Tab } from './tab.ts'
import type { WorkspaceStore } from './workspace-store.ts'
import { isOurOwn } from './write-tab.ts'

/** Opens every document again, so that the engine watches it, and notes what another program changed. */
export async function lookAgain(engine: EngineClient, workspace: WorkspaceStore): Promise<void> {
  await Promise.all(workspace.getState().tabs.map((tab) => lookAt(engine, tab)))
}

async function lookAt(engine: EngineClient, tab: Tab): Promise<void> {
  if (tab.source === null) return
  try {
    const opened = await engine.request('documents.open', { source: tab.source })
    tab.file.setState({ untrusted: opened.untrusted })
    if (opened.fingerprint === tab.fingerprint || (await isOurOwn(engine, tab))) return
    tab.file.setState({ conflict: { change: 'changed', fingerprint: opened.fingerprint } })
  } catch (error) {
    const isGone = error instanceof EngineError && error.code === 'GRAPH_NOT_FOUND'
    if (isGone) tab.file.setState({ conflict: { change: 'removed', fingerprint: null } })
  }
}

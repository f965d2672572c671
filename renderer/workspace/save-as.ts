/** Gives a tab another place to be saved. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import type { DocumentSource } from '../../engine/api/contract/documents.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { markSaved } from '../document/document-store.ts'
import { inTurn } from './in-turn.ts'
import type { Tab } from './tab.ts'

/** Saves a tab as a new project of the library, and goes on with that one. @throws EngineError */
export function saveAsProject(engine: EngineClient, tab: Tab, name: string): Promise<void> {
  const id = crypto.randomUUID()
  return saveAt(engine, tab, { project: id }, (document) => ({ ...document, id, name }))
}

/**
 * Saves a tab as a file, and goes on with that one.
 *
 * @param file - absolute path that the user chose; what is there is replaced, as the system's dialog has asked already
 * @throws EngineError
 */
export function saveAsFile(engine: EngineClient, tab: Tab, file: string): Promise<void> {
  return saveAt(engine, tab, { file }, (document) => document)
}

/** Makes a project of the library of what has no place yet, so that its edits are not lost. @throws EngineError */
export function adoptTab(engine: EngineClient, tab: Tab): Promise<void> {
  return saveAsProject(engine, tab, tab.document.getState().document.name)
}

function saveAt(
  engine: EngineClient,
  tab: Tab,
  target: DocumentSource,
  change: (document: GraphDocument) => GraphDocument,
): Promise<void> {
  return inTurn(tab, async () => {
    tab.file.setState({ saving: 'saving' })
    const document = change(tab.document.getState().document)
    const replace = 'file' in target
    const saved = await engine.request('documents.save_as', { document, target, replace }).catch((error: unknown) => {
      tab.file.setState({ saving: 'failed', failure: error instanceof Error ? error.message : String(error) })
      throw error
    })
    // Another place is no edit: undo does not lead back to it. What was edited meanwhile stays.
    tab.document.setState((now) => ({ document: { ...now.document, id: document.id, name: document.name } }))
    markSaved(tab.document, document)
    tab.file.setState({
      source: saved.source,
      fingerprint: saved.fingerprint,
      saving: 'saved',
      savedAt: Date.now(),
      failure: undefined,
      conflict: undefined,
      sent: document,
    })
    // Opening it is what makes the engine watch it.
    await engine.request('documents.open', { source: saved.source }).catch(() => undefined)
  })
}

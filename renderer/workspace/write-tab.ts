/** Writes a tab's document, and keeps account of it in the tab's file store. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import { EngineError } from '../../engine/api/contract/errors.ts'
import { sameContent } from '../../engine/graph/same-content.ts'
import { markSaved } from '../document/document-store.ts'
import { inTurn } from './in-turn.ts'
import type { Tab } from './tab.ts'

/**
 * Writes what the tab holds now. An autosave of a file from elsewhere only keeps a copy of the edits, and the tab stays
 * dirty. Where another program changed the file, nothing is written and the tab has a `conflict` from then on.
 *
 * @throws EngineError; the tab says `failed` then
 */
export function writeTab(engine: EngineClient, tab: Tab, how: 'save' | 'autosave'): Promise<void> {
  return inTurn(tab, async () => {
    try {
      await write(engine, tab, how)
    } catch (error) {
      if (isChangedOnDisk(error) && (await isOurOwn(engine, tab))) await write(engine, tab, how)
      else throw fail(tab, error)
    }
  })
}

async function write(engine: EngineClient, tab: Tab, how: 'save' | 'autosave'): Promise<void> {
  const { source, fingerprint } = tab.file.getState()
  if (source === null) return
  const { document } = tab.document.getState()
  tab.file.setState({ saving: 'saving', sent: document })
  const expected = fingerprint === null ? {} : { expected: fingerprint }
  const saved = await engine.request(`documents.${how}`, { source, document, ...expected })
  const isCopy = how === 'autosave' && 'file' in source
  tab.file.setState({
    saving: isCopy ? 'kept' : 'saved',
    savedAt: Date.now(),
    failure: undefined,
    ...(isCopy ? {} : { fingerprint: saved.fingerprint, conflict: undefined }),
  })
  if (!isCopy) markSaved(tab.document, document)
}

function fail(tab: Tab, error: unknown): unknown {
  tab.file.setState({ saving: 'failed', failure: error instanceof Error ? error.message : String(error) })
  if (isChangedOnDisk(error)) {
    const found = error.details['fingerprint']
    const fingerprint = typeof found === 'string' ? found : null
    tab.file.setState({ conflict: { change: fingerprint === null ? 'removed' : 'changed', fingerprint } })
  }
  return error
}

/**
 * Whether what lies on the disk is what this tab sent, whose answer got lost, or has now, whoever wrote it. Then there is
 * nothing to decide, and the tab goes on from there.
 */
export async function isOurOwn(engine: EngineClient, tab: Tab): Promise<boolean> {
  const { source, sent } = tab.file.getState()
  if (source === null) return false
  const opened = await engine.request('documents.open', { source }).catch(() => undefined)
  if (!opened) return false
  const { document } = tab.document.getState()
  const isOurs = [sent, document].some((ours) => ours !== undefined && sameContent(ours, opened.document))
  if (isOurs) tab.file.setState({ fingerprint: opened.fingerprint, conflict: undefined })
  if (isOurs && sameContent(document, opened.document)) markSaved(tab.document, document)
  return isOurs
}

/** Whether a save was refused because another program wrote the file. */
export function isChangedOnDisk(error: unknown): error is EngineError {
  return error instanceof EngineError && error.code === 'CHANGED_ON_DISK'
}

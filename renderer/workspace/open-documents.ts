/** Opening and making documents: what menus, start screen and shortcuts do with them. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import type { DocumentSource, OpenedDocument, RecoverySummary } from '../../engine/api/contract/documents.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { ask, showToast, type UiStore } from '../app/ui-store.ts'
import type { CommandContext } from '../commands/command.ts'
import { edit } from '../document/document-store.ts'
import { t } from '../strings/t.ts'
import { timeWords } from '../start/time-words.ts'
import { isSameSource } from './file-store.ts'
import { createTab, type Tab } from './tab.ts'
import { showTab, type WorkspaceStore } from './workspace-store.ts'
import { writeTab } from './write-tab.ts'

/** What opening needs of a command's context. */
export type Opening = Pick<CommandContext, 'engine' | 'workspace' | 'ui'>

/** Shows what was opened in a tab of its own, or the tab it is open in already. */
export function showOpened(workspace: WorkspaceStore, opened: OpenedDocument): Tab {
  const { document, source, fingerprint, untrusted } = opened
  return showTab(workspace, createTab(document, { source, fingerprint, untrusted }))
}

/**
 * Opens a project or a file. Where edits from before a crash are kept, asks what is to become of them.
 *
 * @param recovery - `restore` takes them without asking
 * @returns undefined where the user thought better of it
 * @throws EngineError
 */
export async function openDocument(
  context: Opening,
  source: DocumentSource,
  recovery: 'ask' | 'restore' = 'ask',
): Promise<Tab | undefined> {
  const { engine, workspace, ui } = context
  const open = workspace.getState().tabs.find((tab) => isSameSource(tab.source, source))
  if (open) return showTab(workspace, open)
  const opened = await engine.request('documents.open', { source })
  const kept = opened.recovery
  const choice = kept === null ? 'none' : recovery === 'restore' ? 'restore' : await askAbout(ui, kept)
  if (choice === undefined) return undefined
  tellNotices(ui, opened)
  const tab = showOpened(workspace, opened)
  if (kept && choice === 'restore') await restore(engine, tab, kept)
  if (kept && choice === 'discard') await engine.request('documents.discard_recovery', { recovery: kept.id })
  return tab
}

function askAbout(ui: UiStore, { name, kept_at }: RecoverySummary): Promise<string | undefined> {
  return ask(ui, {
    title: t('file.recoveryTitle', { name }),
    text: t('file.recoveryText', { when: timeWords(kept_at) }),
    buttons: [
      { id: 'discard', label: t('common.discard'), kind: 'danger' },
      { id: 'restore', label: t('file.restore'), kind: 'primary' },
    ],
  })
}

async function restore(engine: EngineClient, tab: Tab, kept: RecoverySummary): Promise<void> {
  const { document } = await engine.request('documents.recover', { recovery: kept.id })
  edit(tab.document, t('file.restoreEdits'), () => document)
  // A project takes them in at once. A file from elsewhere waits until the user saves it; the copy stays until then.
  if (tab.source && 'project' in tab.source) await writeTab(engine, tab, 'save')
  else tab.file.setState({ saving: 'kept', savedAt: Date.parse(kept.kept_at), sent: document })
}

/** Makes a new project, empty or from a template, and opens it. @throws EngineError */
export async function createProject(
  engine: EngineClient,
  workspace: WorkspaceStore,
  from: { name: string; template?: string; document?: GraphDocument },
): Promise<Tab> {
  return showOpened(workspace, await engine.request('documents.create', from))
}

/** Says what had to be repaired and what is missing. */
export function tellNotices(
  ui: UiStore,
  { notices, missing_assets }: Pick<OpenedDocument, 'notices' | 'missing_assets'>,
) {
  for (const text of notices) showToast(ui, { kind: 'info', text })
  if (missing_assets.length > 0) {
    showToast(ui, { kind: 'error', text: t('file.missingAssets', { names: missing_assets.join(', ') }) })
  }
}

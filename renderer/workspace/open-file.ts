/** Opening a file of this computer: chosen in a dialog, or dropped on the window. */
import { showToast } from '../app/ui-store.ts'
import { desktop } from '../engine/connect.ts'
import { t } from '../strings/t.ts'
import { openDocument, tellNotices, type Opening } from './open-documents.ts'
import { createTab, type Tab } from './tab.ts'
import { showTab } from './workspace-store.ts'

/** What can be opened: graphs, and what this app made, whose graph is inside. */
export const openable = ['json', 'mp4', 'mov', 'webm', 'gif', 'png'] as const

/**
 * Opens a file. The desktop opens it where it lies; a browser does not tell where that is, so that there it becomes a
 * project of the library as soon as it is changed or saved.
 *
 * @throws EngineError that says what is wrong with the file
 */
export async function openFile(context: Opening, file: File): Promise<Tab | undefined> {
  const { engine, workspace, ui } = context
  if (desktop && file.name.toLowerCase().endsWith('.json')) {
    return openDocument(context, { file: desktop.pathOf(file) })
  }
  const opened = await engine.request('documents.open_data', { name: file.name, data: await base64Of(file) })
  tellNotices(ui, opened)
  if (!desktop) showToast(ui, { kind: 'info', text: t('file.openedCopy', { name: file.name }) })
  const { document, untrusted } = opened
  return showTab(workspace, createTab(document, { source: null, fingerprint: null, untrusted }))
}

/** Asks for a file with the system's dialog and opens it. @throws EngineError */
export async function chooseAndOpen(context: Opening): Promise<void> {
  if (desktop) {
    const path = await desktop.chooseFile({ title: t('file.openTitle'), extensions: openable })
    if (path === undefined) return
    if (path.toLowerCase().endsWith('.json')) await openDocument(context, { file: path })
    else await openBundle(context, path)
    return
  }
  const file = await pickFile(openable.map((ending) => `.${ending}`).join(','))
  if (file) await openFile(context, file)
}

/** Opens a bundle as a new project. @throws EngineError */
async function openBundle({ engine, workspace, ui }: Opening, file: string): Promise<void> {
  const opened = await engine.request('documents.unpack', { file })
  tellNotices(ui, opened)
  const { document, source, fingerprint, untrusted } = opened
  showTab(workspace, createTab(document, { source, fingerprint, untrusted }))
}

/** Lets the user choose a file with the browser's dialog. */
export function pickFile(accept: string): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    // Outside the page the field could be gone before the user has chosen.
    input.hidden = true
    document.body.append(input)
    const end = (file: File | undefined): void => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => end(input.files?.[0]))
    input.addEventListener('cancel', () => end(undefined))
    input.click()
  })
}

/** The bytes of a file as the engine takes them. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(afterComma(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error(t('file.unreadable'))))
    reader.readAsDataURL(file)
  })
}

/** The bytes of a data address. */
function afterComma(address: FileReader['result']): string {
  return typeof address === 'string' ? address.slice(address.indexOf(',') + 1) : ''
}

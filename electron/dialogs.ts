/** The system's dialogs for files. */
import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { Params } from './ipc/channels.ts'

/** Asks for a file to open. @returns its path; undefined where the user cancelled */
export async function chooseFile(
  window: BrowserWindow,
  { title, extensions }: Params<'files.choose'>,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: filtersOf(extensions),
  })
  return canceled ? undefined : filePaths[0]
}

/** Asks where a file is to be written. @returns its path; undefined where the user cancelled */
export async function chooseTarget(
  window: BrowserWindow,
  { title, name, extensions }: Params<'files.choose_target'>,
): Promise<string | undefined> {
  const [ending] = extensions
  const plain = name.replaceAll(/[/\\:*?"<>|]/g, '-')
  const file = ending === undefined || plain.toLowerCase().endsWith(`.${ending}`) ? plain : `${plain}.${ending}`
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), file),
    filters: filtersOf(extensions),
  })
  return canceled || filePath === '' ? undefined : filePath
}

function filtersOf(extensions: readonly string[]): { name: string; extensions: string[] }[] {
  return extensions.length === 0
    ? []
    : [{ name: extensions.map((each) => `.${each}`).join(' '), extensions: [...extensions] }]
}

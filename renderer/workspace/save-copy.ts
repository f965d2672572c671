/** Save as, and saving to a file of the user's. */
import { saveGraph } from '../../engine/graph/save.ts'
import { askName, showToast } from '../app/ui-store.ts'
import type { CommandContext } from '../commands/command.ts'
import { desktop } from '../engine/connect.ts'
import { t } from '../strings/t.ts'
import { saveAsFile, saveAsProject } from './save-as.ts'

/** Asks for a name and goes on with a new project of that name. */
export async function saveTabAs({ engine, ui, tab }: CommandContext): Promise<void> {
  if (!tab) return
  const { name } = tab.document.getState().document
  const chosen = await askName(ui, { title: t('file.saveProject'), value: name, confirm: t('common.save') })
  if (chosen === undefined) return
  await saveAsProject(engine, tab, chosen)
  showToast(ui, { kind: 'success', text: t('file.savedAs', { name: chosen }) })
}

/** Writes a file: on the desktop where the user says, which is where the tab is saved from then on; a browser downloads it. */
export async function saveCopyToFile({ engine, ui, tab }: CommandContext): Promise<void> {
  if (!tab) return
  const { document } = tab.document.getState()
  const name = `${fileNameOf(document.name)}.json`
  if (!desktop) {
    download(name, saveGraph(document))
    return
  }
  const file = await desktop.chooseTarget({ title: t('file.saveCopy'), name, extensions: ['json'] })
  if (file === undefined) return
  await saveAsFile(engine, tab, file)
  showToast(ui, { kind: 'success', text: t('file.savedAs', { name: file }) })
}

/** A name without what file systems refuse. */
export function fileNameOf(name: string): string {
  // Windows refuses control characters too.
  const cleaned = name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return cleaned.replace(/[. ]+$/, '') || t('file.newName')
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

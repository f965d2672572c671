/** Saving and closing tabs, with the questions that belong to them. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import { ask, askName } from '../app/ui-store.ts'
import type { CommandContext } from '../commands/command.ts'
import { isDirty } from '../document/is-dirty.ts'
import { t } from '../strings/t.ts'
import { keepMine, reloadTab } from './conflict.ts'
import { isSameSource } from './file-store.ts'
import { saveAsProject } from './save-as.ts'
import type { Tab } from './tab.ts'
import { removeTab, showTab } from './workspace-store.ts'
import { isChangedOnDisk, writeTab } from './write-tab.ts'

/**
 * Saves a tab where it belongs; asks for a name where it has no place yet, and what to do where another program changed
 * the file.
 *
 * @returns whether it is saved now
 * @throws EngineError
 */
export async function saveTab({ engine, ui }: Pick<CommandContext, 'engine' | 'ui'>, tab: Tab): Promise<boolean> {
  if (tab.source === null) {
    const name = await askName(ui, {
      title: t('file.saveProject'),
      value: tab.document.getState().document.name,
      confirm: t('common.save'),
    })
    if (name === undefined) return false
    await saveAsProject(engine, tab, name)
    return true
  }
  try {
    await writeTab(engine, tab, 'save')
    return true
  } catch (error) {
    if (!isChangedOnDisk(error)) throw error
  }
  const choice = await ask(ui, {
    title: t('file.conflictTitle', { name: tab.document.getState().document.name }),
    text: t('file.conflictText'),
    buttons: [
      { id: 'reload', label: t('common.reload') },
      { id: 'keep', label: t('file.keepMine'), kind: 'primary' },
    ],
  })
  if (choice === 'keep') await keepMine(engine, tab)
  if (choice === 'reload') await reloadTab(engine, tab)
  return choice !== undefined
}

/** Closes a tab; asks first where that would lose something. @returns whether it was closed @throws EngineError */
export async function closeTab(context: CommandContext, tab: Tab): Promise<boolean> {
  const { engine, workspace, ui } = context
  if (isDirty(tab.document.getState())) {
    showTab(workspace, tab)
    const { name } = tab.document.getState().document
    const choice = await ask(ui, {
      title: t('start.saveTitle', { name }),
      text: t('start.saveText'),
      buttons: [
        { id: 'discard', label: t('common.discard'), kind: 'danger' },
        { id: 'cancel', label: t('common.cancel') },
        { id: 'save', label: t('common.save'), kind: 'primary' },
      ],
    })
    if (choice !== 'save' && choice !== 'discard') return false
    if (choice === 'save' && !(await saveTab(context, tab))) return false
    if (choice === 'discard') await forgetEdits(engine, tab)
  }
  removeTab(workspace, tab.id)
  return true
}

/** Closes one tab after the other, until the user cancels. @returns whether all are closed */
export async function closeAllTabs(context: CommandContext): Promise<boolean> {
  for (const tab of context.workspace.getState().tabs) if (!(await closeTab(context, tab))) return false
  return true
}

/** The user has decided against these edits: they are not offered again. */
async function forgetEdits(engine: EngineClient, { source }: Tab): Promise<void> {
  const recoveries = await engine.request('documents.recoveries', {})
  const own = recoveries.filter((recovery) => isSameSource(recovery.source, source))
  await Promise.all(own.map(({ id }) => engine.request('documents.discard_recovery', { recovery: id })))
}

/** What can be done with a project from the start screen as well as from its tab. */
import { ask, askName } from '../app/ui-store.ts'
import type { CommandContext } from '../commands/command.ts'
import { edit } from '../document/document-store.ts'
import { isDirty } from '../document/is-dirty.ts'
import { renameDocument } from '../../engine/graph/edits/settings.ts'
import { t } from '../strings/t.ts'
import { isSameSource } from './file-store.ts'
import { createProject, openDocument, type Opening } from './open-documents.ts'
import type { Tab } from './tab.ts'
import { removeTab } from './workspace-store.ts'
import { writeTab } from './write-tab.ts'

/** A project as lists know it. */
interface Project {
  id: string
  name: string
}

/** Makes an empty project and shows it; it is named when there is something to name. */
export async function newProject({ engine, workspace }: Opening): Promise<void> {
  const { projects } = await engine.request('documents.list', { search: t('file.newName') })
  await createProject(engine, workspace, { name: freeName(projects.map(({ name }) => name)) })
}

/** `Untitled`, `Untitled 2` … */
export function freeName(taken: readonly string[]): string {
  const base = t('file.newName')
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} ${number}`
    if (!taken.includes(name)) return name
  }
}

/** Asks for another name for the shown tab. */
export async function renameTab({ ui, tab }: CommandContext): Promise<void> {
  if (!tab) return
  const { name } = tab.document.getState().document
  const chosen = await askName(ui, { title: t('start.renameTitle'), value: name, confirm: t('common.save') })
  if (chosen !== undefined) nameTab(tab, chosen)
}

/** Calls what a tab holds otherwise: a step that can be undone. */
export function nameTab(tab: Tab, name: string): void {
  edit(tab.document, t('file.renameStep'), (document) => renameDocument(document, name))
}

/** Asks for another name for a project of the list. */
export async function renameProject(context: Opening, { id, name }: Project): Promise<void> {
  const chosen = await askName(context.ui, { title: t('start.renameTitle'), value: name, confirm: t('common.save') })
  if (chosen === undefined) return
  const tab = tabOf(context, id)
  if (!tab) {
    await context.engine.request('documents.rename', { project: id, name: chosen })
    return
  }
  nameTab(tab, chosen)
  await writeTab(context.engine, tab, 'save')
}

/** Copies the shown project, with what is not saved yet, and opens the copy. */
export async function duplicateTab(context: CommandContext): Promise<void> {
  const { tab } = context
  if (tab?.source && 'project' in tab.source) {
    const copy = await duplicateProject(context, tab.source.project)
    await openDocument(context, { project: copy })
  }
}

/** Copies a project. @returns the copy's id */
export async function duplicateProject(context: Opening, id: string): Promise<string> {
  const tab = tabOf(context, id)
  if (tab && isDirty(tab.document.getState())) await writeTab(context.engine, tab, 'save')
  const copy = await context.engine.request('documents.duplicate', { project: id })
  return copy.id
}

/** Asks, and deletes a project; its tab goes too. */
export async function deleteProject(context: Opening, { id, name }: Project): Promise<void> {
  const choice = await ask(context.ui, {
    title: t('start.deleteTitle', { name }),
    text: t('start.deleteText'),
    buttons: [
      { id: 'cancel', label: t('common.cancel') },
      { id: 'delete', label: t('common.delete'), kind: 'danger' },
    ],
  })
  if (choice !== 'delete') return
  const tab = tabOf(context, id)
  if (tab) removeTab(context.workspace, tab.id)
  await context.engine.request('documents.delete', { project: id })
}

function tabOf({ workspace }: Opening, project: string): Tab | undefined {
  return workspace.getState().tabs.find(({ source }) => isSameSource(source, { project }))
}

import { FilePlus2, FolderOpen, History, LayoutTemplate, Save } from 'lucide-react'
import { desktop } from '../engine/connect.ts'
import { t } from '../strings/t.ts'
import { closeAllTabs, closeTab, saveTab } from '../workspace/close-tab.ts'
import { chooseAndOpen } from '../workspace/open-file.ts'
import { deleteProject, duplicateTab, newProject, renameTab } from '../workspace/project-actions.ts'
import { saveCopyToFile, saveTabAs } from '../workspace/save-copy.ts'
import { showStart, showTabBeside } from '../workspace/workspace-store.ts'
import type { Command, CommandContext } from './command.ts'

const hasTab = ({ tab }: CommandContext): boolean => tab !== undefined

function isProject({ tab }: CommandContext): boolean {
  const source = tab?.source
  return source ? 'project' in source : false
}

/** Files and tabs. Browsers keep Ctrl+N and Ctrl+W for themselves, the desktop does not. */
export const fileCommands: readonly Command[] = [
  {
    id: 'file.new',
    title: t('file.new'),
    keys: [desktop ? 'Mod+N' : 'Alt+N'],
    icon: FilePlus2,
    keywords: ['create', 'empty'],
    run: newProject,
  },
  {
    id: 'file.new_template',
    title: t('file.newTemplate'),
    icon: LayoutTemplate,
    keywords: ['example'],
    run: ({ ui }) => ui.setState({ dialog: { name: 'templates' } }),
  },
  {
    id: 'file.open',
    title: t('file.open'),
    keys: ['Mod+O'],
    icon: FolderOpen,
    keywords: ['load', 'import', 'video'],
    run: chooseAndOpen,
  },
  { id: 'file.start', title: t('file.start'), when: hasTab, run: ({ workspace }) => showStart(workspace) },
  {
    id: 'file.save',
    title: t('file.save'),
    keys: ['Mod+S'],
    icon: Save,
    when: hasTab,
    run: async (context) => {
      if (context.tab) await saveTab(context, context.tab)
    },
  },
  { id: 'file.save_as', title: t('file.saveAs'), keys: ['Mod+Shift+S'], when: hasTab, run: saveTabAs },
  { id: 'file.save_copy', title: t('file.saveCopy'), when: hasTab, keywords: ['download'], run: saveCopyToFile },
  { id: 'file.duplicate', title: t('file.duplicate'), when: isProject, keywords: ['copy'], run: duplicateTab },
  { id: 'file.rename', title: t('file.rename'), when: hasTab, run: renameTab },
  {
    id: 'file.history',
    title: t('file.history'),
    icon: History,
    when: hasTab,
    keywords: ['snapshot', 'version', 'keep', 'restore'],
    run: ({ ui }) => ui.setState({ dialog: { name: 'history' } }),
  },
  {
    id: 'file.save_template',
    title: t('file.saveTemplate'),
    when: hasTab,
    run: ({ ui }) => ui.setState({ dialog: { name: 'save_template' } }),
  },
  {
    id: 'file.delete',
    title: t('file.delete'),
    when: isProject,
    run: async (context) => {
      const source = context.tab?.source
      const name = context.tab?.document.getState().document.name ?? ''
      if (source && 'project' in source) await deleteProject(context, { id: source.project, name })
    },
  },
  {
    id: 'file.close',
    title: t('file.close'),
    keys: [desktop ? 'Mod+W' : 'Alt+W'],
    when: hasTab,
    run: async (context) => {
      if (context.tab) await closeTab(context, context.tab)
    },
  },
  {
    id: 'file.close_all',
    title: t('file.closeAll'),
    when: ({ workspace }) => workspace.getState().tabs.length > 1,
    run: async (context) => {
      await closeAllTabs(context)
    },
  },
  {
    id: 'file.next_tab',
    title: t('file.nextTab'),
    keys: ['Mod+PageDown', 'Alt+PageDown'],
    when: ({ workspace }) => workspace.getState().tabs.length > 0,
    run: ({ workspace }) => showTabBeside(workspace, 1),
  },
  {
    id: 'file.previous_tab',
    title: t('file.previousTab'),
    keys: ['Mod+PageUp', 'Alt+PageUp'],
    when: ({ workspace }) => workspace.getState().tabs.length > 0,
    run: ({ workspace }) => showTabBeside(workspace, -1),
  },
]

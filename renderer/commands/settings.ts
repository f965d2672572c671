import { GraduationCap, Keyboard, Settings } from 'lucide-react'
import { t } from '../strings/t.ts'
import { createProject } from '../workspace/open-documents.ts'
import type { Command } from './command.ts'

/** Settings, the keys, and the tour. */
export const settingsCommands: readonly Command[] = [
  {
    id: 'settings.open',
    title: t('settings.title'),
    keys: ['Mod+,'],
    icon: Settings,
    keywords: ['preferences', 'options', 'storage', 'theme'],
    run: ({ ui }) => ui.setState({ dialog: { name: 'settings' } }),
  },
  {
    id: 'help.shortcuts',
    title: t('settings.cheatSheet'),
    keys: ['?'],
    icon: Keyboard,
    keywords: ['keys', 'cheat sheet', 'shortcuts'],
    run: ({ ui }) => ui.setState({ dialog: { name: 'shortcuts' } }),
  },
  {
    id: 'help.tour',
    title: t('tour.start'),
    icon: GraduationCap,
    keywords: ['learn', 'first', 'introduction'],
    run: async (context) => {
      const { tab, ui } = context
      // The tour begins with nothing, and leaves alone what the user has made.
      const isEmpty = tab?.document.getState().document.nodes.length === 0
      if (!isEmpty) await createProject(context.engine, context.workspace, { name: t('tour.projectName') })
      ui.setState({ tourStep: 0 })
    },
  },
]

import { ClipboardList, Info, Stethoscope } from 'lucide-react'
import { showToast } from '../app/ui-store.ts'
import { t } from '../strings/t.ts'
import type { Command } from './command.ts'

/** Help, and what helps others to help. */
export const helpCommands: readonly Command[] = [
  {
    id: 'help.doctor',
    title: t('menus.doctor'),
    icon: Stethoscope,
    keywords: ['doctor', 'health', 'manim', 'latex', 'python'],
    run: ({ ui }) => ui.setState({ dialog: { name: 'doctor' } }),
  },
  {
    id: 'help.report',
    title: t('menus.report'),
    icon: ClipboardList,
    keywords: ['bug', 'log', 'error'],
    run: async ({ engine, ui }) => {
      const { text } = await engine.request('logs.report', {})
      await navigator.clipboard.writeText(text)
      showToast(ui, { kind: 'success', text: t('menus.reportCopied') })
    },
  },
  {
    id: 'help.about',
    title: t('menus.about'),
    icon: Info,
    run: ({ ui }) => ui.setState({ dialog: { name: 'about' } }),
  },
]

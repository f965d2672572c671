import { Download, ListVideo } from 'lucide-react'
import { t } from '../strings/t.ts'
import type { Command, CommandContext } from './command.ts'

const hasTab = ({ tab }: CommandContext): boolean => tab !== undefined

/** Exports. */
export const exportCommands: readonly Command[] = [
  {
    id: 'export.open',
    title: t('exports.command'),
    keys: ['Mod+E'],
    icon: Download,
    keywords: ['video', 'render', 'mp4', 'gif', 'save'],
    when: hasTab,
    run: ({ ui }) => ui.setState({ dialog: { name: 'export' } }),
  },
  {
    id: 'export.clear',
    title: t('exports.clearWaiting'),
    icon: ListVideo,
    keywords: ['queue', 'cancel'],
    run: async ({ engine }) => void (await engine.request('exports.clear', {})),
  },
]

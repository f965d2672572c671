import { Redo2, Undo2 } from 'lucide-react'
import { redo, undo } from '../document/document-store.ts'
import { t } from '../strings/t.ts'
import type { Command } from './command.ts'

/** Undo and redo. */
export const historyCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    title: t('common.undo'),
    keys: ['Mod+Z'],
    icon: Undo2,
    when: ({ tab }) => (tab?.document.getState().past.length ?? 0) > 0,
    run: ({ tab }) => tab && undo(tab.document),
  },
  {
    id: 'edit.redo',
    title: t('common.redo'),
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    icon: Redo2,
    when: ({ tab }) => (tab?.document.getState().future.length ?? 0) > 0,
    run: ({ tab }) => tab && redo(tab.document),
  },
]

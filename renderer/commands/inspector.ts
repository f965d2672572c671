import { RotateCcw, TextCursorInput } from 'lucide-react'
import { setParam } from '../../engine/graph/edits/nodes.ts'
import { selectedNodes } from '../canvas/node/node-edits.ts'
import { edit } from '../document/document-store.ts'
import { resettable } from '../inspector/node/resettable.ts'
import { t } from '../strings/t.ts'
import type { Command } from './command.ts'

/** What can be done in the inspector by key. */
export const inspectorCommands: readonly Command[] = [
  {
    id: 'inspector.rename',
    title: t('inspector.rename'),
    keys: ['F2'],
    keywords: ['label', 'title', 'name'],
    icon: TextCursorInput,
    when: ({ tab }) => tab !== undefined,
    run: ({ ui }) => {
      ui.setState(({ folded }) => ({ folded: { ...folded, right: false } }))
      // The panel may only be drawn now.
      requestAnimationFrame(() => {
        const field = document.querySelector<HTMLInputElement>('[data-rename]')
        field?.focus()
        field?.select()
      })
    },
  },
  {
    id: 'inspector.reset',
    title: t('inspector.resetSelected'),
    keywords: ['default', 'parameters'],
    icon: RotateCcw,
    when: ({ tab }) => tab !== undefined && selectedNodes(tab).some((node) => resettable(node).length > 0),
    run: ({ tab }) => {
      if (!tab) return
      const { within } = tab.session.getState()
      const nodes = selectedNodes(tab)
      edit(tab.document, t('inspector.undoReset', { count: nodes.length }), (document) =>
        nodes
          .flatMap((node) => resettable(node).map((name) => [node.id, name] as const))
          .reduce((changed, [id, name]) => setParam(changed, [id], name, undefined, within), document),
      )
    },
  },
]

import type { GraphNode } from '../../../engine/graph/document.ts'
import { setParam } from '../../../engine/graph/edits/nodes.ts'
import { toggle } from '../../canvas/node/node-edits.ts'
import { edit } from '../../document/document-store.ts'
import { goToNodes } from '../../session/session-store.ts'
import { t } from '../../strings/t.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { useTab } from '../../workspace/context.tsx'
import { resettable } from './resettable.ts'

/** What the inspector's menu does with a node. */
export function useNodeMenu(node: GraphNode): MenuEntry[] {
  const tab = useTab()
  const switches = (['muted', 'bypassed', 'collapsed', 'pinned'] as const).map((field): MenuEntry => {
    const labels = { muted: 'mute', bypassed: 'bypass', collapsed: 'collapse', pinned: 'pin' } as const
    return {
      label: t(`nodes.command.${labels[field]}`),
      checked: node[field] === true,
      run: () => toggle(tab, field, [node]),
    }
  })
  const parameters = resettable(node)
  function reset(): void {
    const { within } = tab.session.getState()
    edit(tab.document, t('inspector.resetAll'), (document) => {
      return parameters.reduce((changed, name) => setParam(changed, [node.id], name, undefined, within), document)
    })
  }
  return [
    { label: t('inspector.goTo'), run: () => goToNodes(tab.session, [node.id]) },
    'line',
    ...switches,
    'line',
    { label: t('inspector.resetAll'), disabled: parameters.length === 0, run: reset },
    { label: t('inspector.copyType'), run: () => void navigator.clipboard.writeText(node.type) },
  ]
}

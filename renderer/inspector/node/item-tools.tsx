import type { GraphNode } from '../../../engine/graph/document.ts'
import { moveItem, removeItem } from '../../../engine/graph/edits/items.ts'
import { parseHandle } from '../../../engine/graph/handles.ts'
import type { InputSocket } from '../../../engine/graph/interface.ts'
import { inputTitle } from '../../canvas/node/socket-title.ts'
import { edit } from '../../document/document-store.ts'
import { RowTools } from '../../fields/list/row-tools.tsx'
import { t } from '../../strings/t.ts'
import { useTab } from '../../workspace/context.tsx'
import styles from '../parts/row.module.css'

/** Moves or removes an item of a growing input; the others keep their wires. */
export function ItemTools({ node, input }: { node: GraphNode; input: InputSocket }) {
  const tab = useTab()
  const { name: port, item = '' } = parseHandle(input.handle)
  const keys = node.items?.[port] ?? []
  const at = keys.indexOf(item)
  const name = t('fields.item', { label: inputTitle(input), number: at + 1 })
  const { within } = tab.session.getState()
  return (
    <span className={styles['tools']}>
      <RowTools
        name={name}
        first={at <= 0}
        last={at === keys.length - 1}
        onMove={(by) => {
          edit(tab.document, t('fields.moveUp', { name }), (document) =>
            moveItem(document, node.id, port, item, at + by, within),
          )
        }}
        onRemove={() => {
          edit(tab.document, t('fields.removeRow', { name }), (document) =>
            removeItem(document, node.id, port, item, within),
          )
        }}
      />
    </span>
  )
}

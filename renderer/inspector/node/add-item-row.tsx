import { Plus } from 'lucide-react'
import type { Literal, Port } from '../../../engine/catalogue/definition.ts'
import type { GraphNode } from '../../../engine/graph/document.ts'
import { addItem } from '../../../engine/graph/edits/items.ts'
import { isParamValue, type ParamValue } from '../../../engine/graph/param-value.ts'
import { edit } from '../../document/document-store.ts'
import { firstValue } from '../../fields/list/first-value.ts'
import { readAt } from '../../fields/values/at-handle.ts'
import { t } from '../../strings/t.ts'
import { useTab } from '../../workspace/context.tsx'
import styles from '../parts/row.module.css'

/** Adds an item to a growing input; objects come by wires only. */
export function AddItemRow({ node, port, title }: { node: GraphNode; port: Port; title: string }) {
  const tab = useTab()
  if (port.object) return <p className={styles['empty']}>{t('inspector.wireMore', { title })}</p>
  function add(): void {
    const { within } = tab.session.getState()
    edit(tab.document, t('inspector.addItem', { title }), (document) => {
      return addItem(document, node.id, port.name, { value: nextValue(node, port) }, within).document
    })
  }
  return (
    <button type="button" className={styles['more']} onClick={add}>
      <Plus size={12} aria-hidden />
      {t('inspector.addItem', { title })}
    </button>
  )
}

/** As the last item; of the first, what a new node begins with. */
function nextValue(node: GraphNode, port: Port): ParamValue {
  const last = node.items?.[port.name]?.at(-1)
  const known = last === undefined ? firstOf(port.initial) : readAt(node, `${port.name}:${last}`)
  return known ?? firstValue(port.type)
}

function firstOf(initial: Literal | undefined): ParamValue | undefined {
  const value = Array.isArray(initial) ? (initial[0] as unknown) : undefined
  return isParamValue(value) ? value : undefined
}

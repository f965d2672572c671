import { Plus } from 'lucide-react'
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { entryType } from '../../../engine/graph/sockets/value-sockets.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { ExpressionField } from '../expression/expression-field.tsx'
import { partOf, type WidgetProps } from '../field-model.ts'
import shared from '../fields.module.css'
import { WiredValue } from '../wired/wired-value.tsx'
import { asList, listEntries, moved, newSlot, type ListEntry } from './entries.ts'
import { firstValue } from './first-value.ts'
import styles from './list-field.module.css'
import { RowTools } from './row-tools.tsx'

/** A list, one row an item. Items keep their wires when others are added, moved or removed. */
export function ListField(props: WidgetProps) {
  const { model } = props
  return model.place === 'node' || model.mixed ? <ExpressionField model={model} /> : <Rows {...props} />
}

function Rows({ model, part }: WidgetProps) {
  const view = useBody()
  const entries = listEntries(model.value)
  const type = entryType(model.type)
  const [node] = model.nodes
  const store = (changed: readonly ListEntry[]): void => model.set(asList(changed))
  const add = (): void => store([...entries, [newSlot(entries), entries.at(-1)?.[1] ?? firstValue(type)]])
  return (
    <div className={shared['stack']} role="group" aria-label={model.label}>
      {entries.map(([slot, value], at) => {
        const handle = `${model.handle}/${slot}`
        const name = t('fields.item', { label: model.label, number: at + 1 })
        const wired = node !== undefined && view.wireInto(node, handle) ? view.sockets(node).input(handle) : undefined
        const set = (item: ParamValue | undefined): void => store(entries.toSpliced(at, 1, [slot, item ?? null]))
        return (
          <div key={slot} className={styles['row']}>
            <span className={styles['name']}>{at + 1}</span>
            {wired && node !== undefined ? (
              <WiredValue node={node} input={wired} place="inspector" />
            ) : (
              part(partOf(model, { label: name, handle, type, value, set }))
            )}
            <RowTools
              name={name}
              first={at === 0}
              last={at === entries.length - 1}
              onMove={(by) => store(moved(entries, at, at + by))}
              onRemove={() => store(entries.toSpliced(at, 1))}
            />
          </div>
        )
      })}
      <button type="button" className={styles['add']} onClick={add}>
        <Plus size={12} aria-hidden />
        {t('fields.addItem')}
      </button>
    </div>
  )
}

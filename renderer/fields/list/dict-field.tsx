import { Plus } from 'lucide-react'
import { entryType } from '../../../engine/graph/sockets/value-sockets.ts'
import { t } from '../../strings/t.ts'
import { ExpressionField } from '../expression/expression-field.tsx'
import { partOf, type WidgetProps } from '../field-model.ts'
import shared from '../fields.module.css'
import { printKey } from '../values/print-value.ts'
import { asDict, dictEntries, isColorKey, moved, newSlot, type DictEntry } from './entries.ts'
import { KeyInput } from './key-input.tsx'
import styles from './list-field.module.css'
import { RowTools } from './row-tools.tsx'

/** A dict, one row an entry: its key, its value. */
export function DictField({ model, part }: WidgetProps) {
  if (model.place === 'node' || model.mixed) return <ExpressionField model={model} />
  const entries = dictEntries(model.value)
  const store = (changed: readonly DictEntry[]): void => model.set(changed.length === 0 ? undefined : asDict(changed))
  const add = (): void => store([...entries, [newSlot(entries), freeKey(entries), null]])
  return (
    <div className={shared['stack']} role="group" aria-label={model.label}>
      {entries.map(([slot, key, value], at) => {
        const name = t('fields.entry', { label: model.label, key: printKey(key) })
        const inner = partOf(model, {
          label: name,
          handle: `${model.handle}/${slot}`,
          type: isColorKey(key) ? 'Color' : entryType(model.type),
          value,
          set: (item) => store(entries.toSpliced(at, 1, [slot, key, item ?? null])),
        })
        return (
          <div key={slot} className={styles['row']}>
            <KeyInput
              value={key}
              label={t('fields.keyOf', { name })}
              onChange={(changed) => store(entries.toSpliced(at, 1, [slot, changed, value]))}
            />
            {part(inner)}
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
        {t('fields.addEntry')}
      </button>
    </div>
  )
}

function freeKey(entries: readonly DictEntry[]): string {
  const taken = new Set(entries.map(([, key]) => key))
  let number = 1
  while (taken.has(`key${number}`)) number++
  return `key${number}`
}

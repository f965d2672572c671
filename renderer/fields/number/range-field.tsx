import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { t } from '../../strings/t.ts'
import { ExpressionField } from '../expression/expression-field.tsx'
import { partOf, type FieldModel } from '../field-model.ts'
import { itemsOf, withItem } from '../list/entries.ts'
import { compute } from '../values/evaluate.ts'
import { PlainNumber } from './number-field.tsx'
import styles from './number-field.module.css'

const marks = ['fields.from', 'fields.to', 'fields.step'] as const

/** From, to and step; the step may be left out. On a node it is one line of text. */
export function RangeField({ model }: { model: FieldModel }) {
  const items = rangeItems(model)
  if (model.place === 'node' || !items) return <ExpressionField model={model} />
  return (
    <div className={styles['parts']} role="group" aria-label={model.label}>
      {marks.map((mark, at) => {
        const part = partOf(model, {
          label: t('fields.partOf', { whole: model.label, part: t(mark) }),
          type: 'Number',
          port: at === 2 ? { exclusive_min: 0 } : {},
          value: items[at],
          set: (value) => model.set(changed(model, items, at, value)),
        })
        return <PlainNumber key={mark} model={part} integer={false} mark={{ text: t(mark), color: '--muted' }} />
      })}
    </div>
  )
}

/** The numbers of a range, also where the default is an expression such as `[0, TAU]`. */
function rangeItems({ value }: FieldModel): readonly ParamValue[] | undefined {
  if (value === undefined || value === null) return []
  const items = itemsOf(value)
  if (items) return items
  const computed = typeof value === 'object' && 'expr' in value ? compute(value.expr) : undefined
  return typeof computed === 'object' ? [...computed] : undefined
}

/** A range with one number changed; without a step it has two. */
function changed(
  model: FieldModel,
  items: readonly ParamValue[],
  at: number,
  value: ParamValue | undefined,
): ParamValue {
  const numbers: ParamValue[] = [items[0] ?? 0, items[1] ?? 1, ...(items[2] === undefined ? [] : [items[2]])]
  if (at === 2 && value === undefined) return numbers.slice(0, 2)
  if (model.stored && itemsOf(model.value)?.length === numbers.length && at < numbers.length) {
    return withItem(model.value ?? null, at, value ?? 0)
  }
  return numbers.toSpliced(at, 1, value ?? 0)
}

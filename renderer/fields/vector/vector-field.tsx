import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { t } from '../../strings/t.ts'
import { ExpressionField } from '../expression/expression-field.tsx'
import { partOf, type FieldModel } from '../field-model.ts'
import { itemsOf, withItem } from '../list/entries.ts'
import { PlainNumber } from '../number/number-field.tsx'
import styles from '../number/number-field.module.css'
import { compute } from '../values/evaluate.ts'
import { DirectionPad } from './direction-pad.tsx'

const axes = [
  { text: 'x', color: '--red' },
  { text: 'y', color: '--green' },
  { text: 'z', color: '--blue' },
] as const

/** A vector or point: x, y and z in a row, and a pad for Manim's directions. */
export function VectorField({ model }: { model: FieldModel }) {
  const items = model.mixed ? undefined : coordinatesOf(model)
  return (
    <div className={styles['row']}>
      {items ? <Coordinates model={model} items={items} /> : <ExpressionField model={model} />}
      <DirectionPad model={model} />
    </div>
  )
}

function Coordinates({ model, items }: { model: FieldModel; items: readonly ParamValue[] }) {
  function set(at: number, value: ParamValue | undefined): void {
    const vector = typeof value === 'object' && value !== null && 'expr' in value ? compute(value.expr) : undefined
    // `2*UP` typed into one of the three means all of them.
    if (typeof vector === 'object' && value !== undefined) model.set(value)
    else if (model.stored && itemsOf(model.value)) model.set(withItem(model.value ?? null, at, value ?? 0))
    else model.set(items.toSpliced(at, 1, value ?? 0))
  }
  return (
    <div className={styles['parts']} role="group" aria-label={model.label}>
      {axes.map((axis, at) => {
        const label = t('fields.partOf', { whole: model.label, part: axis.text })
        const part = partOf(model, {
          label,
          type: 'Number',
          port: { step: 0.1 },
          value: items[at],
          set: (value) => set(at, value),
        })
        return <PlainNumber key={axis.text} model={part} integer={false} mark={axis} />
      })}
    </div>
  )
}

/** Three numbers; of Manim's default also where it is an expression (`UL`). What one wrote as an expression stays one. */
function coordinatesOf({ value, stored }: FieldModel): readonly ParamValue[] | undefined {
  const items = itemsOf(value)
  if (items) return items.length === 3 ? items : undefined
  if (stored || typeof value !== 'object' || value === null || !('expr' in value)) return undefined
  const computed = compute(value.expr)
  return typeof computed === 'object' && computed.length === 3 ? [...computed] : undefined
}

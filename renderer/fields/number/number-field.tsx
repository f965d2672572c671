import { useState } from 'react'
import type { FieldModel } from '../field-model.ts'
import styles from './number-field.module.css'
import { NumberBox } from './number-box.tsx'
import { NumberInput } from './number-input.tsx'
import { Slider } from './slider.tsx'

/** A number: dragged, typed, or written as an expression. */
export function NumberField({ model }: { model: FieldModel }) {
  return <NumberWithSlider model={model} integer={false} />
}

/** A whole number. */
export function IntegerField({ model }: { model: FieldModel }) {
  return <NumberWithSlider model={model} integer />
}

function NumberWithSlider({ model, integer }: { model: FieldModel; integer: boolean }) {
  const { soft_min: low, soft_max: high } = model.port
  const hasSlider = model.place === 'inspector' && low !== undefined && high !== undefined
  if (!hasSlider) return <PlainNumber model={model} integer={integer} />
  return (
    <div className={styles['withSlider']}>
      <Slider model={model} low={low} high={high} integer={integer} />
      <div className={styles['beside']}>
        <PlainNumber model={model} integer={integer} />
      </div>
    </div>
  )
}

/** A number alone, also as a part of a vector or range. */
export function PlainNumber({
  model,
  integer,
  mark,
}: {
  model: FieldModel
  integer: boolean
  /** Stands before the number: `x`. */
  mark?: { text: string; color: string } | undefined
}) {
  const [typing, setTyping] = useState<{ initial: string | undefined }>()
  const type = (initial?: string): void => setTyping({ initial })
  return typing ? (
    <NumberInput model={model} initial={typing.initial} onDone={() => setTyping(undefined)} />
  ) : (
    <NumberBox model={model} integer={integer} mark={mark} onType={type} />
  )
}

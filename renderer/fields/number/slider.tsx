import { useRef, type CSSProperties } from 'react'
import type { FieldModel } from '../field-model.ts'
import { compute } from '../values/evaluate.ts'
import { stepOf, withoutNoise } from './drag-number.ts'
import styles from './number-field.module.css'

/** The slider beside a number that has a usual range; values beyond it are typed. */
export function Slider({
  model,
  low,
  high,
  integer,
}: {
  model: FieldModel
  low: number
  high: number
  integer: boolean
}) {
  const held = useRef(false)
  const value = numberOf(model)
  const share = value === undefined ? 0 : Math.min(Math.max((value - low) / (high - low), 0), 1)
  const isWritten = typeof model.value === 'object' && model.value !== null

  function change(wanted: number): void {
    const { min = -Infinity, max = Infinity, exclusive_min: above } = model.port
    const step = stepOf(low, model.port, integer)
    const least = above === undefined ? min : Math.max(min, withoutNoise(above + step / 10))
    model.set(Math.min(Math.max(withoutNoise(wanted), least), max))
  }

  function release(): void {
    if (held.current) model.end()
    held.current = false
  }

  return (
    <input
      type="range"
      className={styles['slider']}
      style={{ '--filled': `${share * 100}%` } as CSSProperties}
      aria-label={model.label}
      aria-valuetext={value === undefined ? '' : String(value)}
      min={low}
      max={high}
      step={stepOf(low, model.port, integer)}
      value={value ?? low}
      disabled={isWritten}
      onPointerDown={() => {
        held.current = true
        model.begin()
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onBlur={release}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !held.current) return
        held.current = false
        event.preventDefault()
        event.stopPropagation()
        model.cancel()
      }}
      onChange={({ currentTarget }) => change(currentTarget.valueAsNumber)}
    />
  )
}

function numberOf({ value, mixed }: FieldModel): number | undefined {
  if (mixed) return undefined
  if (typeof value === 'number') return value
  const computed = typeof value === 'object' && value !== null && 'expr' in value ? compute(value.expr) : undefined
  return typeof computed === 'number' ? computed : undefined
}

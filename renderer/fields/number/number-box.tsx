import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { ProblemBubble } from '../problem-bubble.tsx'
import { compute } from '../values/evaluate.ts'
import { formatNumber } from '../values/format-number.ts'
import { printValue } from '../values/print-value.ts'
import { dragged, factorOf, stepOf } from './drag-number.ts'
import styles from './number-field.module.css'
import { useNumberDrag } from './use-number-drag.ts'

/** A number at rest: shown in a few digits, changed by dragging, by its arrows and by keys. */
export function NumberBox({
  model,
  integer,
  mark,
  onType,
}: {
  model: FieldModel
  integer: boolean
  mark: { text: string; color: string } | undefined
  onType: (initial?: string) => void
}) {
  const { value, port, mixed } = model
  const drag = useNumberDrag(model, integer, onType)
  const number = typeof value === 'number' && !mixed ? value : undefined

  function move(steps: number): void {
    if (number !== undefined) model.set(dragged(number, steps, stepOf(number, port, integer), port, integer))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyAction(event, move, onType)
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    action()
  }

  const isExpression = typeof value === 'object' && value !== null
  return (
    <ProblemBubble message={model.problem}>
      <span
        className={classNames(
          shared['box'],
          shared[model.place],
          styles['number'],
          drag.dragging && styles['dragging'],
          mark && styles['part'],
          model.problem !== undefined && shared['wrong'],
        )}
        {...drag.props}
      >
        {mark && (
          <i className={styles['mark']} style={{ color: `var(${mark.color})` }}>
            {mark.text}
          </i>
        )}
        {!mark && <Arrow side="less" disabled={number === undefined} onStep={() => move(-1)} />}
        <span
          role="spinbutton"
          tabIndex={0}
          className={classNames(styles['value'], isExpression && !mixed && styles['written'])}
          aria-label={model.label}
          aria-valuenow={ariaNumber(model)}
          aria-valuetext={mixed ? t('fields.mixed') : spoken(model)}
          aria-valuemin={port.min ?? port.exclusive_min}
          aria-valuemax={port.max}
          aria-invalid={model.problem !== undefined}
          onKeyDown={onKeyDown}
        >
          <Shown model={model} isPart={mark !== undefined} />
        </span>
        {!mark && <Arrow side="more" disabled={number === undefined} onStep={() => move(1)} />}
      </span>
    </ProblemBubble>
  )
}

function Shown({ model: { value, mixed, port }, isPart }: { model: FieldModel; isPart: boolean }) {
  if (mixed) return <span className={shared['dim']}>{t('fields.mixed')}</span>
  if (value === undefined) return <span className={shared['dim']}>{isPart ? '–' : t('fields.notSet')}</span>
  if (value === null) return <span className={shared['dim']}>{t('fields.none')}</span>
  if (typeof value !== 'number') {
    return (
      <span className={classNames(shared['expression'], shared['cut'])}>
        <span className={shared['equals']}>=</span>
        {printValue(value)}
      </span>
    )
  }
  return (
    <>
      {formatNumber(value)}
      {port.unit !== undefined && <u className={styles['unit']}>{port.unit}</u>}
    </>
  )
}

function Arrow({ side, disabled, onStep }: { side: 'less' | 'more'; disabled: boolean; onStep: () => void }) {
  const Icon = side === 'less' ? ChevronLeft : ChevronRight
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      disabled={disabled}
      className={styles['arrow']}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={onStep}
    >
      <Icon size={12} />
    </button>
  )
}

function keyAction(
  event: KeyboardEvent,
  move: (steps: number) => void,
  onType: (initial?: string) => void,
): (() => void) | undefined {
  const { key } = event
  const factor = factorOf(event)
  if (key === 'ArrowUp' || key === 'ArrowRight') return () => move(factor)
  if (key === 'ArrowDown' || key === 'ArrowLeft') return () => move(-factor)
  if (key === 'PageUp' || key === 'PageDown') return () => move(key === 'PageUp' ? 10 : -10)
  if (key === 'Enter' || key === 'F2') return () => onType()
  const isText = /^[-+.=\d(]$/.test(key) && !event.ctrlKey && !event.metaKey && !event.altKey
  return isText ? () => onType(key) : undefined
}

function ariaNumber({ value, mixed }: FieldModel): number | undefined {
  if (mixed) return undefined
  if (typeof value === 'number') return value
  const computed = typeof value === 'object' && value !== null && 'expr' in value ? compute(value.expr) : undefined
  return typeof computed === 'number' ? computed : undefined
}

function spoken({ value, port }: FieldModel): string {
  if (value === undefined) return t('fields.notSet')
  if (typeof value !== 'number') return printValue(value)
  return port.unit === undefined ? String(value) : `${value} ${port.unit}`
}

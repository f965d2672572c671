import { Popover } from 'radix-ui'
import { useState } from 'react'
import { t } from '../../strings/t.ts'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { PickerGrid } from '../picker/picker-grid.tsx'
import { compute } from '../values/evaluate.ts'
import { printValue } from '../values/print-value.ts'
import styles from './direction-pad.module.css'

const plane = ['UL', 'UP', 'UR', 'LEFT', 'ORIGIN', 'RIGHT', 'DL', 'DOWN', 'DR'] as const
const depth = ['IN', 'OUT'] as const

/** Manim's directions, where they point to. */
export function DirectionPad({ model }: { model: FieldModel }) {
  const [open, setOpen] = useState(false)
  const current = directionOf(model)
  const pick = (name: string): void => {
    const vector = compute(name)
    if (typeof vector === 'object') model.set([...vector])
    setOpen(false)
  }
  const picks = (names: readonly string[]) =>
    names.map((name) => ({ id: name, label: name, show: <span className={styles['name']}>{name}</span> }))
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          className={styles['button']}
          aria-label={t('fields.directionOf', { label: model.label })}
          title={current ?? t('fields.direction')}
        >
          {plane.map((name) => (
            <i key={name} data-on={name === current} />
          ))}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={`${shared['popover']} nodrag nowheel nopan`}
          sideOffset={4}
          align="end"
          collisionPadding={8}
          aria-label={t('fields.directionOf', { label: model.label })}
        >
          <PickerGrid
            label={t('fields.direction')}
            columns={3}
            picks={picks(plane)}
            selected={current}
            onPick={pick}
            className={styles['pad']}
            autoFocus
          />
          <PickerGrid label={t('fields.depth')} columns={2} picks={picks(depth)} selected={current} onPick={pick} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The direction the value is, by name. */
function directionOf({ value, mixed }: FieldModel): string | undefined {
  if (mixed || value === undefined || value === null) return undefined
  const vector = compute(printValue(value))
  if (typeof vector !== 'object') return undefined
  return [...plane, ...depth].find((name) => String(compute(name)) === String(vector))
}

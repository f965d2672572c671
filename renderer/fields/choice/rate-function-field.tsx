import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { FieldPopover } from '../picker/field-popover.tsx'
import { PickerGrid } from '../picker/picker-grid.tsx'
import styles from './choice-field.module.css'
import { Curve } from './curve.tsx'

/** The ones Manim's own animations use come first. */
const first = ['linear', 'smooth', 'rush_into', 'rush_from', 'double_smooth', 'there_and_back', 'wiggle', 'lingering']

/** How an animation spends its time, by name and curve. */
export function RateFunctionField({ model }: { model: FieldModel }) {
  const [open, setOpen] = useState(false)
  const { rateFunctions } = useCatalogue()
  const name = typeof model.value === 'string' && !model.mixed ? model.value : undefined
  const shown = model.mixed ? t('fields.mixed') : (name ?? t(model.value === null ? 'fields.none' : 'fields.notSet'))
  const names = [
    ...first.filter((each) => rateFunctions.has(each)),
    ...[...rateFunctions].filter((each) => !first.includes(each)),
  ]
  return (
    <FieldPopover
      model={model}
      value={shown}
      width={340}
      open={open}
      onOpenChange={setOpen}
      button={
        <>
          {name !== undefined && <Curve name={name} width={16} height={12} />}
          <span className={classNames(shared['cut'], name === undefined && shared['dim'])}>{short(shown)}</span>
          <ChevronDown size={12} aria-hidden className={classNames(shared['end'], shared['dim'])} />
        </>
      }
    >
      <PickerGrid
        label={model.label}
        columns={4}
        className={styles['scroll']}
        selected={name}
        autoFocus
        onPick={(picked) => {
          model.set(picked)
          setOpen(false)
        }}
        picks={names.map((each) => ({
          id: each,
          label: short(each),
          show: (
            <>
              <span className={styles['drawn']}>
                <Curve name={each} width={40} height={28} />
              </span>
              <span className={styles['name']}>{short(each).replace(/^ease_/, '')}</span>
            </>
          ),
        }))}
      />
    </FieldPopover>
  )
}

/** Manim keeps the easings in a module; that is of no interest here. */
function short(name: string): string {
  return name.replace(/^rate_functions\./, '')
}

import { useState } from 'react'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { FieldPopover } from '../picker/field-popover.tsx'
import styles from './color-field.module.css'
import { ColorPicker } from './color-picker.tsx'
import { hexOf } from './named-colors.ts'

/** A colour: its swatch and name; the picker opens under it. */
export function ColorField({ model }: { model: FieldModel }) {
  const [open, setOpen] = useState(false)
  const catalogue = useCatalogue()
  const color = typeof model.value === 'string' && !model.mixed ? model.value : undefined
  const hex = color === undefined ? undefined : hexOf(color, catalogue)
  const name = model.mixed ? t('fields.mixed') : (color ?? t(model.value === null ? 'fields.none' : 'fields.notSet'))
  return (
    <FieldPopover
      model={model}
      value={name}
      width={220}
      open={open}
      onOpenChange={setOpen}
      button={
        <>
          {!model.mixed && <Swatch hex={hex} />}
          <span className={classNames(shared['cut'], color === undefined && shared['dim'])}>{name}</span>
          {model.place === 'inspector' && hex !== undefined && hex !== color && (
            <span className={classNames(shared['end'], shared['dim'], shared['mono'])}>{hex}</span>
          )}
        </>
      }
    >
      <ColorPicker model={model} color={color} onDone={() => setOpen(false)} />
    </FieldPopover>
  )
}

/** A small square of a colour, crossed out where there is none. */
function Swatch({ hex }: { hex: string | undefined }) {
  return (
    <i
      className={classNames(styles['swatch'], hex === undefined && styles['noColor'])}
      style={hex === undefined ? undefined : { background: hex }}
    />
  )
}

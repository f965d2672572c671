import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'

/** A field that opens a picker under it. */
export function FieldPopover({
  model,
  value,
  button,
  width,
  open,
  onOpenChange,
  children,
}: {
  model: FieldModel
  /** What is chosen, for screen readers. */
  value: string
  /** What the field shows. */
  button: ReactNode
  /** Pixels. */
  width: number
  open: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
}) {
  const { label, place, problem } = model
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>
        <button
          type="button"
          className={classNames(shared['box'], shared[place], problem !== undefined && shared['wrong'])}
          aria-label={`${label}: ${value}`}
          title={problem}
        >
          {button}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={classNames(shared['popover'], 'nodrag nowheel nopan')}
          style={{ width }}
          sideOffset={4}
          align="start"
          collisionPadding={8}
          aria-label={label}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

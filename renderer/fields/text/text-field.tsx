import { useId } from 'react'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { ProblemBubble } from '../problem-bubble.tsx'
import { MarkedText } from './marked-text.tsx'
import { useLiveText } from './use-live-text.ts'

/** A text; it grows with what is in it. */
export function TextField({ model }: { model: FieldModel }) {
  const id = useId()
  const text = typeof model.value === 'string' && !model.mixed ? model.value : ''
  const live = useLiveText(model, text, {
    lines: model.port.widget === 'text',
    store: (typed) => model.set(textValue(model, typed)),
  })
  return (
    <ProblemBubble message={model.problem}>
      <span className={classNames(shared['box'], shared[model.place], model.problem !== undefined && shared['wrong'])}>
        <MarkedText
          {...live}
          id={id}
          aria-label={model.label}
          aria-invalid={model.problem !== undefined}
          placeholder={placeholderOf(model)}
        />
      </span>
    </ProblemBubble>
  )
}

/** Nothing typed is Manim's default where that is no text (a name that is None). */
export function textValue({ port }: FieldModel, typed: string): string | undefined {
  const isOptional = port.default !== undefined && typeof port.default !== 'string'
  return typed === '' && isOptional ? undefined : typed
}

/** What an empty text field says. */
export function placeholderOf({ mixed, value, port }: FieldModel): string {
  if (mixed) return t('fields.mixed')
  if (value === null) return t('fields.none')
  return value === undefined && port.required === true ? t('fields.required') : ''
}

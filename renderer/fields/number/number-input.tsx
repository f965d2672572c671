import type { FieldModel } from '../field-model.ts'
import { classNames } from '../../ui/class-names.ts'
import { ProblemBubble } from '../problem-bubble.tsx'
import { useDraft } from '../use-draft.ts'
import { exactNumber } from '../values/format-number.ts'
import { parseTypedNumber } from '../values/parse-typed-number.ts'
import { printValue } from '../values/print-value.ts'
import styles from '../fields.module.css'

/** A number being typed, with all its digits. */
export function NumberInput({
  model,
  initial,
  onDone,
}: {
  model: FieldModel
  /** The key that began it; undefined to change what is there. */
  initial: string | undefined
  onDone: () => void
}) {
  const { value } = model
  const text =
    model.mixed || value === undefined ? '' : typeof value === 'number' ? exactNumber(value) : printValue(value)
  const parse = (typed: string) => parseTypedNumber(typed, model.context, model.port.unit)
  const draft = useDraft(text, parse, model.set, { initial, done: onDone })
  const isExpression = /[a-z(*/]/i.test(draft.text)
  return (
    <ProblemBubble message={draft.says} typing>
      <span className={classNames(styles['box'], styles[model.place], draft.problem && styles['wrong'])}>
        <input
          {...draft.props}
          type="text"
          className={classNames(styles['input'], isExpression && styles['expression'])}
          aria-label={model.label}
          spellCheck={false}
          autoFocus
          onFocus={({ currentTarget }) => {
            draft.props.onFocus()
            if (initial === undefined) currentTarget.select()
          }}
        />
      </span>
    </ProblemBubble>
  )
}

import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { ProblemBubble } from '../problem-bubble.tsx'
import { useDraft } from '../use-draft.ts'
import { hexOf, readColor } from './named-colors.ts'
import styles from './color-field.module.css'

/** A colour by its name or its hex digits; names are offered while one types. */
export function ColorInput({
  model,
  color,
  onPick,
  onDone,
}: {
  model: FieldModel
  color: string | undefined
  onPick: (color: string) => void
  onDone: () => void
}) {
  const catalogue = useCatalogue()
  const shown = color === undefined ? '' : (hexOf(color, catalogue) ?? color)
  const draft = useDraft(
    shown,
    (typed) => {
      const value = readColor(typed, catalogue)
      return value === undefined ? { ok: false, message: t('fields.badColor'), column: 0 } : { ok: true, value }
    },
    (value) => typeof value === 'string' && onPick(value),
  )
  return (
    <ProblemBubble message={draft.text === '' ? undefined : draft.says} typing>
      <span className={classNames(shared['box'], shared['inspector'], draft.problem && shared['wrong'])}>
        <input
          {...draft.props}
          className={classNames(shared['input'], shared['mono'], styles['hex'])}
          list="manim-colors"
          spellCheck={false}
          aria-label={t('fields.colorOf', { label: model.label })}
          placeholder={t('fields.colorPlaceholder')}
          onKeyDown={(event) => {
            draft.props.onKeyDown(event)
            if (event.key === 'Enter' && !draft.problem) onDone()
          }}
        />
        <datalist id="manim-colors">
          {[...catalogue.colors.keys()].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </span>
    </ProblemBubble>
  )
}

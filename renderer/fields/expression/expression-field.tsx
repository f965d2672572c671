import type { FieldModel } from '../field-model.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import shared from '../fields.module.css'
import { ProblemBubble } from '../problem-bubble.tsx'
import { MarkedText, wordAt } from '../text/marked-text.tsx'
import { useDraft } from '../use-draft.ts'
import { parseTypedValue } from '../values/parse-value.ts'
import { printValue } from '../values/print-value.ts'

/** Anything as Python: a literal, or an expression that Python computes. Lists on nodes go without brackets. */
export function ExpressionField({ model }: { model: FieldModel }) {
  const { value, mixed } = model
  const isBare = model.place === 'node' && isList(value)
  const text = value === undefined || mixed ? '' : bare(printValue(value), isBare)
  const draft = useDraft(text, (typed) => parseTypedValue(isBare ? bracketed(typed) : typed, model.context), model.set)
  const isExpression = typeof value === 'object' && value !== null && 'expr' in value
  const fault = draft.problem && wordAt(draft.text, draft.problem.column - (isBare ? 1 : 0))
  return (
    <ProblemBubble message={draft.says} typing>
      <span
        className={classNames(
          shared['box'],
          shared[model.place],
          shared['mono'],
          isExpression && shared['expression'],
          model.place === 'node' && shared['oneLine'],
          (draft.problem ?? model.problem) !== undefined && shared['wrong'],
        )}
        title={draft.problem ? undefined : model.problem}
      >
        {isExpression && <span className={shared['equals']}>=</span>}
        <MarkedText
          {...draft.props}
          fault={fault}
          aria-label={model.label}
          aria-invalid={(draft.problem ?? model.problem) !== undefined}
          placeholder={mixed ? t('fields.mixed') : value === undefined ? t('fields.notSet') : ''}
        />
      </span>
    </ProblemBubble>
  )
}

function isList(value: FieldModel['value']): boolean {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && 'list' in value)
}

function bare(text: string, isBare: boolean): string {
  return isBare ? text.slice(1, -1) : text
}

function bracketed(text: string): string {
  return text.trim() === '' || text.trim().startsWith('[') ? text : `[${text}]`
}

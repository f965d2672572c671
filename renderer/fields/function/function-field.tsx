import type { Fn } from '../../../engine/graph/param-value.ts'
import { checkFunction } from '../../../engine/graph/expression/check-expression.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { ProblemBubble } from '../problem-bubble.tsx'
import { MarkedText, wordAt } from '../text/marked-text.tsx'
import { useDraft } from '../use-draft.ts'
import { sentence, type Typed } from '../values/parse-typed-number.ts'
import styles from './function-field.module.css'
import { Plot } from './plot.tsx'

/** A function as mathematicians write it, `x ↦ x**2`, with a small plot while it is typed. */
export function FunctionField({ model }: { model: FieldModel }) {
  const { args, body } = functionOf(model)
  const names = args.join(', ')
  const parse = (list: string, text: string): Typed => parseFunction(list, text, model)
  const bodyDraft = useDraft(body, (typed) => parse(names, typed), model.set)
  const argumentDraft = useDraft(names, (typed) => parse(typed, body), model.set)
  const problem = argumentDraft.problem ?? bodyDraft.problem
  return (
    <ProblemBubble message={argumentDraft.says ?? bodyDraft.says} typing>
      <span
        className={classNames(
          shared['box'],
          styles['function'],
          (problem?.message ?? model.problem) !== undefined && shared['wrong'],
        )}
        title={problem ? undefined : model.problem}
      >
        <span className={classNames(shared['mono'], styles['line'])}>
          <input
            {...argumentDraft.props}
            className={styles['arguments']}
            style={{ width: `${Math.max(argumentDraft.text.length, 1)}ch` }}
            spellCheck={false}
            aria-label={t('fields.argumentsOf', { label: model.label })}
          />
          <span className={styles['arrow']} aria-hidden>
            ↦
          </span>
          <MarkedText
            {...bodyDraft.props}
            fault={bodyDraft.problem && wordAt(bodyDraft.text, bodyDraft.problem.column)}
            aria-label={model.label}
            placeholder={t(model.mixed ? 'fields.mixed' : 'fields.functionBody')}
          />
        </span>
        <Plot args={args} body={bodyDraft.text} label={t('fields.plotOf', { body: bodyDraft.text })} />
      </span>
    </ProblemBubble>
  )
}

function functionOf({ value, mixed }: FieldModel): Fn['fn'] {
  return typeof value === 'object' && value !== null && 'fn' in value && !mixed ? value.fn : { args: ['x'], body: '' }
}

/** The function of these arguments and this body; a body nobody wrote is Manim's default. */
function parseFunction(names: string, body: string, { context }: FieldModel): Typed {
  if (body.trim() === '') return { ok: true, value: undefined }
  const args = names.split(/[\s,]+/).filter((name) => name !== '')
  const [problem] = checkFunction(args, body, context)
  if (problem) return { ok: false, message: sentence(problem.message), column: problem.column }
  return { ok: true, value: { fn: { args, body: body.trim() } } }
}

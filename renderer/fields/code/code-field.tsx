import { EngineError } from '../../../engine/api/contract/errors.ts'
import { showToast } from '../../app/ui-store.ts'
import { useUiStore } from '../../commands/context.tsx'
import { useEngine } from '../../workspace/context.tsx'
import { classNames } from '../../ui/class-names.ts'
import type { FieldModel } from '../field-model.ts'
import shared from '../fields.module.css'
import { MarkedText } from '../text/marked-text.tsx'
import { useDraft } from '../use-draft.ts'
import { placeholderOf } from '../text/text-field.tsx'
import styles from './code-field.module.css'
import { hashCode } from './hash-code.ts'
import { indentOnTab } from './indent-on-tab.ts'

/** Lines of code. It is stored when the field is left, and trusted before: what one writes oneself runs. */
export function CodeField({ model }: { model: FieldModel }) {
  const engine = useEngine()
  const ui = useUiStore()
  const text = typeof model.value === 'string' && !model.mixed ? model.value : ''

  async function store(code: string): Promise<void> {
    try {
      if (code.trim() !== '' && isPython(model)) await engine.request('trust.grant', { hashes: [await hashCode(code)] })
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      showToast(ui, { kind: 'error', text: error.message })
    }
    // What was typed is kept even where it could not be trusted; it then asks before it runs.
    model.set(code)
  }

  const draft = useDraft(
    text,
    (typed) => ({ ok: true, value: typed }),
    (code) => void store(typeof code === 'string' ? code : ''),
    { multiline: true },
  )
  return (
    <span
      className={classNames(
        shared['box'],
        shared['mono'],
        styles['code'],
        styles[model.place],
        model.problem !== undefined && shared['wrong'],
      )}
      title={model.problem}
    >
      <MarkedText
        {...draft.props}
        onKeyDown={(event) => {
          if (!indentOnTab(event)) draft.props.onKeyDown(event)
        }}
        aria-label={model.label}
        aria-invalid={model.problem !== undefined}
        placeholder={placeholderOf(model)}
      />
    </span>
  )
}

/** Of the fields for code, Python alone runs; the text of a code listing is only shown. */
function isPython({ handle }: FieldModel): boolean {
  return handle === 'code'
}

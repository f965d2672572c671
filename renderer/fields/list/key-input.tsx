import type { DictKey } from '../../../engine/graph/param-value.ts'
import { classNames } from '../../ui/class-names.ts'
import shared from '../fields.module.css'
import { useDraft } from '../use-draft.ts'
import { parseTypedKey } from '../values/parse-value.ts'
import { printKey } from '../values/print-value.ts'
import styles from './list-field.module.css'

/** The key of a dict's entry: a word as it is, anything else as Python. */
export function KeyInput({
  value,
  label,
  onChange,
}: {
  value: DictKey
  label: string
  onChange: (key: DictKey) => void
}) {
  const isWord = typeof value === 'string' && parseTypedKey(value) === value
  const draft = useDraft(
    isWord ? value : printKey(value),
    (typed) => ({ ok: true, value: typed }),
    (typed) => typeof typed === 'string' && onChange(parseTypedKey(typed)),
  )
  return (
    <span className={classNames(shared['box'], shared['inspector'], styles['key'])}>
      <input
        {...draft.props}
        className={classNames(shared['input'], shared['mono'])}
        aria-label={label}
        spellCheck={false}
      />
    </span>
  )
}

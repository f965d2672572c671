import { classNames } from '../../ui/class-names.ts'
import shared from '../../fields/fields.module.css'
import { ProblemBubble } from '../../fields/problem-bubble.tsx'
import { useDraft } from '../../fields/use-draft.ts'

/** A short text that is stored with Enter or when it is left, if it is right. */
export function DraftText({
  value,
  label,
  placeholder = '',
  check = () => undefined,
  onStore,
  className,
  plain = false,
  ...data
}: {
  value: string
  label: string
  placeholder?: string
  /** What is wrong with a text, in words. */
  check?: (text: string) => string | undefined
  onStore: (text: string) => void
  className?: string | undefined
  /** Without a box while nobody types: for titles. */
  plain?: boolean
  'data-rename'?: boolean
}) {
  const draft = useDraft(
    value,
    (typed) => {
      const message = check(typed.trim())
      return message === undefined ? { ok: true, value: typed.trim() } : { ok: false, message, column: 0 }
    },
    (typed) => onStore(typeof typed === 'string' ? typed : ''),
  )
  const input = (
    <input
      {...draft.props}
      {...data}
      className={classNames(shared['input'], plain && className)}
      aria-label={label}
      placeholder={placeholder}
      spellCheck={false}
      onKeyDown={(event) => {
        draft.props.onKeyDown(event)
        if (event.key === 'Enter' && !draft.problem) event.currentTarget.blur()
      }}
    />
  )
  return (
    <ProblemBubble message={draft.says} typing>
      {plain ? (
        <span>{input}</span>
      ) : (
        <span className={classNames(shared['box'], shared['inspector'], className, draft.problem && shared['wrong'])}>
          {input}
        </span>
      )}
    </ProblemBubble>
  )
}

import { useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import type { ParamValue } from '../../engine/graph/param-value.ts'
import type { Typed } from './values/parse-typed-number.ts'

/** Text in a field between the first key and Enter. */
export interface Draft {
  readonly text: string
  /** What is wrong with what is typed. */
  readonly problem: Extract<Typed, { ok: false }> | undefined
  /** The same in words while the field has the focus. */
  readonly says: string | undefined
  /** For an `<input>` or `<textarea>`. */
  readonly props: {
    value: string
    'aria-invalid': boolean
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void
    onKeyDown(event: KeyboardEvent): void
    onFocus(): void
    onBlur(): void
  }
}

/**
 * Keeps what is typed until Enter or until the focus goes, and stores it if it can be read; what cannot be read stays
 * in the field with its reason. Escape takes it back.
 *
 * @param text - what stands there while nothing is typed
 * @param options.initial - typed already: the key that began it
 * @param options.multiline - Enter makes a line; Ctrl+Enter stores
 * @param options.done - the typing has ended
 */
export function useDraft(
  text: string,
  parse: (typed: string) => Typed,
  store: (value: ParamValue | undefined) => void,
  options: { initial?: string | undefined; multiline?: boolean; done?: () => void } = {},
): Draft {
  const [draft, setDraft] = useState(options.initial)
  const [focused, setFocused] = useState(false)
  const isOver = useRef(false)
  const typed = draft === undefined ? undefined : parse(draft)

  function commit(): boolean {
    if (isOver.current) return true
    if (draft !== undefined && draft !== text) {
      const result = parse(draft)
      if (!result.ok) return false
      store(result.value)
    }
    setDraft(undefined)
    return true
  }

  function finish(): void {
    isOver.current = options.done !== undefined
    options.done?.()
  }

  return {
    text: draft ?? text,
    problem: typed?.ok === false ? typed : undefined,
    says: focused && typed?.ok === false ? typed.message : undefined,
    props: {
      value: draft ?? text,
      'aria-invalid': typed?.ok === false,
      onChange: ({ target }) => setDraft(target.value),
      onKeyDown: (event) => {
        if (event.key === 'Escape') {
          // A popover or dialog around it stays open.
          if (draft !== undefined || options.done) event.stopPropagation()
          setDraft(undefined)
          finish()
        } else if (event.key === 'Enter' && (options.multiline !== true || event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          if (commit()) finish()
        }
      },
      onFocus: () => setFocused(true),
      onBlur: () => {
        setFocused(false)
        if (commit()) finish()
      },
    },
  }
}

import { useRef, type ChangeEvent, type KeyboardEvent } from 'react'
import type { FieldModel } from '../field-model.ts'

/** For a `<textarea>` whose every letter is stored at once, so that the picture follows the typing. */
export interface LiveText {
  value: string
  onChange(event: ChangeEvent<HTMLTextAreaElement>): void
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void
  onBlur(): void
}

/**
 * Stores a text while it is typed; from the first letter until the focus goes it is one step to undo.
 *
 * @param options.lines - Enter makes a line; else it ends the typing and Shift+Enter makes one
 * @param options.store - how the text becomes a value
 */
export function useLiveText(
  model: FieldModel,
  text: string,
  { lines = false, store }: { lines?: boolean; store: (text: string) => void },
): LiveText {
  const isOpen = useRef(false)

  function close(): void {
    if (isOpen.current) model.end()
    isOpen.current = false
  }

  return {
    value: text,
    onChange: ({ target }) => {
      if (!isOpen.current) model.begin()
      isOpen.current = true
      store(target.value)
    },
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape' && isOpen.current) {
        event.preventDefault()
        event.stopPropagation()
        isOpen.current = false
        model.cancel()
        event.currentTarget.blur()
      } else if (event.key === 'Enter' && !lines && !event.shiftKey) {
        event.preventDefault()
        event.currentTarget.blur()
      }
    },
    onBlur: close,
  }
}

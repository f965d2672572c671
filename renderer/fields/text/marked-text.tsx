import type { ComponentProps } from 'react'
import { classNames } from '../../ui/class-names.ts'
import styles from './marked-text.module.css'

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A text field as high as its text; a stretch of it can be underlined. */
export function MarkedText({
  value,
  fault,
  className,
  ...props
}: ComponentProps<'textarea'> & {
  value: string
  /** What is wrong. */
  fault?: Stretch | undefined
}) {
  return (
    <span className={classNames(styles['area'], className)}>
      <span className={styles['mirror']} aria-hidden>
        {fault ? (
          <>
            {value.slice(0, fault.from)}
            <mark className={styles['fault']}>{value.slice(fault.from, fault.to) || ' '}</mark>
            {value.slice(fault.to)}
          </>
        ) : (
          value
        )}
        {'\u200b'}
      </span>
      <textarea rows={1} spellCheck={false} {...props} value={value} className={styles['text']} />
    </span>
  )
}

/** The stretch from an offset to the end of the word there, at least one character. */
export function wordAt(text: string, offset: number): Stretch {
  const from = Math.min(Math.max(offset, 0), Math.max(text.length - 1, 0))
  const word = /^\w+|^./s.exec(text.slice(from))?.[0].length ?? 1
  return { from, to: from + word }
}

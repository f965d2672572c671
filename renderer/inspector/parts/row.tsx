import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import styles from './row.module.css'

/** A label and its field; what has no socket leaves that place free. */
export function Row({
  label,
  help,
  dot,
  socket,
  tall = false,
  below = false,
  children,
}: {
  label: string
  /** Explains it when the mouse rests on the label. */
  help?: string | undefined
  dot?: ReactNode
  socket?: ReactNode
  /** The field may be higher than one line: the label stays at its top. */
  tall?: boolean
  /** The field stands under the label and takes the whole width. */
  below?: boolean
  children: ReactNode
}) {
  const name = <span className={styles['label']}>{label}</span>
  return (
    <div className={classNames(styles['row'], tall && styles['tall'], below && styles['below'])}>
      {dot ?? <span />}
      {help === undefined || help === '' ? name : <Tooltip text={help}>{name}</Tooltip>}
      {children}
      <span className={styles['socket']}>{socket}</span>
    </div>
  )
}

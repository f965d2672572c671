import type { ReactNode } from 'react'
import styles from './list.module.css'

/** What a list says while there is nothing in it. */
export function EmptyList({ children }: { children: ReactNode }) {
  return (
    <div className={styles['empty']} role="status">
      {children}
    </div>
  )
}

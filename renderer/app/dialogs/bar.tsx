import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './bar.module.css'

/** A line over the editor that says what needs the user, until it does no more. */
export function Bar({ icon: Icon, text, children }: { icon: LucideIcon; text: string; children?: ReactNode }) {
  return (
    <div role="alert" className={styles['bar']}>
      <Icon size={14} aria-hidden className={styles['icon']} />
      <span className={styles['text']}>{text}</span>
      {children}
    </div>
  )
}

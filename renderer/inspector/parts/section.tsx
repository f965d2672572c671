import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { inspectorStore, setFolded } from '../inspector-store.ts'
import styles from './section.module.css'

/** A part of the inspector that folds; it stays as it was left. */
export function Section({
  id,
  title,
  aside,
  children,
}: {
  /** Under which it is remembered. */
  id: string
  title: string
  /** What stands at the right of the title. */
  aside?: ReactNode
  children: ReactNode
}) {
  const isFolded = useStore(inspectorStore, ({ folded }) => folded[id] ?? false)
  const body = useId()
  const Icon = isFolded ? ChevronRight : ChevronDown
  return (
    <section className={styles['section']} aria-label={title}>
      <div className={styles['head']}>
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={!isFolded}
          aria-controls={body}
          onClick={() => setFolded(id, !isFolded)}
        >
          <Icon size={14} aria-hidden />
          {title}
        </button>
        <span className={styles['aside']}>{aside}</span>
      </div>
      <div id={body} hidden={isFolded}>
        {!isFolded && children}
      </div>
    </section>
  )
}

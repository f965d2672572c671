import { useEffect, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import type { Highlighted } from './highlight.ts'
import styles from './node-sections.module.css'

/** Python to read, its words in colours as soon as the highlighter is loaded. */
export function Python({ code, label }: { code: string; label: string }) {
  const [parts, setParts] = useState<Highlighted>()
  useEffect(() => {
    let isOver = false
    async function run(): Promise<void> {
      const { highlight } = await import('./highlight.ts')
      if (!isOver) setParts(highlight(code))
    }
    void run()
    return () => {
      isOver = true
    }
  }, [code])
  const isCurrent = parts?.map(({ text }) => text).join('') === code
  return (
    <pre className={styles['code']} tabIndex={0} aria-label={label}>
      {isCurrent && parts
        ? parts.map(({ text, look }, at) => (
            <span key={at} className={classNames(look && styles[look])}>
              {text}
            </span>
          ))
        : code}
    </pre>
  )
}

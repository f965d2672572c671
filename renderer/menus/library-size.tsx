import { useEffect, useState } from 'react'
import { t } from '../strings/t.ts'
import { useEngine } from '../workspace/context.tsx'
import { megabytes } from './megabytes.ts'
import styles from './status-line.module.css'

/** How many projects there are, and what the app takes of the disk. */
export function LibrarySize() {
  const engine = useEngine()
  const [words, setWords] = useState('')
  useEffect(() => {
    let isCurrent = true
    async function load(): Promise<void> {
      const [{ projects }, { used_bytes }] = await Promise.all([
        engine.request('documents.list', {}),
        engine.request('storage.report', {}),
      ])
      if (isCurrent) setWords(t('menus.projects', { count: projects.length, size: megabytes(used_bytes) }))
    }
    // The list says why, where it cannot be read.
    const reload = (): void => void load().catch(() => undefined)
    reload()
    const end = engine.on('documents.listed', reload)
    return () => {
      isCurrent = false
      end()
    }
  }, [engine])
  return <span className={styles['part']}>{words}</span>
}

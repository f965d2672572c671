import { History } from 'lucide-react'
import type { RecoverySummary } from '../../engine/api/contract/documents.ts'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import { openDocument } from '../workspace/open-documents.ts'
import { useWorkspace } from '../workspace/context.tsx'
import { isSameSource } from '../workspace/file-store.ts'
import styles from './start.module.css'
import { timeWords } from './time-words.ts'
import { useTry } from './use-try.ts'

/** Edits that were not in their files when the app ended; those of what is open are not left over. */
export function Recoveries({ recoveries, onChange }: { recoveries: readonly RecoverySummary[]; onChange: () => void }) {
  const tabs = useWorkspace((state) => state.tabs)
  const attempt = useTry()
  const left = recoveries.filter(({ source }) => !tabs.some((tab) => isSameSource(tab.source, source)))
  if (left.length === 0) return null
  return (
    <section className={styles['section']} aria-labelledby="recoveries">
      <h2 id="recoveries" className={styles['heading']}>
        {t('start.recoveries')}
      </h2>
      <ul className={styles['rows']}>
        {left.map(({ id, name, source, kept_at, node_count }) => (
          <li key={id} className={styles['row']}>
            <History size={14} aria-hidden />
            <span className={styles['rowText']}>
              <span className={styles['rowName']}>{name}</span>{' '}
              {t('start.recoveryLine', { nodes: t('start.nodes', { count: node_count }), when: timeWords(kept_at) })}
              {'file' in source && <span className={styles['muted']}> {source.file}</span>}
            </span>
            <Button
              onClick={() =>
                attempt(async ({ engine }) => {
                  await engine.request('documents.discard_recovery', { recovery: id })
                  onChange()
                })
              }
            >
              {t('common.discard')}
            </Button>
            <Button look="primary" onClick={() => attempt((context) => openDocument(context, source, 'restore'))}>
              {t('file.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

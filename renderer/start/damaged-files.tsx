import { FileWarning } from 'lucide-react'
import type { Result } from '../../engine/api/contract/methods.ts'
import { t } from '../strings/t.ts'
import styles from './start.module.css'

/** Files of the library that are no graphs: which, and what is wrong with them. */
export function DamagedFiles({ files }: { files: Result<'documents.list'>['damaged'] }) {
  if (files.length === 0) return null
  return (
    <section className={styles['section']} aria-labelledby="damaged">
      <h2 id="damaged" className={styles['heading']}>
        {t('start.damaged')}
      </h2>
      <ul className={styles['rows']}>
        {files.map(({ id, error, set_aside }) => (
          <li key={id} className={styles['row']}>
            <FileWarning size={14} aria-hidden />
            <span className={styles['rowText']}>
              <span className={styles['rowName']}>{id}</span> {error}{' '}
              {set_aside !== null && t('start.damagedAside', { file: set_aside })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

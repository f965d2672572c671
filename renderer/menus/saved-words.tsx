import { useStore } from 'zustand'
import { isDirty } from '../document/is-dirty.ts'
import { clock } from '../start/time-words.ts'
import { t } from '../strings/t.ts'
import { classNames } from '../ui/class-names.ts'
import { useDocument, useTab } from '../workspace/context.tsx'
import type { FileState } from '../workspace/file-store.ts'
import styles from './status-line.module.css'

/** How saving stands. */
export function SavedWords() {
  const { saving, savedAt, failure } = useStore(useTab().file)
  const dirty = useDocument(isDirty)
  const time = savedAt === undefined ? '' : clock(new Date(savedAt))
  return (
    <span role="status" className={classNames(styles['part'], saving === 'failed' && styles['failed'])} title={failure}>
      {wordsOf(saving, dirty, time)}
    </span>
  )
}

function wordsOf(saving: FileState['saving'], dirty: boolean, time: string): string {
  if (saving === 'saving') return t('file.saving')
  if (saving === 'failed') return t('file.saveFailed')
  if (saving === 'waiting') return t('file.saveWaiting')
  if (saving === 'kept') return t('file.keptAt', { time })
  if (dirty) return t('file.unsaved')
  return saving === 'saved' ? t('file.savedAt', { time }) : ''
}

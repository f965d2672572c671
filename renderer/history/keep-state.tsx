import { useState } from 'react'
import { useTry } from '../start/use-try.ts'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import { useTab } from '../workspace/context.tsx'
import { writeTab } from '../workspace/write-tab.ts'
import styles from './history-dialog.module.css'

/** Keeps what the tab holds now under a name. */
export function KeepState({ project, onKept }: { project: string; onKept: () => void }) {
  const tab = useTab()
  const attempt = useTry()
  const [name, setName] = useState('')
  const keep = (): void =>
    attempt(async ({ engine }) => {
      // What is kept is what lies on the disk.
      await writeTab(engine, tab, 'save')
      await engine.request('documents.keep', { project, name: name.trim() })
      setName('')
      onKept()
    })
  return (
    <form
      className={styles['keep']}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <input
        value={name}
        placeholder={t('file.historyName')}
        aria-label={t('file.historyName')}
        maxLength={100}
        autoFocus
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={name.trim() === ''}>
        {t('file.historyKeep')}
      </Button>
    </form>
  )
}

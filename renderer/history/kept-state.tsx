import type { SnapshotSummary } from '../../engine/api/contract/documents.ts'
import { showToast } from '../app/ui-store.ts'
import { edit } from '../document/document-store.ts'
import { Picture } from '../start/picture.tsx'
import { timeWords } from '../start/time-words.ts'
import { useTry } from '../start/use-try.ts'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useTab } from '../workspace/context.tsx'
import styles from './history-dialog.module.css'
import { restoredFrom } from './restored.ts'

/** One kept state. */
export function KeptState({ project, state }: { project: string; state: SnapshotSummary }) {
  const { id, name, created_at, node_count, preview_url } = state
  const tab = useTab()
  const attempt = useTry()
  const when = timeWords(created_at)
  const restore = (): void =>
    attempt(async ({ engine, ui }) => {
      const { document: kept } = await engine.request('documents.restore', { project, snapshot: id })
      edit(tab.document, t('file.historyStep', { name: name || when }), (document) => restoredFrom(document, kept))
      ui.setState({ dialog: undefined })
      showToast(ui, { kind: 'success', text: t('file.historyRestored') })
    })
  return (
    <li className={styles['state']}>
      <span className={styles['picture']}>
        <Picture url={preview_url} version={created_at} />
      </span>
      <span className={styles['words']}>
        <span className={classNames(styles['name'], name === '' && styles['unnamed'])}>
          {name || t('file.historyUnnamed')}
        </span>
        <br />
        <span className={styles['line']}>
          {t('start.projectLine', { nodes: t('start.nodes', { count: node_count }), when })}
        </span>
      </span>
      <Button aria-label={t('file.historyStep', { name: name || when })} onClick={restore}>
        {t('file.historyRestore')}
      </Button>
    </li>
  )
}

import { useStore } from 'zustand'
import { useUiStore } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useDocument, useTab } from '../workspace/context.tsx'
import styles from './history-dialog.module.css'
import { KeepState } from './keep-state.tsx'
import { KeptState } from './kept-state.tsx'
import { useHistory } from './use-history.ts'

/** The kept states of the shown project: keeps another, brings one back. */
export function HistoryDialog() {
  const ui = useUiStore()
  const source = useStore(useTab().file, (state) => state.source)
  const name = useDocument(({ document }) => document.name)
  return (
    <Dialog title={t('file.historyTitle', { name })} width={560} onClose={() => ui.setState({ dialog: undefined })}>
      <div className={styles['body']}>
        {source && 'project' in source ? (
          <States project={source.project} />
        ) : (
          <p className={styles['empty']}>{t('file.historyNoPlace')}</p>
        )}
      </div>
    </Dialog>
  )
}

function States({ project }: { project: string }) {
  const { states, reload } = useHistory(project)
  return (
    <>
      <KeepState project={project} onKept={reload} />
      {states?.length === 0 && (
        <p role="status" className={styles['empty']}>
          {t('file.historyEmpty')}
        </p>
      )}
      {states && states.length > 0 && (
        <ul className={styles['list']} aria-label={t('file.historyStates')}>
          {states.map((state) => (
            <KeptState key={state.id} project={project} state={state} />
          ))}
        </ul>
      )}
    </>
  )
}

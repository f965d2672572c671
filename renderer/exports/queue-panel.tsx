import { useRef, useState, type KeyboardEvent } from 'react'
import { useCommandContext } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { FailureDialog } from './queue/failure-dialog.tsx'
import { JobRow } from './queue/job-row.tsx'
import { orderedJobs, reorderTarget } from './queue/order-jobs.ts'
import { PlayerDialog } from './queue/player-dialog.tsx'
import styles from './queue/queue.module.css'
import { useJobActions } from './queue/use-job-actions.ts'
import { useJobs } from './use-jobs.ts'

/** Exports: running, waiting in their order, and ended. */
export function QueuePanel() {
  const jobs = useJobs((state) => state.jobs)
  const waiting = useJobs((state) => state.waiting)
  const { tab } = useCommandContext()
  const [player, setPlayer] = useState<string>()
  const [failure, setFailure] = useState<string>()
  const actions = useJobActions({ onPlay: setPlayer, onFailure: setFailure })
  const list = useRef<HTMLUListElement>(null)
  const shown = orderedJobs(jobs, waiting)
  const playing = jobs.find(({ id }) => id === player)
  const failed = jobs.find(({ id }) => id === failure)

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !list.current) return
    const rows = [...list.current.querySelectorAll<HTMLElement>('[data-job]')]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const id = rows[at]?.dataset['job']
    if (event.altKey && id !== undefined) {
      const target = reorderTarget(waiting, id, step)
      if (target !== undefined) actions.reorder(id, target.before)
    } else rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }

  if (shown.length === 0) {
    return (
      <div className={styles['empty']}>
        <p>{t('exports.empty')}</p>
        {tab && (
          <button type="button" className={styles['link']} onClick={actions.openExport}>
            {t('exports.first')}
          </button>
        )}
      </div>
    )
  }
  const ended = shown.filter(({ state }) => state !== 'queued' && state !== 'rendering')
  return (
    <div className={styles['panel']}>
      <div className={styles['bar']}>
        <span className={styles['summary']}>
          {t('exports.summary', { open: shown.length - ended.length, ended: ended.length })}
        </span>
        {waiting.length > 0 && (
          <button type="button" className={styles['link']} onClick={actions.clearWaiting}>
            {t('exports.clearWaiting')}
          </button>
        )}
        {ended.length > 0 && (
          <button type="button" className={styles['link']} onClick={() => actions.forget(ended)}>
            {t('exports.clearEnded')}
          </button>
        )}
      </div>
      <ul ref={list} className={styles['list']} aria-label={t('exports.queue')} onKeyDown={onKeyDown}>
        {shown.map((job) => (
          <JobRow key={job.id} job={job} place={waiting.indexOf(job.id)} waiting={waiting} actions={actions} />
        ))}
      </ul>
      {playing && <PlayerDialog job={playing} actions={actions} onClose={() => setPlayer(undefined)} />}
      {failed && <FailureDialog job={failed} actions={actions} onClose={() => setFailure(undefined)} />}
    </div>
  )
}

import { CircleCheck, CircleSlash, CircleX, Clock, Ellipsis, LoaderCircle, type LucideIcon } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import type { ExportJob, JobState } from '../../../engine/api/contract/exports.ts'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuOnContext } from '../../ui/menu.tsx'
import { describeJob, progressWords } from '../job-words.ts'
import { mainActions, menuOf } from './job-menu.ts'
import styles from './queue.module.css'
import type { JobActions } from './use-job-actions.ts'

const icons: Readonly<Record<JobState, LucideIcon>> = {
  queued: Clock,
  rendering: LoaderCircle,
  completed: CircleCheck,
  failed: CircleX,
  cancelled: CircleSlash,
}
const jobDragType = 'application/x-manim-job'

/** One export. Waiting ones are dragged, or moved by Alt with the arrows. */
export function JobRow({
  job,
  place,
  waiting,
  actions,
}: {
  job: ExportJob
  /** Among those that wait; -1 for one that does not. */
  place: number
  waiting: readonly string[]
  actions: JobActions
}) {
  const [over, setOver] = useState(false)
  const Icon = icons[job.state]
  const isOpen = job.state === 'queued' || job.state === 'rendering'
  const isWaiting = place >= 0
  const words = progressWords(job)
  const menu = menuOf(job, waiting, actions)
  function onDrop(event: DragEvent): void {
    setOver(false)
    const moved = event.dataTransfer.getData(jobDragType)
    if (moved === '' || moved === job.id) return
    event.preventDefault()
    actions.reorder(moved, job.id)
  }
  return (
    <MenuOnContext entries={menu}>
      <li
        className={styles['row']}
        data-job={job.id}
        data-state={job.state}
        data-over={over || undefined}
        tabIndex={0}
        aria-label={`${job.name}, ${t(`exports.state_${job.state}`)}, ${words}`}
        aria-keyshortcuts={isWaiting ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
        draggable={isWaiting}
        onDragStart={(event) => event.dataTransfer.setData(jobDragType, job.id)}
        onDragOver={(event) => {
          if (!isWaiting || !event.dataTransfer.types.includes(jobDragType)) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Icon size={14} aria-hidden className={styles['icon']} />
        <span className={styles['name']}>{job.name}</span>
        <span className={styles['about']}>{describeJob(job)}</span>
        <span className={styles['track']}>{isOpen && <ProgressBar job={job} />}</span>
        <span className={styles['words']} title={words}>
          {words}
          {job.attempt > 1 && ` ${t('exports.attempt', { attempt: job.attempt })}`}
        </span>
        {mainActions(job, waiting, actions).map(({ label, run }) => (
          <button key={label} type="button" className={styles['link']} onClick={run}>
            {label}
          </button>
        ))}
        <Menu trigger={<IconButton icon={Ellipsis} label={t('exports.more', { name: job.name })} />} entries={menu} />
      </li>
    </MenuOnContext>
  )
}

function ProgressBar({ job: { name, progress } }: { job: ExportJob }) {
  return (
    <span
      role="progressbar"
      aria-label={t('exports.progress', { name })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(progress)}
      className={styles['progress']}
    >
      <span style={{ width: `${progress}%` }} />
    </span>
  )
}

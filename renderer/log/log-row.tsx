import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { memo, useState } from 'react'
import type { LogLine } from '../../engine/api/contract/app.ts'
import { t } from '../strings/t.ts'
import styles from './log-panel.module.css'

const icons = { DEBUG: Info, INFO: Info, WARNING: TriangleAlert, ERROR: CircleAlert, CRITICAL: CircleAlert } as const

/** One line; what belongs to it unfolds. */
export const LogRow = memo(function LogRow({ line }: { line: LogLine }) {
  const { timestamp, level, message, context } = line
  const [open, setOpen] = useState(false)
  const Icon = icons[level]
  const hasMore = Object.keys(context).length > 0
  const time = new Date(timestamp).toLocaleTimeString([], { hour12: false })
  return (
    <div className={styles['line']} data-level={level}>
      <time dateTime={timestamp} title={timestamp}>
        {time}
      </time>
      <Icon size={12} aria-label={t(`log.${level}`)} className={styles['icon']} />
      <span className={styles['message']}>
        {message}
        {hasMore && (
          <button type="button" aria-expanded={open} className={styles['more']} onClick={() => setOpen(!open)}>
            {t(open ? 'log.less' : 'log.more')}
          </button>
        )}
        {open && <pre className={styles['context']}>{printContext(context)}</pre>}
      </span>
    </div>
  )
})

/** Each field on its own line; texts of several lines, such as tracebacks, as they are. */
function printContext(context: LogLine['context']): string {
  return Object.entries(context)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('\n')
}

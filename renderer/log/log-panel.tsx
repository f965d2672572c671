import { Copy, ClipboardList } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { logLevels, type LogLevel } from '../../engine/api/contract/log-level.ts'
import { showToast } from '../app/ui-store.ts'
import { useRun, useUiStore } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Segments } from '../ui/segments.tsx'
import { LogRow } from './log-row.tsx'
import styles from './log-panel.module.css'
import { asText, linesWith } from './log-lines.ts'
import { useLog } from './use-log.ts'

/** What the app has been doing, as it happens. */
export function LogPanel() {
  const ui = useUiStore()
  const run = useRun()
  const [level, setLevel] = useState<LogLevel>('INFO')
  const [search, setSearch] = useState('')
  const { lines, error } = useLog(level)
  const wanted = useDeferredValue(search)
  const shown = useMemo(() => linesWith(lines ?? [], wanted), [lines, wanted])
  const scroll = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  // The newest line stays in view, unless the user has scrolled up to read.
  useEffect(() => {
    const element = scroll.current
    if (element && atEnd.current) element.scrollTop = element.scrollHeight
  }, [shown])
  function copy(): void {
    navigator.clipboard.writeText(shown.map(asText).join('\n')).then(
      () => showToast(ui, { kind: 'success', text: t('log.copied') }),
      (reason: unknown) => showToast(ui, { kind: 'error', text: String(reason) }),
    )
  }
  return (
    <div className={styles['panel']}>
      <div className={styles['bar']}>
        <Segments
          label={t('log.level')}
          value={level}
          choices={logLevels.slice(0, 4).map((id) => ({ id, label: t(`log.${id}`) }))}
          onChange={setLevel}
        />
        <input
          type="search"
          className={styles['search']}
          aria-label={t('log.search')}
          placeholder={t('log.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className={styles['count']}>{t('log.lines', { count: shown.length })}</span>
        <IconButton icon={Copy} label={t('log.copy')} disabled={shown.length === 0} onClick={copy} />
        <Button look="quiet" icon={ClipboardList} onClick={() => run('help.report')}>
          {t('log.report')}
        </Button>
      </div>
      <div
        ref={scroll}
        className={styles['lines']}
        role="log"
        aria-label={t('log.name')}
        tabIndex={0}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < 24
        }}
      >
        {error !== undefined && <p className={styles['empty']}>{error}</p>}
        {lines && shown.length === 0 && (
          <p className={styles['empty']}>{t(search === '' ? 'log.none' : 'log.noneFound')}</p>
        )}
        {shown.map((line, at) => (
          <LogRow key={`${line.timestamp} ${at}`} line={line} />
        ))}
      </div>
    </div>
  )
}

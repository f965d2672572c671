import { useCallback, useEffect, useState } from 'react'
import type { CleanupReport, StorageReport } from '../../../engine/api/contract/app.ts'
import { formatBytes } from '../../palette/assets/format-bytes.ts'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { useEngine } from '../../workspace/context.tsx'
import styles from './storage-page.module.css'

/** How full the disk is, and what can be cleared away at once. */
export function StoragePage() {
  const engine = useEngine()
  const [report, setReport] = useState<StorageReport>()
  const [cleaned, setCleaned] = useState<CleanupReport>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const fail = (reason: unknown): void => setError(reason instanceof Error ? reason.message : String(reason))
  const load = useCallback(() => engine.request('storage.report', {}).then(setReport, fail), [engine])
  useEffect(() => void load(), [load])
  async function clean(): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      setCleaned(await engine.request('storage.cleanup', {}))
      await load()
    } catch (reason) {
      fail(reason)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className={styles['storage']} aria-label={t('settings.disk')}>
      {report ? <Meter report={report} /> : <p>{error ?? t('settings.measuring')}</p>}
      {typeof report?.warning === 'string' && <p className={styles['warning']}>{report.warning}</p>}
      <div className={styles['clean']}>
        <Button onClick={() => void clean()} disabled={busy} aria-busy={busy}>
          {t(busy ? 'settings.cleaning' : 'settings.cleanUp')}
        </Button>
        <span role="status" className={styles['note']}>
          {error ?? (cleaned ? cleanedWords(cleaned) : t('settings.cleanUpAbout'))}
        </span>
      </div>
    </section>
  )
}

function Meter({ report: { used_bytes: used, quota_bytes: quota, free_bytes: free } }: { report: StorageReport }) {
  const words = t('settings.used', { used: formatBytes(used), quota: formatBytes(quota) })
  return (
    <>
      <div className={styles['figures']}>
        <span>{words}</span>
        <span className={styles['note']}>{t('settings.free', { free: formatBytes(free) })}</span>
      </div>
      <meter className={styles['meter']} min={0} max={quota} high={quota * 0.9} value={used} aria-label={words} />
    </>
  )
}

function cleanedWords({ removed, freed_bytes: freed }: CleanupReport): string {
  if (removed.length === 0) return t('settings.nothingToClean')
  return t('settings.cleaned', { count: removed.length, size: formatBytes(freed) })
}

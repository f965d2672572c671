/** Tells when an export has ended: in the app, and by the system where the page is out of sight. */
import type { EngineClient } from '../../engine/api/contract/client.ts'
import type { ExportJob } from '../../engine/api/contract/exports.ts'
import { showToast, type UiStore } from '../app/ui-store.ts'
import { mediaAddress } from '../engine/connect.ts'
import { t } from '../strings/t.ts'

/** Begins. @returns a function that ends it */
export function notifyOfExports(engine: EngineClient, ui: UiStore): () => void {
  const running = new Set<string>()
  return engine.on('exports.changed', ({ jobs }) => {
    for (const job of jobs) {
      const { id, state } = job
      if (state === 'queued' || state === 'rendering') {
        // The first export of the first day is when the question makes sense to the user.
        if (!running.has(id)) void askOnce()
        running.add(id)
      } else if (running.delete(id)) tell(ui, job)
    }
  })
}

function tell(ui: UiStore, { name, state, url, error }: ExportJob): void {
  if (state === 'cancelled') return
  const isDone = state === 'completed'
  const text = isDone ? t('file.exported', { name }) : t('file.exportFailed', { name, why: error?.message ?? '' })
  const action = {
    label: isDone && url ? t('file.openExport') : t('file.showQueue'),
    run: () => (isDone && url ? open(mediaAddress(url)) : ui.setState({ dockTab: 'queue' })),
  }
  showToast(ui, { kind: isDone ? 'success' : 'error', text, action })
  if (document.visibilityState !== 'hidden' || !('Notification' in window)) return
  if (Notification.permission !== 'granted') return
  const notification = new Notification(t('common.appName'), { body: text, tag: name })
  notification.addEventListener('click', () => focus())
}

async function askOnce(): Promise<void> {
  if ('Notification' in window && Notification.permission === 'default') await Notification.requestPermission()
}

import { useEffect, useState, type ReactNode } from 'react'
import { useRun } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { classNames } from '../ui/class-names.ts'
import { useDocument, usePreview } from '../workspace/context.tsx'
import styles from './stage.module.css'
import { useRenderState } from './use-render-state.ts'

/** Milliseconds before a spinner appears: most edits are drawn by then. */
const patience = 400

/** What the stage says while there is no new picture: nothing there, rendering, stopped, no connection. */
export function StageState() {
  const isEmpty = useDocument(({ document }) => document.nodes.length === 0)
  const hasPicture = usePreview(({ picture }) => picture !== undefined)
  const waiting = usePreview((state) => state.waiting)
  const { kind, done, total } = useRenderState()
  if (kind === 'lost') return <Progress busy>{t('preview.lost')}</Progress>
  if (isEmpty && !hasPicture) return <Empty />
  if (waiting) return <Progress busy>{t('preview.waiting')}</Progress>
  if (kind === 'unrendered') return <Unrendered />
  if (kind === 'stopped') return <Progress>{t('preview.stopped')}</Progress>
  if (kind === 'idle' && hasPicture) return null
  if (kind !== 'preparing' && kind !== 'rendering' && kind !== 'idle') return null
  const text = total > 0 ? t('preview.renderingFrames', { done, total }) : t('preview.preparing')
  return (
    <Late>
      <Progress busy>{text}</Progress>
    </Late>
  )
}

function Empty() {
  return (
    <div className={styles['message']}>
      <strong>{t('preview.empty')}</strong>
      <span>{t('preview.emptyHint')}</span>
    </div>
  )
}

function Unrendered() {
  const run = useRun()
  return (
    <Progress>
      {t('preview.unrendered')}
      <button type="button" className={styles['link']} onClick={() => run('preview.refresh')}>
        {t('preview.refreshNow')}
      </button>
    </Progress>
  )
}

function Progress({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <div role="status" className={classNames(styles['label'], styles['progress'])}>
      {busy && <span className={styles['spinner']} aria-hidden />}
      {children}
    </div>
  )
}

function Late({ children }: { children: ReactNode }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return isLate && children
}

import { useEffect, useState } from 'react'
import { t } from '../strings/t.ts'
import { classNames } from '../ui/class-names.ts'
import { usePreview } from '../workspace/context.tsx'
import styles from './stage.module.css'
import { usePreviewError } from './use-preview-error.ts'

/** Says how old the picture is while an error keeps a newer one away. */
export function StaleLabel() {
  const error = usePreviewError()
  const drawnAt = usePreview((state) => state.drawnAt)
  const hasPicture = usePreview(({ picture }) => picture !== undefined)
  if (!error || !hasPicture) return null
  return (
    <span className={classNames(styles['label'], styles['stale'])}>
      <Ago since={drawnAt} />
    </span>
  )
}

function Ago({ since }: { since: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return t('preview.lastGood', { ago: inWords(Math.max(0, Math.round((now - since) / 1000))) })
}

function inWords(seconds: number): string {
  if (seconds < 60) return t('preview.seconds', { count: seconds })
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? t('preview.minutes', { count: minutes })
    : t('preview.hours', { count: Math.floor(minutes / 60) })
}

/** The place in the scene under the mouse. */
export function PointerLabel() {
  const pointer = usePreview((state) => state.pointer)
  const isFree = usePreviewError() === undefined
  if (!pointer || !isFree) return null
  const write = (value: number): string => value.toFixed(2).replace('-', '−')
  return (
    <span className={classNames(styles['label'], styles['pointer'])} aria-hidden>
      {t('preview.coordinates', { x: write(pointer.x), y: write(pointer.y) })}
    </span>
  )
}

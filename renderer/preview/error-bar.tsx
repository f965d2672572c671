import { CircleX } from 'lucide-react'
import { useState } from 'react'
import { t } from '../strings/t.ts'
import { useTab } from '../workspace/context.tsx'
import styles from './error-bar.module.css'
import { ErrorDetails } from './error-details.tsx'
import { goToNode } from './go-to-node.ts'
import { usePreviewError } from './use-preview-error.ts'

/** Why the picture above is not the newest: what is wrong, and the way to it. */
export function ErrorBar() {
  const tab = useTab()
  const error = usePreviewError()
  const [open, setOpen] = useState(false)
  if (!error) return null
  const { message, node, count, render } = error
  const hasDetails = render?.traceback !== undefined || render?.line !== undefined
  return (
    <div className={styles['bar']} role="alert" {...(open && { 'data-open': '' })}>
      <div className={styles['row']}>
        <CircleX size={14} aria-hidden />
        <span className={styles['text']} title={message}>
          {message}
          {count > 1 && ` (${t('preview.moreErrors', { count: count - 1 })})`}
        </span>
        {hasDetails && (
          <button type="button" className={styles['link']} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('preview.hideDetails') : t('preview.details')}
          </button>
        )}
        {node !== undefined && (
          <button type="button" className={styles['link']} onClick={() => goToNode(tab, node)}>
            {t('preview.goToNode')}
          </button>
        )}
      </div>
      {open && render && <ErrorDetails error={render} />}
    </div>
  )
}

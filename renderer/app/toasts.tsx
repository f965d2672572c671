import { CircleCheck, CircleX, Info, X } from 'lucide-react'
import { useEffect } from 'react'
import { useUi, useUiStore } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './toasts.module.css'
import { dismissToast, type Toast } from './ui-store.ts'

/** Milliseconds after which a message goes by itself; errors stay until they are closed. */
const lifetime = { info: 6000, success: 4000, error: undefined } as const

const icons = { info: Info, success: CircleCheck, error: CircleX } as const

/** Messages that come and go. */
export function Toasts() {
  const toasts = useUi((state) => state.toasts)
  return (
    <section className={styles['region']} aria-label={t('menus.messages')} aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <Message key={toast.id} {...toast} />
      ))}
    </section>
  )
}

function Message({ id, kind, text, action }: Toast) {
  const ui = useUiStore()
  const Icon = icons[kind]
  useEffect(() => {
    const after = lifetime[kind]
    if (after === undefined) return undefined
    const timer = setTimeout(() => dismissToast(ui, id), after)
    return () => clearTimeout(timer)
  }, [ui, id, kind])
  return (
    <div className={styles['toast']} {...(kind === 'error' ? { role: 'alert' } : {})}>
      <Icon size={14} aria-hidden className={classNames(styles['icon'], styles[kind])} />
      <span className={styles['text']}>{text}</span>
      {action && (
        <Button
          onClick={() => {
            action.run()
            dismissToast(ui, id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={t('menus.dismiss')} onClick={() => dismissToast(ui, id)} />
    </div>
  )
}

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { t } from '../strings/t.ts'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'

/** A window over everything; Escape and a click beside it close it. */
export function Dialog({
  title,
  width,
  children,
  foot,
  onClose,
}: {
  title: string
  /** Pixels. */
  width: number
  children: ReactNode
  /** Buttons at the bottom. */
  foot?: ReactNode
  onClose: () => void
}) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles['scrim']} />
        <Radix.Content
          className={styles['dialog']}
          style={{ width }}
          aria-describedby={undefined}
          onOpenAutoFocus={focusWindow}
        >
          <div className={styles['head']}>
            <Radix.Title className={styles['title']}>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon={X} label={t('common.close')} />
            </Radix.Close>
          </div>
          <div className={styles['body']}>{children}</div>
          {foot && <div className={styles['foot']}>{foot}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** Where nothing in it asks for the focus, the window takes it: on the × its tooltip would open and take the first Escape. */
function focusWindow(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Dialog as Question } from '../ui-store.ts'
import styles from './ask-dialog.module.css'

/** Asks before something is lost. Enter takes the main button, Escape none. */
export function AskDialog({ title, text, buttons, answer }: Extract<Question, { name: 'ask' }>) {
  const hasCancel = buttons.some(({ id }) => id === 'cancel')
  const foot = (
    <>
      {!hasCancel && <Button onClick={() => answer(undefined)}>{t('common.cancel')}</Button>}
      {buttons.map(({ id, label, kind }) => (
        <Button key={id} look={kind} autoFocus={kind === 'primary'} onClick={() => answer(id)}>
          {label}
        </Button>
      ))}
    </>
  )
  return (
    <Dialog title={title} width={440} foot={foot} onClose={() => answer(undefined)}>
      <p className={styles['text']}>{text}</p>
    </Dialog>
  )
}

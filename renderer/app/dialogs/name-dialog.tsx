import { useId, useState } from 'react'
import { documentName } from '../../../engine/graph/document.ts'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { Dialog as Question } from '../ui-store.ts'
import styles from './ask-dialog.module.css'

/** Asks for a name. */
export function NameDialog({ title, value, confirm, answer }: Extract<Question, { name: 'name' }>) {
  const [name, setName] = useState(value)
  const form = useId()
  const isLegal = documentName.safeParse(name.trim()).success
  const foot = (
    <>
      <Button onClick={() => answer(undefined)}>{t('common.cancel')}</Button>
      <Button look="primary" type="submit" form={form} disabled={!isLegal}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog title={title} width={400} foot={foot} onClose={() => answer(undefined)}>
      <form
        id={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (isLegal) answer(name.trim())
        }}
      >
        <label className={styles['label']} htmlFor={`${form}-name`}>
          {t('file.nameLabel')}
        </label>
        <input
          id={`${form}-name`}
          className={styles['field']}
          value={name}
          autoFocus
          autoComplete="off"
          aria-invalid={!isLegal}
          aria-describedby={`${form}-wrong`}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <p id={`${form}-wrong`} role="status" className={styles['wrong']}>
          {!isLegal && t('file.nameWrong')}
        </p>
      </form>
    </Dialog>
  )
}

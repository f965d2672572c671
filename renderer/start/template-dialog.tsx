import type { TemplateEntry } from '../../engine/api/contract/app.ts'
import { ask } from '../app/ui-store.ts'
import { useUiStore } from '../commands/context.tsx'
import { mediaAddress } from '../engine/connect.ts'
import { t } from '../strings/t.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { createProject } from '../workspace/open-documents.ts'
import { Picture } from './picture.tsx'
import styles from './template-dialog.module.css'
import { useTry } from './use-try.ts'

/** What a template shows, how it is used, and the way to a project of it. */
export function TemplateDialog({ template }: { template: TemplateEntry }) {
  const { id, name, category, description, instructions, thumbnail_url, video_url, own } = template
  const ui = useUiStore()
  const attempt = useTry()
  const close = (): void => ui.setState({ dialog: undefined })

  function make(): void {
    close()
    attempt(({ engine, workspace }) => createProject(engine, workspace, { name, template: id }))
  }

  function remove(): void {
    attempt(async ({ engine }) => {
      const choice = await ask(ui, {
        title: t('start.templateDeleteTitle', { name }),
        text: t('start.templateDeleteText'),
        buttons: [
          { id: 'cancel', label: t('common.cancel') },
          { id: 'delete', label: t('common.delete'), kind: 'danger' },
        ],
      })
      if (choice === 'delete') await engine.request('templates.delete', { template: id })
    })
  }

  const foot = (
    <>
      {own && (
        <Button look="danger" className={styles['left']} onClick={remove}>
          {t('start.templateDelete')}
        </Button>
      )}
      <Button onClick={close}>{t('common.cancel')}</Button>
      <Button look="primary" autoFocus onClick={make}>
        {t('start.templateUse')}
      </Button>
    </>
  )
  return (
    <Dialog title={name} width={736} foot={foot} onClose={close}>
      <div className={styles['body']}>
        <div className={styles['media']}>
          <Picture url={thumbnail_url} />
          {video_url !== null && (
            <video className={styles['video']} src={mediaAddress(video_url)} autoPlay muted loop playsInline controls />
          )}
        </div>
        <div className={styles['words']}>
          <p className={styles['category']}>{category}</p>
          <p>{description}</p>
          {instructions !== '' && <h3 className={styles['heading']}>{t('start.templateInstructions')}</h3>}
          <p className={styles['instructions']}>{instructions}</p>
        </div>
      </div>
    </Dialog>
  )
}

import { useRun, useUiStore } from '../../commands/context.tsx'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useWorkspace } from '../../workspace/context.tsx'
import styles from './about-dialog.module.css'

/** What this program is, and in which versions. */
export function AboutDialog() {
  const ui = useUiStore()
  const run = useRun()
  const { version, manim, manim_missing } = useWorkspace(({ engine }) => engine)
  const foot = <Button onClick={() => run('help.report')}>{t('menus.report')}</Button>
  return (
    <Dialog title={t('menus.about')} width={440} foot={foot} onClose={() => ui.setState({ dialog: undefined })}>
      <div className={styles['body']}>
        <p className={styles['version']}>{t('menus.aboutVersion', { version })}</p>
        <p>{t('menus.aboutText')}</p>
        <p className={styles['muted']}>
          {manim
            ? t('menus.aboutManim', { version: manim.version, python: manim.python })
            : `${manim_missing?.message ?? ''} ${manim_missing?.remedy ?? ''}`}
        </p>
        <p className={styles['muted']}>{t('menus.aboutLicence')}</p>
      </div>
    </Dialog>
  )
}

import { useUiStore } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TemplateBrowser } from './template-browser.tsx'
import styles from './templates-dialog.module.css'

/** The templates, while a project is open. */
export function TemplatesDialog() {
  const ui = useUiStore()
  return (
    <Dialog title={t('file.newTemplate')} width={920} onClose={() => ui.setState({ dialog: undefined })}>
      <div className={styles['body']}>
        <TemplateBrowser />
      </div>
    </Dialog>
  )
}

import { endingOf, type OutputFormat } from '../../../engine/api/contract/output-format.ts'
import { desktop } from '../../engine/connect.ts'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { useDocument } from '../../workspace/context.tsx'
import styles from './export-dialog.module.css'
import { FormRow } from './form-row.tsx'

/** Where a copy goes besides the queue's own folder. Only the desktop app has a dialog for that; pages download. */
export function SaveTarget({
  file,
  format,
  onFile,
}: {
  file: string | undefined
  format: OutputFormat
  onFile: (file: string | undefined) => void
}) {
  const name = useDocument(({ document }) => document.name)
  if (!desktop || format === 'png-sequence') return null
  const ending = endingOf(format).slice(1)
  async function choose(): Promise<void> {
    const target = await desktop?.chooseTarget({
      title: t('exports.saveTo'),
      name: `${name}.${ending}`,
      extensions: [ending],
    })
    if (target !== undefined) onFile(target)
  }
  return (
    <div className={styles['form']}>
      <FormRow label={t('exports.saveTo')}>
        <span className={styles['path']} title={file}>
          {file ?? t('exports.exportsFolder')}
        </span>
        <Button onClick={() => void choose()}>{t('exports.choose')}</Button>
      </FormRow>
    </div>
  )
}

import { Link2, Link2Off } from 'lucide-react'
import { t } from '../../strings/t.ts'
import { IconButton } from '../../ui/button.tsx'
import { resized, type ExportChoice } from './export-choice.ts'
import styles from './export-dialog.module.css'
import { FormRow } from './form-row.tsx'
import { NumberEntry } from './number-entry.tsx'

/** Width and height in pixels; typing there makes it an own size. */
export function SizeRow({
  choice,
  width,
  height,
  onChange,
}: {
  choice: ExportChoice
  width: number
  height: number
  onChange: (choice: ExportChoice) => void
}) {
  const base: ExportChoice = { ...choice, size: [width, height] }
  const entry = { unit: t('exports.px'), min: 16, max: 16_384, whole: true } as const
  return (
    <FormRow label={t('exports.size')}>
      <NumberEntry
        {...entry}
        label={t('exports.width')}
        value={width}
        onChange={(value) => onChange(resized(base, 0, value))}
      />
      <span className={styles['times']}>×</span>
      <NumberEntry
        {...entry}
        label={t('exports.height')}
        value={height}
        onChange={(value) => onChange(resized(base, 1, value))}
      />
      <IconButton
        icon={choice.locked ? Link2 : Link2Off}
        label={t('exports.locked')}
        pressed={choice.locked}
        onClick={() => onChange({ ...choice, locked: !choice.locked })}
      />
    </FormRow>
  )
}

import type { PictureSettings } from '../../../engine/api/contract/picture.ts'
import { encoders, outputFormats } from '../../../engine/api/contract/output-format.ts'
import { formatTime } from '../format-time.ts'
import { t } from '../../strings/t.ts'
import { Segments } from '../../ui/segments.tsx'
import { pictureOf, presets, rates, rowsFor, shapes, type ExportChoice } from './export-choice.ts'
import styles from './export-dialog.module.css'
import { NumberEntry } from './number-entry.tsx'
import { FormRow, SwitchRow } from './form-row.tsx'
import { SizeRow } from './size-row.tsx'

/** The rows of the dialog; a format shows only those it has. */
export function ExportForm({
  choice,
  onChange,
  settings,
  at,
}: {
  choice: ExportChoice
  onChange: (choice: ExportChoice) => void
  settings: PictureSettings
  /** Seconds of the playhead. */
  at: number
}) {
  const rows = rowsFor(choice.format)
  const { width, height } = pictureOf(choice, settings)
  const set = (change: Partial<ExportChoice>): void => onChange({ ...choice, ...change })
  return (
    <div className={styles['form']}>
      <FormRow label={t('exports.format')}>
        <Segments
          label={t('exports.format')}
          value={choice.format}
          choices={outputFormats.map((id) => ({ id, label: t(`exports.format_${id}`) }))}
          onChange={(format) => set({ format })}
        />
      </FormRow>
      <FormRow label={t('exports.resolution')}>
        <Segments
          label={t('exports.resolution')}
          value={choice.preset}
          choices={[...Object.keys(presets), 'own'].map((id) => ({
            id: id as ExportChoice['preset'],
            label: id === 'own' ? t('exports.own') : id,
          }))}
          onChange={(preset) => set({ preset, size: [width, height] })}
        />
      </FormRow>
      <FormRow label={t('exports.shape')}>
        <Segments
          label={t('exports.shape')}
          value={choice.shape}
          disabled={choice.preset === 'own'}
          choices={shapes.map((id) => ({ id, label: t(`exports.shape_${id}`) }))}
          onChange={(shape) => set({ shape })}
        />
      </FormRow>
      <SizeRow choice={choice} width={width} height={height} onChange={onChange} />
      {rows.rate && (
        <FormRow label={t('exports.rate')}>
          <Segments
            label={t('exports.rate')}
            value={choice.ownRate ? 'own' : String(choice.rate)}
            choices={[
              ...rates.map((rate) => ({ id: String(rate), label: String(rate) })),
              { id: 'own', label: t('exports.own') },
            ]}
            onChange={(id) => set(id === 'own' ? { ownRate: true } : { rate: Number(id), ownRate: false })}
          />
          {choice.ownRate && (
            <NumberEntry
              label={t('exports.ownRate')}
              unit={t('exports.fps')}
              value={choice.rate}
              min={1}
              max={240}
              onChange={(rate) => set({ rate })}
            />
          )}
        </FormRow>
      )}
      {rows.encoder && (
        <FormRow label={t('exports.encoder')} note={t(`exports.about_${choice.encoder}`)}>
          <Segments
            label={t('exports.encoder')}
            value={choice.encoder}
            choices={encoders.map((id) => ({ id, label: t(`exports.encoder_${id}`) }))}
            onChange={(encoder) => set({ encoder })}
          />
        </FormRow>
      )}
      {rows.still && (
        <FormRow label={t('exports.still')}>
          <Segments
            label={t('exports.still')}
            value={choice.still}
            choices={[
              { id: 'playhead', label: t('exports.atPlayhead', { time: formatTime(at) }) },
              { id: 'end', label: t('exports.atEnd') },
            ]}
            onChange={(still) => set({ still })}
          />
        </FormRow>
      )}
      {rows.loop && (
        <FormRow label={t('exports.loop')} note={choice.loop === 0 ? t('exports.forEver') : undefined}>
          <NumberEntry
            label={t('exports.loop')}
            unit={t('exports.times')}
            value={choice.loop}
            min={0}
            max={65_535}
            whole
            onChange={(loop) => set({ loop })}
          />
        </FormRow>
      )}
      {(rows.embed || rows.transparent) && (
        <FormRow label={t('exports.include')}>
          <div className={styles['switches']}>
            {rows.transparent && (
              <SwitchRow
                label={t('exports.transparent')}
                checked={choice.transparent}
                onChange={(transparent) => set({ transparent })}
              />
            )}
            {rows.embed && (
              <SwitchRow label={t('exports.embed')} checked={choice.embed} onChange={(embed) => set({ embed })} />
            )}
          </div>
        </FormRow>
      )}
    </div>
  )
}

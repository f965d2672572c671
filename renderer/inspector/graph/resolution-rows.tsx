import { setSettings } from '../../../engine/graph/edits/settings.ts'
import { edit } from '../../document/document-store.ts'
import { Select } from '../../fields/choice/choice-field.tsx'
import { partOf } from '../../fields/field-model.ts'
import { PlainNumber } from '../../fields/number/number-field.tsx'
import styles from '../../fields/number/number-field.module.css'
import { t } from '../../strings/t.ts'
import { useDocument, useTab } from '../../workspace/context.tsx'
import { Row } from '../parts/row.tsx'
import { legalPixels, pixelLimits, resolutions } from './resolutions.ts'
import { useSetting } from './use-setting.ts'

/** How large the video is: one of the usual sizes, or any. */
export function ResolutionRows() {
  const tab = useTab()
  const [width, height] = useDocument(({ document }) => document.settings.resolution)
  const model = useSetting('resolution', { label: t('inspector.resolution'), type: 'List<Integer>' })
  const known = resolutions.find(({ size }) => size[0] === width && size[1] === height)
  const set = (size: [number, number]): void => {
    edit(tab.document, t('fields.set', { title: model.label }), (document) =>
      setSettings(document, { resolution: size }),
    )
  }
  const choices = known ? resolutions : [...resolutions, { id: 'other', label: t('inspector.otherSize') }]
  const part = (label: string, value: number, change: (pixels: number) => void) =>
    partOf(model, {
      label,
      type: 'Integer',
      port: { ...pixelLimits, step: 2, unit: 'px' },
      value,
      set: (pixels) => typeof pixels === 'number' && change(legalPixels(pixels)),
    })
  return (
    <>
      <Row label={model.label}>
        <Select
          model={model}
          choices={choices}
          value={known?.id ?? 'other'}
          onChoose={(id) => {
            const [wide, high] = resolutions.find((each) => each.id === id)?.size ?? [width, height]
            set([wide, high])
          }}
        />
      </Row>
      <Row label={t('inspector.size')}>
        <div className={styles['row']}>
          <PlainNumber model={part(t('inspector.width'), width, (pixels) => set([pixels, height]))} integer />
          ×
          <PlainNumber model={part(t('inspector.height'), height, (pixels) => set([width, pixels]))} integer />
        </div>
      </Row>
    </>
  )
}

import { Workflow } from 'lucide-react'
import { renameDocument } from '../../../engine/graph/edits/settings.ts'
import { edit } from '../../document/document-store.ts'
import { FieldBody } from '../../fields/field-body.tsx'
import { t } from '../../strings/t.ts'
import { useDocument, useTab } from '../../workspace/context.tsx'
import { DraftText } from '../parts/draft-text.tsx'
import head from '../parts/head.module.css'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { ResolutionRows } from './resolution-rows.tsx'
import { SceneRows } from './scene-rows.tsx'
import { useSetting } from './use-setting.ts'

/** Nothing is selected: what holds for the whole graph. */
export function GraphInspector() {
  const tab = useTab()
  const name = useDocument(({ document }) => document.name)
  const counts = useDocument(({ document }) => `${document.nodes.length} ${document.edges.length}`)
  const [nodes = 0, wires = 0] = counts.split(' ').map(Number)
  return (
    <>
      <header className={head['head']}>
        <Workflow size={16} aria-hidden className={head['icon']} />
        <DraftText
          plain
          data-rename
          className={head['title']}
          label={t('inspector.graphName')}
          value={name}
          check={(text) => (text.length >= 1 && text.length <= 100 ? undefined : t('inspector.badGraphName'))}
          onStore={(text) =>
            edit(tab.document, t('inspector.renameGraph'), (document) => renameDocument(document, text))
          }
        />
      </header>
      <p className={head['kind']}>
        {t('inspector.nodeCount', { count: nodes })}, {t('inspector.wireCount', { count: wires })}
      </p>
      <Section id="video" title={t('inspector.video')}>
        <ResolutionRows />
        <VideoRows />
      </Section>
      <Section id="scene" title={t('inspector.scene')}>
        <SceneRows />
      </Section>
    </>
  )
}

function VideoRows() {
  const frameRate = useSetting('frame_rate', {
    label: t('inspector.frameRate'),
    type: 'Number',
    port: { min: 1, max: 120, step: 1, unit: 'fps' },
  })
  const background = useSetting('background_color', { label: t('inspector.background'), type: 'Color' })
  const hold = useSetting('hold', {
    label: t('inspector.hold'),
    type: 'Number',
    port: { min: 0, step: 0.1, unit: 's' },
  })
  const rows = [
    { model: frameRate, help: t('inspector.frameRateHelp') },
    { model: background, help: undefined },
    { model: hold, help: t('inspector.holdHelp') },
  ]
  return rows.map(({ model, help }) => (
    <Row key={model.handle} label={model.label} help={help}>
      <FieldBody model={model} />
    </Row>
  ))
}

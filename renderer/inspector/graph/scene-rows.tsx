import { setSettings } from '../../../engine/graph/edits/settings.ts'
import { isPythonName } from '../../../engine/graph/python-name.ts'
import { analyse } from '../../document/analysis.ts'
import { edit } from '../../document/document-store.ts'
import { Select } from '../../fields/choice/choice-field.tsx'
import { FieldBody } from '../../fields/field-body.tsx'
import { t } from '../../strings/t.ts'
import { useCatalogue, useDocument, useTab } from '../../workspace/context.tsx'
import { DraftText } from '../parts/draft-text.tsx'
import { Row } from '../parts/row.tsx'
import { useSetting } from './use-setting.ts'

/** What the scene is to Manim: its classes, its chance, how equations are set. */
export function SceneRows() {
  const tab = useTab()
  const catalogue = useCatalogue()
  const code = useDocument(({ document }) => analyse(document, catalogue).code)
  const className = useDocument(({ document }) => document.settings.class_name)
  const base = useSetting('base_class', { label: t('inspector.sceneClass'), type: 'String' })
  const seed = useSetting('seed', { label: t('inspector.seed'), type: 'Integer', port: { step: 1 } })
  const equations = useSetting('equations', { label: t('inspector.equations'), type: 'String' })
  const scenes = [...catalogue.classes].flatMap(([name, { family }]) => (family === 'scene' ? [name] : []))
  const auto = code ? t('inspector.autoIs', { name: code.baseClass }) : t('nodes.show.auto')
  const setClassName = (name: string): void => {
    const class_name = name === '' ? 'auto' : name
    edit(tab.document, t('fields.set', { title: t('inspector.className') }), (document) =>
      setSettings(document, { class_name }),
    )
  }
  return (
    <>
      <Row label={base.label} help={t('inspector.sceneClassHelp')}>
        <Select
          model={base}
          choices={[{ id: 'auto', label: auto }, ...scenes.map((name) => ({ id: name, label: name }))]}
          value={typeof base.value === 'string' ? base.value : undefined}
          onChoose={base.set}
        />
      </Row>
      <Row label={t('inspector.className')} help={t('inspector.classNameHelp')}>
        <DraftText
          label={t('inspector.className')}
          value={className === 'auto' ? '' : className}
          placeholder={code ? t('inspector.autoIs', { name: code.className }) : t('nodes.show.auto')}
          check={(name) => (name === '' || isPythonName(name) ? undefined : t('fields.badName', { name }))}
          onStore={setClassName}
        />
      </Row>
      <Row label={seed.label} help={t('inspector.seedHelp')}>
        <FieldBody model={seed} />
      </Row>
      <Row label={equations.label} help={t('inspector.equationsHelp')}>
        <Select
          model={equations}
          choices={(['auto', 'builtin', 'latex'] as const).map((id) => ({
            id,
            label: t(`inspector.equationsBy.${id}`),
          }))}
          value={typeof equations.value === 'string' ? equations.value : undefined}
          onChoose={equations.set}
        />
      </Row>
    </>
  )
}

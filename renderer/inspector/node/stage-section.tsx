import { stageIn } from '../../canvas/node/stage.ts'
import { setShow } from '../../canvas/node/node-edits.ts'
import type { BodyView } from '../../document/body-view.ts'
import { nodeName } from '../../document/node-name.ts'
import { stepNumberOf } from '../../document/steps.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { usePreview, useSession, useTab } from '../../workspace/context.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import { Segments } from '../parts/segments.tsx'
import styles from './node-sections.module.css'

const ways = ['auto', 'always', 'never'] as const

/** Whether an object is brought on stage by itself, and why it is seen or not; of several nodes what they share. */
export function StageSection({ nodes }: { nodes: readonly string[] }) {
  const tab = useTab()
  const view = useBody()
  const within = useSession((state) => state.within)
  const stages = stageIn(view)
  const objects = nodes.filter((id) => stages.has(id) || view.node(id)?.show !== undefined)
  const shown = new Set(objects.map((id) => view.node(id)?.show ?? 'auto'))
  const [first = 'auto'] = shown
  const [only] = objects
  const by = objects.length === 1 && only !== undefined ? stages.get(only)?.by : undefined
  const start = usePreview(({ timeline }) =>
    by === undefined ? undefined : timeline?.plays.find(({ nodes: played }) => played.includes(by))?.start,
  )
  if (objects.length === 0) return null
  const way = shown.size === 1 ? first : undefined
  return (
    <Section
      id="stage"
      title={t('inspector.stage')}
      aside={way === undefined ? t('fields.mixed') : t(`nodes.show.${way}`)}
    >
      <Row label={t('inspector.shown')}>
        <Segments
          label={t('inspector.shown')}
          value={way}
          choices={ways.map((id) => ({ id, label: t(`nodes.show.${id}`) }))}
          onChange={(id) => setShow(tab, objects, id === 'auto' ? undefined : id)}
        />
      </Row>
      {objects.length === 1 && only !== undefined && (
        <p className={styles['sentence']}>{sentenceOf(view, within, only, start)}</p>
      )}
    </Section>
  )
}

function sentenceOf(view: BodyView, within: string | undefined, id: string, start: number | undefined): string {
  const stage = stageIn(view).get(id)
  const by = stage?.by === undefined ? undefined : view.node(stage.by)
  if (!stage) return ''
  if (!by) return t(`nodes.stage.${stage.reason}`)
  const name = nodeName(by, view.kind(by.id))
  const number = stepNumberOf(view.document, within, view.catalogue, by.id)?.number
  if (number === undefined) return t('nodes.stage.by', { name })
  if (start === undefined) return t('nodes.stage.byStep', { name, number })
  return t('inspector.comesOn', { name, number, time: start.toFixed(2) })
}

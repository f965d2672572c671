import type { GraphEdge, GraphNode } from '../../../engine/graph/document.ts'
import { orderHandles } from '../../../engine/graph/handles.ts'
import { setLive } from '../../../engine/graph/edits/wires.ts'
import { meaningOfView } from '../../canvas/node/meaning-of-view.ts'
import { inputTitle } from '../../canvas/node/socket-title.ts'
import type { BodyView } from '../../document/body-view.ts'
import { inputOf } from '../../document/connecting.ts'
import { edit } from '../../document/document-store.ts'
import { nodeName } from '../../document/node-name.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { useTab } from '../../workspace/context.tsx'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import styles from './node-sections.module.css'

/** Which of a node's inputs are read again each frame. */
export function LiveSection({ node }: { node: GraphNode }) {
  const view = useBody()
  const wires = view.body.edges.filter(({ target, target_handle: handle }) => {
    return target === node.id && handle !== orderHandles.in
  })
  if (wires.length === 0) return null
  const live = wires.filter((edge) => edge.live === true || isLive(view, edge))
  const names = [...new Set(live.map((edge) => sourceName(view, edge)))]
  return (
    <Section
      id="live"
      title={t('inspector.live')}
      aside={names.length === 0 ? t('inspector.readOnce') : t('inspector.follows', { names: names.join(', ') })}
    >
      {wires.map((edge) => (
        <FollowRow key={edge.id} view={view} edge={edge} />
      ))}
    </Section>
  )
}

/** One wire: where it comes from, and whether the input follows it. */
export function FollowRow({ view, edge }: { view: BodyView; edge: GraphEdge }) {
  const tab = useTab()
  const input = inputOf(view, { node: edge.target, handle: edge.target_handle })
  const byItself = edge.live !== true && isLive(view, edge)
  const title = input ? inputTitle(input) : edge.target_handle
  const label = t('inspector.followInput', { title })
  return (
    <Row label={title} help={t('inspector.followHelp')}>
      <label className={styles['follow']}>
        <input
          type="checkbox"
          aria-label={label}
          checked={edge.live === true || byItself}
          disabled={byItself}
          onChange={({ currentTarget: { checked } }) => {
            const { within } = tab.session.getState()
            edit(tab.document, label, (document) => setLive(document, [edge.id], checked, within))
          }}
        />
        <span className={styles['source']}>{sourceName(view, edge)}</span>
        {byItself && <span className={styles['note']}>{t('inspector.byItself')}</span>}
      </label>
    </Row>
  )
}

function sourceName(view: BodyView, { source }: GraphEdge): string {
  const node = view.node(source)
  return node ? nodeName(node, view.kind(source)) : source
}

/** Whether what the wire carries changes by itself while the scene runs. */
function isLive(view: BodyView, edge: GraphEdge): boolean {
  const known = meaningOfView(view)
  const source = known?.nodes.get(edge.target)?.inputs.get(edge.target_handle)
  return known !== undefined && source !== undefined && known.meaning.live.isLive(source)
}

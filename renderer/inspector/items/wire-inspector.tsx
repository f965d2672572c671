import { Spline } from 'lucide-react'
import type { GraphEdge } from '../../../engine/graph/document.ts'
import { describeType } from '../../../engine/catalogue/sockets/describe.ts'
import { parseType } from '../../../engine/catalogue/sockets/socket-type.ts'
import { removeWires } from '../../canvas/canvas-edits.ts'
import { inputTitle } from '../../canvas/node/socket-title.ts'
import { inputOf, judgeTypes, outputOf } from '../../document/connecting.ts'
import { nodeName } from '../../document/node-name.ts'
import { useBody } from '../../document/use-body.ts'
import { goToNodes } from '../../session/session-store.ts'
import { lookOf } from '../../sockets/socket-look.ts'
import { SocketIcon } from '../../sockets/socket-shape.tsx'
import { t } from '../../strings/t.ts'
import { Button } from '../../ui/button.tsx'
import { useCatalogue, useTab } from '../../workspace/context.tsx'
import { FollowRow } from '../node/live-section.tsx'
import head from '../parts/head.module.css'
import { Row } from '../parts/row.tsx'
import { Section } from '../parts/section.tsx'
import styles from './items.module.css'

/** A wire: what it carries, what happens to it on its way, and whether it is read again each frame. */
export function WireInspector({ edge }: { edge: GraphEdge }) {
  const tab = useTab()
  const view = useBody()
  const catalogue = useCatalogue()
  const type = view.outputType(edge.source, edge.source_handle)
  const source = { node: edge.source, handle: edge.source_handle }
  const target = { node: edge.target, handle: edge.target_handle }
  const input = inputOf(view, target)
  const answer = judgeTypes(view, source, target)
  const way = !answer.ok ? answer.reason : (answer.conversion?.title ?? t('inspector.unchanged'))
  const end = (id: string, socket: string) => {
    const node = view.node(id)
    return (
      <button type="button" className={styles['end']} onClick={() => goToNodes(tab.session, [id])}>
        {node ? nodeName(node, view.kind(id)) : id} · {socket}
      </button>
    )
  }
  return (
    <>
      <header className={head['head']}>
        <Spline size={16} aria-hidden className={head['icon']} />
        <span className={head['heading']}>{t('inspector.wire')}</span>
      </header>
      <Section id="wire" title={t('inspector.connection')}>
        <Row label={t('inspector.wireFrom')} socket={<SocketIcon look={lookOf(type, catalogue)} />}>
          {end(edge.source, outputOf(view, source)?.title ?? edge.source_handle)}
        </Row>
        <Row label={t('inspector.wireTo')} socket={input && <SocketIcon look={lookOf(input.type, catalogue)} />}>
          {end(edge.target, input ? inputTitle(input) : edge.target_handle)}
        </Row>
        <Row label={t('inspector.carries')}>
          <span>{describeType(parseType(type))}</span>
        </Row>
        {input && (
          <Row label={t('inspector.takes')}>
            <span>{describeType(parseType(input.type), parseType(type))}</span>
          </Row>
        )}
        <Row label={t('inspector.onItsWay')}>
          <span className={answer.ok ? undefined : styles['wrong']}>{way}</span>
        </Row>
      </Section>
      <Section id="live" title={t('inspector.live')}>
        <FollowRow view={view} edge={edge} />
      </Section>
      <div className={styles['buttons']}>
        <Button onClick={() => removeWires(tab, [edge.id])}>{t('inspector.removeWire')}</Button>
      </div>
    </>
  )
}

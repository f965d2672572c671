import { Link } from 'lucide-react'
import type { InputSocket } from '../../../engine/graph/interface.ts'
import { inputTitle } from '../../canvas/node/socket-title.ts'
import { nodeName } from '../../document/node-name.ts'
import { useBody } from '../../document/use-body.ts'
import { goToNodes } from '../../session/session-store.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import { useTab } from '../../workspace/context.tsx'
import type { FieldPlace } from '../field-model.ts'
import styles from '../fields.module.css'

/** Where the value of a wired input comes from; a click goes there. */
export function WiredValue({ node, input, place }: { node: string; input: InputSocket; place: FieldPlace }) {
  const tab = useTab()
  const view = useBody()
  const edge = view.wireInto(node, input.handle)
  const from = edge && view.node(edge.source)
  if (!edge || !from) return null
  const name = nodeName(from, view.kind(from.id))
  const outputs = view
    .sockets(from.id)
    .outputs()
    .filter(({ handle }) => handle !== 'then')
  const output = outputs.length > 1 ? outputs.find(({ handle }) => handle === edge.source_handle) : undefined
  const source = output ? t('fields.sourceOutput', { name, output: output.title }) : name
  return (
    <button
      type="button"
      className={classNames(styles['box'], styles[place], styles['wired'], 'nodrag')}
      aria-label={t('fields.comesFrom', { title: inputTitle(input), source })}
      title={t('fields.comesFrom', { title: inputTitle(input), source })}
      onClick={() => goToNodes(tab.session, [from.id])}
    >
      <Link size={12} aria-hidden />
      <span className={styles['cut']}>{source}</span>
    </button>
  )
}

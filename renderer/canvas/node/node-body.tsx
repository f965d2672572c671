import type { GraphNode } from '../../../engine/graph/document.ts'
import { useBody } from '../../document/use-body.ts'
import { t } from '../../strings/t.ts'
import { InputRow } from './input-row.tsx'
import styles from './node-view.module.css'
import { OutputRow } from './output-row.tsx'
import { ProblemRow } from './problem-row.tsx'
import { shownInputs } from './shown-inputs.ts'
import { UnfoldRow } from './unfold-row.tsx'
import { useHandlesChange } from './use-handles-change.ts'
import type { NodeState } from './use-node-state.ts'

/** What stands under the header: what is wrong, outputs, inputs with their fields, what is folded away. */
export function NodeBody({ node, state }: { node: GraphNode; state: NodeState }) {
  const view = useBody()
  const sockets = view.sockets(node.id)
  const outputs = sockets.outputs()
  const { shown, hidden } = shownInputs(view, node, sockets)
  useHandlesChange([...outputs, ...shown].map(({ handle }) => handle).join(' '))
  return (
    <div className={styles['body']}>
      <ProblemRow problem={state.problem} more={state.errors + state.warnings - 1} />
      {outputs.map((output) => (
        <OutputRow key={output.handle} node={node} output={output} />
      ))}
      {shown.map((input) => (
        <InputRow key={input.handle} node={node} input={input} />
      ))}
      <UnfoldRow node={node} hidden={hidden} />
      {!sockets.kind && !state.problem && <p className={styles['kept']}>{t('nodes.unknownType')}</p>}
    </div>
  )
}

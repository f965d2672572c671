import type { GraphNode } from '../../../engine/graph/document.ts'
import type { InputSocket } from '../../../engine/graph/interface.ts'
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { isSpare } from '../../document/connecting.ts'
import { useBody } from '../../document/use-body.ts'
import { Field } from '../../fields/field.tsx'
import { readAt } from '../../fields/values/at-handle.ts'
import { isWide } from '../../fields/widget-of.ts'
import { t } from '../../strings/t.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './node-view.module.css'
import { SocketHandle } from './socket-handle.tsx'
import { inputTitle } from './socket-title.ts'

/** An input: its socket at the left edge, its name and, where a value can stand, its field; a large one below the name. */
export function InputRow({ node, input }: { node: GraphNode; input: InputSocket }) {
  const view = useBody()
  const wired = view.wireInto(node.id, input.handle) !== undefined
  const isAtEnd = isSpare(input)
  // The first socket of a growing input looks like any other; only after it comes the one that adds.
  const spare = isAtEnd && (node.items?.[input.handle]?.length ?? 0) > 0
  const { port, type } = input
  const hasField = port?.object !== true && !isAtEnd && input.origin !== 'order' && input.origin !== 'unknown'
  const wide = hasField && !wired && needsWidth(node, input)
  const title = inputTitle(input)
  return (
    <div className={classNames(styles['row'], styles['input'], wide && styles['wide'])} data-input={input.handle}>
      <SocketHandle
        side="target"
        handle={input.handle}
        type={type}
        spare={spare}
        label={t('canvas.input', { title, type })}
      />
      <span className={classNames(styles['label'], spare && styles['spare'])} title={title}>
        {spare ? t('canvas.add') : title}
      </span>
      {hasField && (
        <span className={classNames(styles['value'], 'nodrag')}>
          <Field nodes={[node.id]} input={input} wired={wired} place="node" />
        </span>
      )}
    </div>
  )
}

/** Large fields stand below their names; without a value even those are small. */
function needsWidth(node: GraphNode, input: InputSocket): boolean {
  const { type, port } = input
  const value = shownValue(node, input)
  if (value === undefined || value === null) return false
  return isWide(type, port ?? {}, value) || (port?.widget === 'text' && typeof value === 'string')
}

/** What of a literal is in the catalogue is as good as what a parameter holds. */
function shownValue(node: GraphNode, { handle, port }: InputSocket): ParamValue | undefined {
  return readAt(node, handle) ?? (port?.default as ParamValue | undefined)
}

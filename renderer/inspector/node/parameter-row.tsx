import type { ReactNode } from 'react'
import type { InputSocket } from '../../../engine/graph/interface.ts'
import { useBody } from '../../document/use-body.ts'
import { FieldBody } from '../../fields/field-body.tsx'
import { useFieldModel, defaultOf } from '../../fields/use-field-model.ts'
import { readAt } from '../../fields/values/at-handle.ts'
import { isModified } from '../../fields/values/shared-value.ts'
import { isBelow, isTall } from '../../fields/widget-of.ts'
import { UnwiredName } from '../../fields/wired/unwired-name.tsx'
import { WiredValue } from '../../fields/wired/wired-value.tsx'
import { lookOf } from '../../sockets/socket-look.ts'
import { SocketIcon } from '../../sockets/socket-shape.tsx'
import { t } from '../../strings/t.ts'
import { useCatalogue } from '../../workspace/context.tsx'
import { MenuOnContext } from '../../ui/menu.tsx'
import { ModifiedDot } from '../parts/modified-dot.tsx'
import { Row } from '../parts/row.tsx'
import styles from '../parts/row.module.css'
import { parameterMenu } from './parameter-menu.ts'

/** A parameter: whether it is changed, its name, its field and its socket. */
export function ParameterRow({
  nodes,
  input,
  tools,
}: {
  /** Several are edited together. */
  nodes: readonly string[]
  input: InputSocket
  /** What stands behind the field: an item of a growing input is moved and removed. */
  tools?: ReactNode
}) {
  const view = useBody()
  const catalogue = useCatalogue()
  const model = useFieldModel(nodes, input, 'inspector')
  const [node] = nodes
  if (!model || node === undefined) return null
  const isWired = nodes.every((id) => view.wireInto(id, input.handle) !== undefined)
  const modified = nodes.some((id) => {
    const record = view.node(id)
    return record && isModified(readAt(record, input.handle), defaultOf(view, record, input))
  })
  const canHold = input.port?.object !== true && input.origin !== 'name'
  const field = isWired ? (
    <WiredValue node={node} input={input} place="inspector" />
  ) : input.origin === 'name' ? (
    <UnwiredName place="inspector" />
  ) : canHold ? (
    <FieldBody model={model} />
  ) : (
    <span className={styles['unwired']}>{t(input.required ? 'inspector.wireNeeded' : 'inspector.notWired')}</span>
  )
  return (
    <MenuOnContext entries={parameterMenu(model, { modified, canHold: canHold && !isWired })}>
      <div data-parameter={input.handle}>
        <Row
          label={model.label}
          help={input.port?.description}
          tall={!isWired && canHold && isTall(model.type, model.port, model.value)}
          below={!isWired && canHold && isBelow(model.type, model.port, model.value)}
          dot={
            modified && canHold && !isWired ? (
              <ModifiedDot label={model.label} onReset={() => model.set(undefined)} />
            ) : undefined
          }
          socket={<SocketIcon look={lookOf(input.type, catalogue)} />}
        >
          {tools === undefined ? (
            field
          ) : (
            <span className={styles['pair']}>
              {field}
              {tools}
            </span>
          )}
        </Row>
      </div>
    </MenuOnContext>
  )
}

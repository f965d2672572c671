import { memo } from 'react'
import type { InputSocket } from '../../engine/graph/interface.ts'
import { FieldBody } from './field-body.tsx'
import type { FieldModel, FieldPlace } from './field-model.ts'
import { useFieldModel } from './use-field-model.ts'
import { UnwiredName } from './wired/unwired-name.tsx'
import { WiredValue } from './wired/wired-value.tsx'

export type { FieldPlace } from './field-model.ts'

/**
 * The field of an input, by its widget and type.
 *
 * @param props.nodes - the nodes it changes; several when they are edited together
 * @param props.wired - a wire gives the value: the field shows where it comes from
 */
export function Field({
  nodes,
  input,
  wired,
  place,
}: {
  nodes: readonly string[]
  input: InputSocket
  wired: boolean
  place: FieldPlace
}) {
  const model = useFieldModel(nodes, input, place)
  const [node] = nodes
  if (!model || node === undefined) return null
  if (wired) return <WiredValue node={node} input={input} place={place} />
  return input.origin === 'name' ? <UnwiredName place={place} /> : <Unwired model={model} />
}

/** Drawn anew only when its model changes, not with every change of the document. */
const Unwired = memo(function Unwired({ model }: { model: FieldModel }) {
  return <FieldBody model={model} />
})

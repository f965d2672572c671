import type { Port, SocketType } from '../../engine/catalogue/definition.ts'
import type { ExpressionContext } from '../../engine/graph/expression/context.ts'
import type { ReactNode } from 'react'
import type { ParamValue } from '../../engine/graph/param-value.ts'

/** Where a field stands: on a node it is 20 pixels high and plain, in the inspector 22 and with all its tools. */
export type FieldPlace = 'node' | 'inspector'

/** What of a port a field needs. */
export type FieldPort = Partial<Port>

/** What a field shows and changes: a parameter of nodes, an entry of a list, a setting. */
export interface FieldModel {
  /** The parameter's handle; of what is no parameter, a name of its own. */
  readonly handle: string
  /** Name for screen readers. */
  readonly label: string
  readonly type: SocketType
  readonly port: FieldPort
  readonly place: FieldPlace
  /** What holds now: its own value or the default; undefined where there is neither. */
  readonly value: ParamValue | undefined
  /** Whether it has a value of its own. */
  readonly stored: boolean
  /** The nodes it stands for differ. */
  readonly mixed: boolean
  /** What is wrong with the value, in words. */
  readonly problem: string | undefined
  /** The ids of the nodes it changes; none for what is no parameter. */
  readonly nodes: readonly string[]
  /** For the check of typed expressions. */
  readonly context: ExpressionContext
  /** Stores a value; undefined goes back to the default. */
  readonly set: (value: ParamValue | undefined) => void
  /** Around many changes that are one step to undo. */
  readonly begin: () => void
  readonly end: () => void
  readonly cancel: () => void
}

/** What every widget is given. */
export interface WidgetProps {
  readonly model: FieldModel
  /** Draws the field of a part: lists and dicts hold whatever there is a field for. */
  readonly part: (model: FieldModel) => ReactNode
}

/** A field for a part of another's value. */
export function partOf(
  whole: FieldModel,
  part: Pick<FieldModel, 'label' | 'value' | 'set'> & Partial<Pick<FieldModel, 'type' | 'port' | 'handle' | 'place'>>,
): FieldModel {
  return { ...whole, port: {}, problem: undefined, ...part }
}

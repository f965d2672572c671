import type { SocketType } from '../../../engine/catalogue/definition.ts'
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { widgetOf } from '../widget-of.ts'

/** What a new row of a list begins with, by the type of its items. */
export function firstValue(type: SocketType): ParamValue {
  switch (widgetOf(type, {}, undefined)) {
    case 'number':
    case 'integer':
      return 0
    case 'color':
      return 'WHITE'
    case 'text':
      return ''
    case 'vector':
      return [0, 0, 0]
    case 'bool':
      return false
    case 'list':
      return []
    default:
      return null
  }
}

/** Stored values as Python people can read and type: the form in which a field shows what it has no picture for. */
import type { DictKey, ParamValue } from '../../../engine/graph/param-value.ts'

/** A value as Python: `[1, 2]`, `None`, `lambda x: x**2`, `{"a": BLUE}`. Texts have quotes. */
export function printValue(value: ParamValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`
  if ('expr' in value) return value.expr
  if ('fn' in value) return `lambda ${value.fn.args.join(', ')}: ${value.fn.body}`
  if ('class' in value) return value.class
  if ('list' in value) return `[${value.list.map(([, item]) => printValue(item)).join(', ')}]`
  return `{${value.dict.map(([, key, item]) => `${printKey(key)}: ${printValue(item)}`).join(', ')}}`
}

/** The key of an entry as Python. */
export function printKey(key: DictKey): string {
  if (!Array.isArray(key)) return printValue(key)
  return `(${key.map(printValue).join(', ')}${key.length === 1 ? ',' : ''})`
}

/** Values of parameters as Python literals, the way `ruff format` leaves them. */
import type { DictKey, ParamValue } from '../graph/document.ts'
import { pythonString } from '../graph/expression/python-string.ts'

export { pythonString }

/**
 * A number as Python reads it back: whole numbers without a point, others in the fewest digits, `float("inf")` and
 * `float("nan")` for what has no digits.
 */
export function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")'
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : 'float("-inf")'
  if (Object.is(value, -0)) return '-0.0'
  return String(value).replace('e+', 'e')
}

/**
 * A value that holds no expression, as a Python literal.
 *
 * @throws TypeError for `{expr}` and `{fn}`, which are code and not literals
 */
export function pythonLiteral(value: ParamValue): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return pythonNumber(value)
  if (typeof value === 'string') return pythonString(value)
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`
  if ('class' in value) return value.class
  if ('list' in value) return `[${value.list.map(([, item]) => pythonLiteral(item)).join(', ')}]`
  if ('dict' in value) {
    return `{${value.dict.map(([, key, item]) => `${pythonKey(key)}: ${pythonLiteral(item)}`).join(', ')}}`
  }
  throw new TypeError('code is no literal')
}

/** The key of a dict entry; a list stands for a tuple. */
export function pythonKey(key: DictKey): string {
  if (!Array.isArray(key)) return pythonLiteral(key)
  return `(${key.map((each) => pythonLiteral(each)).join(', ')}${key.length === 1 ? ',' : ''})`
}

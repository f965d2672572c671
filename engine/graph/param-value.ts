/** The values a parameter may hold, as stored in the file, and the check of them. */
import { z } from 'zod'
import { isRecord } from './json.ts'

/** `{expr}`: a Python expression, checked against the allow-list. */
export interface Expr {
  expr: string
}
/** `{fn}`: a Python function of one expression. */
export interface Fn {
  fn: { args: string[]; body: string }
}
/** `{class}`: a Manim class as a value (`LaggedStartMap(FadeIn, …)`). */
export interface ClassValue {
  class: string
}
/** `{list}`: a list that may hold wires; slots are stable and in order. */
export interface ListValue {
  list: [string, ParamValue][]
}
/** `{dict}`: a dict with literal keys, as ordered entries with stable slots. */
export interface DictValue {
  dict: [string, DictKey, ParamValue][]
}
/** The key of a dict entry; a list stands for a Python tuple. */
export type DictKey = string | number | boolean | null | (string | number)[]
/** The value of one parameter, as stored. Absent means Manim's default; `null` is Python's None. */
export type ParamValue =
  | null
  | boolean
  | number
  | string
  | ParamValue[]
  | Expr
  | Fn
  | ClassValue
  | ListValue
  | DictValue

/** Item keys of growing inputs and slots of lists and dicts. */
export const slotPattern = /^[a-z0-9]+$/

/** What is wrong inside a parameter's value: where, and what would be right there. */
export interface ValueFault {
  path: (string | number)[]
  expected: string
}

/** Values deeper than this are refused: no script needs them, and Python's own parser gives up not far beyond. */
const maxDepth = 64

const shapes =
  'a number, a text, true, false, null, a list, or one of {"expr": …}, {"fn": …}, {"class": …}, {"list": …}, {"dict": …}'
const textWanted = 'a text'

/**
 * Finds the first thing in a value that no parameter can hold.
 *
 * @param value - anything; need not come from JSON
 * @returns the fault, or undefined for a legal value
 */
export function findValueFault(value: unknown): ValueFault | undefined {
  return faultIn(value, [])
}

/** Whether a parameter may hold this value. */
export function isParamValue(value: unknown): value is ParamValue {
  return faultIn(value, []) === undefined
}

function faultIn(value: unknown, path: (string | number)[]): ValueFault | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : { path, expected: 'a finite number' }
  if (path.length > maxDepth) return { path, expected: `a value nested less than ${maxDepth} levels deep` }
  if (Array.isArray(value)) return firstFault(value, (item, index) => faultIn(item, [...path, index]))
  if (!isRecord(value)) return { path, expected: shapes }
  const [shape, ...more] = Object.keys(value)
  if (shape === undefined || more.length > 0) return { path, expected: shapes }
  return faultInShape(shape, value[shape], path)
}

function faultInShape(shape: string, content: unknown, path: (string | number)[]): ValueFault | undefined {
  const inside = [...path, shape]
  switch (shape) {
    case 'expr':
    case 'class':
      return typeof content === 'string' ? undefined : { path: inside, expected: textWanted }
    case 'fn':
      return isFunctionBody(content) ? undefined : { path: inside, expected: '{"args": [names], "body": text}' }
    case 'list':
      return faultInEntries(content, inside, 2, '["slot", value]')
    case 'dict':
      return faultInEntries(content, inside, 3, '["slot", key, value]')
    default:
      return { path, expected: shapes }
  }
}

function isFunctionBody(content: unknown): boolean {
  if (!isRecord(content) || Object.keys(content).length !== 2) return false
  const { args, body } = content
  return typeof body === 'string' && Array.isArray(args) && args.every((name) => typeof name === 'string')
}

/** Entries of `{list}` (slot, value) and `{dict}` (slot, key, value). */
function faultInEntries(
  content: unknown,
  path: (string | number)[],
  length: number,
  wanted: string,
): ValueFault | undefined {
  if (!Array.isArray(content)) return { path, expected: `a list of ${wanted}` }
  return firstFault(content, (entry: unknown, index) => {
    const at = [...path, index]
    if (!Array.isArray(entry) || entry.length !== length) return { path: at, expected: wanted }
    if (typeof entry[0] !== 'string' || !slotPattern.test(entry[0])) {
      return { path: [...at, 0], expected: 'a slot of small letters and digits' }
    }
    if (length === 3 && !isDictKey(entry[1])) {
      return { path: [...at, 1], expected: 'a key: a text, a number, true, false, null or a list of texts and numbers' }
    }
    return faultIn(entry[length - 1], [...at, length - 1])
  })
}

function isDictKey(key: unknown): boolean {
  if (Array.isArray(key)) return key.every((part) => typeof part === 'string' || Number.isFinite(part))
  return key === null || typeof key === 'string' || typeof key === 'boolean' || Number.isFinite(key)
}

function firstFault<T>(items: T[], find: (item: T, index: number) => ValueFault | undefined): ValueFault | undefined {
  for (const [index, item] of items.entries()) {
    const fault = find(item, index)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** The schema of a parameter's value: a walk by hand instead of a union of ten schemas, since it names the very place that is wrong. */
export const paramValue: z.ZodType<ParamValue> = z
  .custom<ParamValue>((value) => value !== undefined, { error: shapes })
  .check((context) => {
    const fault = findValueFault(context.value)
    if (fault === undefined) return
    context.issues.push({ code: 'custom', input: context.value, path: fault.path, message: fault.expected })
  })

/** The schema of parameters by name. One walk as well: a record of schemas takes twice as long on a large document. */
export const paramRecord: z.ZodType<Record<string, ParamValue>> = z
  .custom<Record<string, ParamValue>>(isRecord, { error: 'a record of parameters' })
  .check((context) => {
    for (const [name, value] of Object.entries(context.value)) {
      const fault = findValueFault(value)
      if (fault === undefined) continue
      context.issues.push({ code: 'custom', input: value, path: [name, ...fault.path], message: fault.expected })
    }
  })

import type { z } from 'zod'
import { describeJson, isRecord } from './json.ts'
import type { InvalidRecord } from './load-error.ts'
import { describePlace } from './load-place.ts'

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a record',
  record: 'a record',
}

/**
 * Turns what the schema found into a load error: the first place, what is there and what would be right.
 *
 * @param root - the parsed file the schema was given
 * @param issues - of a failed parse, at least one
 */
export function describeIssues(root: unknown, issues: readonly z.core.$ZodIssue[]): InvalidRecord {
  const [issue] = issues
  const path = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key))
  if (issue?.code === 'unrecognized_keys') path.push(issue.keys[0] ?? '')
  return {
    code: 'invalid_record',
    path,
    ...describePlace(root, path),
    expected: issue === undefined ? 'a graph' : describeWanted(issue),
    found: describeJson(valueAt(root, path)),
    more: Math.max(0, issues.length - 1),
  }
}

function describeWanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.message
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ')
    case 'unrecognized_keys':
      return 'no field of this name'
    case 'too_small':
      return atLeast(issue)
    case 'too_big':
      return `at most ${issue.maximum}${unit(issue.origin)}`
    default:
      // The schema's own words: patterns and the walk through parameters.
      return issue.message
  }
}

function atLeast({ minimum, inclusive, origin }: z.core.$ZodIssueTooSmall): string {
  if (inclusive === false) return `a number above ${minimum}`
  return `at least ${minimum}${unit(origin)}`
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' entries' : ''
}

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root
  for (const key of path) {
    if (Array.isArray(value) && typeof key === 'number') value = value[key]
    else if (isRecord(value) && Object.hasOwn(value, key)) value = value[key]
    else return undefined
  }
  return value
}

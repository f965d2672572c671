/** What is wrong with something that came from outside, in a sentence: where, what is there, what would be right. */
import type { z } from 'zod'
import { describeJson, isRecord } from '../graph/json.ts'
import { describeInvalidRecord } from '../graph/load-error.ts'
import { describeIssues } from '../graph/load-issue.ts'
import { EngineError } from './contract/errors.ts'

/** Formats whose schema has no words of its own. */
const formats: Record<string, string> = {
  base64: 'base64 text',
  datetime: 'a UTC time such as 2026-11-20T10:00:00Z',
}

/**
 * The error for values that a schema refuses.
 *
 * @param what - what was checked, as people call it: `documents.open`
 * @param given - what the schema was given
 * @param issues - of the failed parse, at least one
 */
export function validationError(what: string, given: unknown, issues: readonly z.core.$ZodIssue[]): EngineError {
  const plain = issues.map(inWords)
  // Inside a graph, people think of nodes and wires, not of indexes.
  const inGraph = plain[0]?.path[0] === 'document' && plain[0].path.length > 1 && isRecord(given)
  const place = inGraph
    ? describeIssues(given['document'], plain.filter(({ path: [first] }) => first === 'document').map(withoutFirst))
    : describeIssues(given, plain)
  const path = inGraph ? ['document', ...place.path] : place.path
  const field = path.join('.')
  const more = issues.length === 1 ? '' : ` ${issues.length - 1} more is wrong.`
  const message = inGraph
    ? `${what}: ${describeInvalidRecord(place)}`
    : `${what}: ${field === '' ? '' : `"${field}": `}expected ${place.expected}, found ${place.found}.${more}`
  return new EngineError('VALIDATION_ERROR', message, {
    details: { field, expected: place.expected, found: place.found },
  })
}

/** The error for a message that has no parts to name. */
export function messageError(expected: string, found: unknown): EngineError {
  return new EngineError('VALIDATION_ERROR', `Expected ${expected}, found ${describeJson(found)}.`)
}

/** An issue whose message finishes the sentence "expected …". */
function inWords(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code === 'invalid_union') return fromNearest(issue)
  if (issue.code !== 'invalid_format' || !issue.message.startsWith('Invalid')) return issue
  return { ...issue, message: formats[issue.format] ?? `a text in the form of a ${issue.format}` }
}

/** Of several shapes, the one that has least against it was probably meant. */
function fromNearest(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue {
  const [inner] = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? []
  if (inner === undefined) return issue
  return inWords({ ...inner, path: [...issue.path, ...inner.path] })
}

function withoutFirst(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  return { ...issue, path: issue.path.slice(1) }
}
